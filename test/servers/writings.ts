import type { Language } from './server.ts';

/** One invented article; each engine tells it in its own markup. */
export interface Article {
  /** The same in every language, so that a journey can name it. */
  readonly key: 'harbour' | 'lantern' | 'ferry' | 'orchard' | 'weir' | 'kiln';
  readonly title: string;
  /** Headed parts: long enough that a person would scroll. */
  readonly parts: readonly { readonly heading: string; readonly text: string }[];
}

export interface Writings {
  readonly place: string;
  readonly articles: readonly Article[];
  /** What somebody else said of the articles. */
  readonly remarks: readonly string[];
}

type Topic = readonly [key: Article['key'], title: string, thing: string];

const articles = (
  topics: readonly Topic[],
  headings: readonly string[],
  sentences: (thing: string) => readonly string[],
): readonly Article[] =>
  topics.map(([key, title, thing]) => ({
    key,
    title,
    parts: headings.map((heading) => ({ heading, text: [...sentences(thing), ...sentences(thing)].join(' ') })),
  }));

/** A village that does not exist, in the two languages of the interface. */
export const WRITINGS: Readonly<Record<Language, Writings>> = {
  en: {
    place: 'Oxbow Quay Notes',
    articles: articles(
      [
        ['harbour', 'The old harbour', 'harbour'],
        ['lantern', 'A lantern for the quay', 'lantern'],
        ['ferry', 'The ferry that waits', 'ferry'],
        ['orchard', 'Pears above the lock', 'orchard'],
        ['weir', 'Mending the weir', 'weir'],
        ['kiln', 'Firing the kiln', 'kiln'],
      ],
      ['How it began', 'Who looks after it', 'What comes next'],
      (thing) => [
        `Nobody in Oxbow Quay remembers who built the ${thing}, and nobody has thought of asking.`,
        `Ambrose Tillwater painted the ${thing} green one spring, and it has stayed green ever since.`,
        `Children learn its name before they learn to swim, and visitors take it for something else.`,
        `In wet years the ${thing} leans a little; in dry years it leans the other way.`,
      ],
    ),
    remarks: ['My aunt told it differently.', 'There was a second one further down.', 'Green suits it.'],
  },
  sv: {
    place: 'Anteckningar från Åkröken',
    articles: articles(
      [
        ['harbour', 'Den gamla hamnen', 'hamnen'],
        ['lantern', 'En lykta på kajen', 'lyktan'],
        ['ferry', 'Färjan som väntar', 'färjan'],
        ['orchard', 'Päron ovanför slussen', 'trädgården'],
        ['weir', 'När dammen lagades', 'dammen'],
        ['kiln', 'Eld i ugnen', 'ugnen'],
      ],
      ['Så började det', 'Vem som ser om den', 'Vad som kommer sedan'],
      (thing) => [
        `Ingen i Åkröken minns vem som byggde ${thing}, och ingen har kommit sig för att fråga.`,
        `Ambrosius Tillvatten målade ${thing} grön en vår, och grön har den varit sedan dess.`,
        `Barnen kan namnet innan de kan simma, och främlingar tror att det är något annat.`,
        `Våta år lutar ${thing} en aning åt öster, och torra år lutar den åt väster.`,
      ],
    ),
    remarks: ['Min moster berättade det annorlunda.', 'Det fanns en till längre ner.', 'Grönt passar.'],
  },
};

/** The article of that key, in that language. */
export function article(language: Language, key: Article['key']): Article {
  const found = WRITINGS[language].articles.find((one) => one.key === key);
  if (!found) throw new Error(`No article ${key} in ${language}.`);
  return found;
}
