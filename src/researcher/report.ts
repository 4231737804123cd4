import { SITE_CLASSES } from '../domain/site-class.ts';
import { instrumentOf } from '../instruments/index.ts';
import { POPULATIONS } from '../instruments/populations.ts';
import { inLanguage } from '../studies/words.ts';
import { readAnswers, type Saved } from './answers.ts';
import { few } from './describe.ts';
import { type Flow, flows } from './flows.ts';
import { type Html, html, pageOf } from './html.ts';
import { bars, type Heat, heat, percent, table } from './pictures.ts';
import type { Line } from './queries.ts';
import { wilson } from './wilson.ts';

/**
 * `report.html`: what the pooled donations say, on one page, from figures of which small cells were taken
 * out. One file because its sections read in the order of the page.
 */
export function report(value: unknown): string {
  const saved = readAnswers(value);
  const { study } = saved;
  const sections = [
    held(saved),
    published(saved),
    modes(saved),
    shift(saved),
    classes(saved),
    motives(saved),
    selfRating(saved),
    coverage(saved),
    leftOut(saved),
  ];
  const title = inLanguage(study.title, 'en');
  return pageOf(
    title,
    html`<header><h1>${title}</h1>
<p class="soft">${study.who.institution} · ${study.ethics.board}, ${study.ethics.reference} · ${study.period.from} to ${study.period.to} · read with ${study.instrument}</p>
<dl class="figures"><div><dt>People</dt><dd>${few(saved.people, study.minimumCell)}</dd></div><div><dt>Donations</dt><dd>${few(saved.donations, study.minimumCell)}</dd></div><div><dt>Left out</dt><dd>${saved.leftOut.length}</dd></div><div><dt>Fewest people in a cell</dt><dd>${study.minimumCell}</dd></div></dl>
<nav aria-label="On this page"><ul>${sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav></header>
<main>${sections.map(({ id, title: heading, body }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${body}</section>`)}</main>
<footer><p>Groups overlap: a person may hold several rungs, so shares add up to more than 100 %. Bars show the share with its 95 % interval (Wilson). The interval speaks of chance alone: whoever takes part in a donation differs from who does not.</p>
<p>${instrumentOf(study.instrument).cite} A record is not the survey that this was made for: it sees one browser, and acts instead of answers.</p></footer>`,
  );
}

export interface Section {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly body: Html;
}

const cap = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll(/[-_]/g, ' ');
const MODE_NAMES: Readonly<Record<string, string>> = { both: 'Work and own time', private: 'Own time', work: 'Work' };

/** Rungs in the instrument's order, then who holds none. */
export const rungsOf = ({ study }: Saved): readonly string[] => {
  const instrument = instrumentOf(study.instrument);
  return [...instrument.rungs.map(({ id }) => id), ...(instrument.inactive ? ['inactive'] : [])];
};

export const linesOf = ({ answers }: Saved, name: string): readonly Line[] => answers[name] ?? [];
const distinct = (lines: readonly Line[], key: string): readonly string[] => [
  ...new Set(lines.map((line) => String(line[key]))),
];
export const number = (value: Line[string] | undefined): number | null => (typeof value === 'number' ? value : null);

/** A rung is held by so many of those of whom it is known; `null` where cells needed for it were taken out. */
export function heldOf(lines: readonly Line[]): { readonly people: number | null; readonly base: number | null } {
  const of = (state: string) => {
    const line = lines.find((candidate) => candidate.state === state);
    return line ? number(line.people) : 0;
  };
  const [yes, no] = [of('held'), of('not held')];
  return yes === null || no === null || lines.length === 0
    ? { people: null, base: null }
    : { people: yes, base: yes + no };
}

function held(saved: Saved): Section {
  const lines = linesOf(saved, 'rungs_held');
  const body = distinct(lines, 'wave').flatMap((wave) =>
    ['both', ...saved.study.modes]
      .filter((mode) => lines.some((line) => line.mode === mode))
      .map((mode) => {
        const own = lines.filter((line) => String(line.wave) === wave && line.mode === mode);
        const list = rungsOf(saved).map((rung) => ({
          label: cap(rung),
          ...heldOf(own.filter((line) => line.rung === rung)),
        }));
        return html`<h3>Wave ${wave}, ${(MODE_NAMES[mode] ?? mode).toLowerCase()}</h3>${bars(`Rungs held in wave ${wave}`, list)}`;
      }),
  );
  return {
    id: 'held',
    name: 'Rungs held',
    title: 'Which rungs people hold',
    body: html`<p class="soft">Of those of whom it is known: people whose recorder ran on too few days count neither way.</p>${body}`,
  };
}

function published(saved: Saved): Section {
  const widest = widestMode(saved);
  const latest = linesOf(saved, 'rungs_latest').filter((line) => line.mode === widest);
  const population = POPULATIONS.find(({ instrument }) => instrument === saved.study.instrument);
  const list = rungsOf(saved).map((rung) => {
    const share = population?.shares[rung];
    return {
      label: cap(rung),
      ...heldOf(latest.filter((line) => line.rung === rung)),
      ...(share !== undefined && { mark: share / 100 }),
    };
  });
  const own = POPULATIONS.filter(({ instrument }) => instrument.startsWith('forrester'));
  return {
    id: 'published',
    name: 'Against published shares',
    title: 'Against the published population tables',
    body: html`<p>Each person once, in the last wave they took part in. The tables are history: they end in 2011, asked people instead of watching, and counted adults of a country and not who chose to take part here. They are a scale to read by, and no norm.</p>
${bars('Rungs held in the last wave', list, population && `${population.country}, ${population.base}, asked ${population.survey}`)}
<details><summary>All published rows</summary>${table(
      'Per cent of online adults, by year asked',
      ['Asked', 'Country', ...rungsOf(saved).map(cap), 'Sources that agree'],
      own.map(({ survey, country, shares, confirmedBy }) => [
        survey,
        country,
        ...rungsOf(saved).map((rung) => (shares[rung] === undefined ? '–' : String(shares[rung]))),
        String(confirmedBy),
      ]),
    )}</details>`,
  };
}

const widestMode = ({ study }: Saved): string => (study.modes.length > 1 ? 'both' : (study.modes[0] ?? 'private'));

function modes(saved: Saved): Section {
  const lines = linesOf(saved, 'modes');
  const wave = distinct(lines, 'wave').at(-1);
  const rows = rungsOf(saved).map((rung) => {
    const own = lines.filter((line) => line.rung === rung && String(line.wave) === wave);
    const cell = (work: string, free: string) =>
      cellOf(own.find((line) => line.at_work === work && line.in_own_time === free));
    return {
      label: cap(rung),
      cells: [cell('held', 'held'), cell('held', 'not held'), cell('not held', 'held'), cell('not held', 'not held')],
    };
  });
  return {
    id: 'modes',
    name: 'Work and own time',
    title: 'Work against own time',
    body:
      wave === undefined
        ? html`<p>Nobody was asked for both.</p>`
        : html`<p class="soft">Wave ${wave}, among people who gave both and of whom both are known.</p>${heat('Where people hold a rung', 'Rung', ['In both', 'Only at work', 'Only in own time', 'In neither'], rows)}`,
  };
}

/** A cell of an answer as a share of its base; `undefined` where nobody is, `null` where too few are. */
function cellOf(line: Line | undefined): Heat | null | undefined {
  if (!line) return undefined;
  const [people, base] = [number(line.people), number(line.base)];
  return people === null || base === null ? null : { share: people / (base || 1), title: `${people} of ${base}` };
}

function shift(saved: Saved): Section {
  const lines = linesOf(saved, 'flows').filter((line) => line.mode === widestMode(saved));
  const ofRung = (wave: string, rung: string) =>
    lines.filter((line) => String(line.from_wave) === wave && line.rung === rung);
  const drawn = (wave: string) => rungsOf(saved).flatMap((rung) => flowOf(cap(rung), ofRung(wave, rung)));
  const body = distinct(lines, 'from_wave').map(
    (wave) => html`<h3>From wave ${wave} to wave ${Number(wave) + 1}</h3>
${drawn(wave).length > 0 && flows(drawn(wave))}${heat(
  'Share of the people of whom it is known in both waves',
  'Rung',
  ['Kept', 'Let go', 'Taken up', 'Not held in either'],
  rungsOf(saved).map((rung) => {
    const own = ofRung(wave, rung);
    const cell = (before: string, now: string) =>
      cellOf(own.find((line) => line.before === before && line.now === now));
    return {
      label: cap(rung),
      cells: [cell('held', 'held'), cell('held', 'not held'), cell('not held', 'held'), cell('not held', 'not held')],
    };
  }),
)}`,
  );
  return {
    id: 'shift',
    name: 'Shift',
    title: 'What people took up and let go between waves',
    body:
      body.length === 0
        ? html`<p>Nobody has given two waves yet.</p>`
        : html`<p class="soft">Among people who gave both waves and of whom it is known both times.</p>${body}`,
  };
}

/** What can be drawn of a rung: nothing where a way was taken out. */
function flowOf(label: string, lines: readonly Line[]): readonly Flow[] {
  const of = (before: string, now: string): number | null => {
    const line = lines.find((candidate) => candidate.before === before && candidate.now === now);
    return line ? number(line.people) : 0;
  };
  const [kept, gone, taken, never] = [
    of('held', 'held'),
    of('held', 'not held'),
    of('not held', 'held'),
    of('not held', 'not held'),
  ];
  return lines.length === 0 || kept === null || gone === null || taken === null || never === null
    ? []
    : [{ label, kept, gone, taken, never }];
}

function classes(saved: Saved): Section {
  const lines = linesOf(saved, 'classes_by_rung').filter((line) => line.mode === widestMode(saved));
  const wave = distinct(lines, 'wave').at(-1);
  const own = lines.filter((line) => String(line.wave) === wave);
  const columns = SITE_CLASSES.filter((name) => own.some((line) => line.site_class === name));
  const rows = [...rungsOf(saved).filter((rung) => rung !== 'inactive'), 'anyone'].map((rung) => ({
    label: rung === 'anyone' ? 'Anyone' : cap(rung),
    cells: columns.map((name) => {
      const [line, anyones] = [rung, 'anyone'].map((of) =>
        own.find((candidate) => candidate.rung === of && candidate.site_class === name),
      );
      const cell = cellOf(line);
      return cell && { ...cell, isAbove: isAbove(line, anyones) };
    }),
  }));
  return {
    id: 'classes',
    name: 'Kinds of service',
    title: 'Through which kinds of service one reaches the people on a rung',
    body:
      wave === undefined
        ? html`<p>This study does not ask for what was done by day.</p>`
        : html`<p class="soft">Wave ${wave}: of the people who hold the rung, how many did anything there in the last 30 days. ▲ marks where that is clearly more than of anyone (its 95 % interval lies above): through that kind of service one reaches them rather than others. A person counts under every kind they used.</p>${heat('People reached by kind of service', 'Rung', columns.map(cap), rows)}`,
  };
}

/** Whether chance alone (95 %) would hardly make a share so much higher than another. */
function isAbove(line: Line | undefined, than: Line | undefined): boolean {
  const [people, base, others, all] = [line?.people, line?.base, than?.people, than?.base].map(number);
  if (people == null || base == null || others == null || all == null) return false;
  return wilson(people, base).low > others / (all || 1);
}

function motives(saved: Saved): Section {
  const lines = linesOf(saved, 'motives');
  const wave = distinct(lines, 'wave').at(-1);
  const body = rungsOf(saved).flatMap((rung) => {
    const own = lines.filter((line) => line.rung === rung && String(line.wave) === wave);
    if (own.length === 0) return [];
    const list = own.map((line) => ({
      label: cap(String(line.answer).replace(`${rung}_`, '')),
      people: number(line.people),
      base: number(line.base),
    }));
    return [html`<h3>${cap(rung)}</h3>${bars(`Motives of ${rung}`, list)}`];
  });
  return {
    id: 'motives',
    name: 'Motives',
    title: 'Why people say they do it',
    body:
      body.length === 0
        ? html`<p>This study does not ask.</p>`
        : html`<p class="soft">Wave ${wave ?? ''}: of those who answered for the rung. Several could be named.</p>${body}`,
  };
}

function selfRating(saved: Saved): Section {
  const lines = linesOf(saved, 'self_rating');
  const wave = distinct(lines, 'wave').at(-1);
  const rows = rungsOf(saved).map((rung) => {
    const own = lines.filter((line) => line.rung === rung && String(line.wave) === wave);
    const cell = (said: string, recorded: string) =>
      cellOf(own.find((line) => line.said === said && line.recorded === recorded));
    return {
      label: cap(rung),
      cells: [cell('yes', 'held'), cell('no', 'not held'), cell('yes', 'not held'), cell('no', 'held')],
    };
  });
  return {
    id: 'self-rating',
    name: 'Self-rating',
    title: 'What people thought they were',
    body:
      wave === undefined
        ? html`<p>This study does not ask.</p>`
        : html`<p class="soft">Wave ${wave}, asked before the rows were shown; who had looked into Rungs earlier may have known. The rest to 100 % was not sure.</p>${heat('Said against recorded', 'Rung', ['Said yes, held', 'Said no, not held', 'Said yes, not held', 'Said no, held'], rows)}`,
  };
}

const KINDS = [
  'watched',
  'paused',
  'imported',
  'parser_unknown',
  'before_install',
  'withheld',
  'not_recorded',
] as const;

function coverage(saved: Saved): Section {
  const days = linesOf(saved, 'coverage');
  const parts = linesOf(saved, 'withheld');
  const rounded = (value: Line[string] | undefined) => (typeof value === 'number' ? value.toFixed(1) : 'too few');
  return {
    id: 'coverage',
    name: 'Coverage',
    title: 'How much was seen, and what was withheld',
    body: html`${table(
      'Days per person, mean',
      ['Wave', 'People', 'Days asked', ...KINDS.map(cap)],
      days.map((line) => [
        String(line.wave),
        String(line.people ?? 'too few'),
        rounded(line.days),
        ...KINDS.map((kind) => rounded(line[kind])),
      ]),
    )}${table(
      'Parts of the donation',
      ['Part', 'Wave', 'Answer', 'People', 'Share', 'Rows given, mean', 'Rows withheld, mean'],
      parts.map((line) => [
        cap(String(line.part)),
        String(line.wave),
        String(line.agreed),
        String(line.people ?? 'too few'),
        typeof line.people === 'number' && typeof line.base === 'number' ? percent(line.people / line.base) : '·',
        rounded(line.rows_given),
        line.agreed === 'no' ? '–' : rounded(line.rows_withheld),
      ]),
    )}`,
  };
}

function leftOut(saved: Saved): Section {
  const faults = new Map<string, number>();
  for (const { fault } of saved.leftOut) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  return {
    id: 'left-out',
    name: 'Left out',
    title: 'Files that were left out',
    body:
      faults.size === 0
        ? html`<p>None.</p>`
        : table(
            'Files left out, by reason; each by name in left-out.csv',
            ['Reason', 'Files'],
            [...faults].map(([fault, files]) => [cap(fault), String(files)]),
          ),
  };
}
