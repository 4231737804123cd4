/** Shares of a population on each rung, in per cent; they overlap, so a row adds up to more than 100. */
export interface Population {
  readonly id: string;
  /** The instrument whose rungs the shares are of. */
  readonly instrument: 'forrester-2008' | 'forrester-2010';
  /** When people were asked: a year, with the month where it is known. */
  readonly survey: string;
  readonly published: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: 'US' | 'GB' | 'KR' | 'AU';
  /** Who was asked. */
  readonly base: string;
  /** How many, where it was published. */
  readonly n?: number;
  readonly shares: Readonly<Record<string, number>>;
  /** Publications that agree. Nearly all of them trace back to one survey, so this is no independent measurement. */
  readonly confirmedBy: number;
  readonly source: string;
}

/** By rung, from the top; `inactive` is who does none of it. */
const six = (
  creator: number,
  critic: number,
  collector: number,
  joiner: number,
  spectator: number,
  inactive: number,
) => ({ creator, critic, collector, joiner, spectator, inactive });

/**
 * Every complete row that was found, as history: published shares end in 2011. There is no complete row for Sweden.
 * The late-2006 survey came before the definitions were refined; its 52 per cent of Inactives and the 44 of 2007 are
 * both quoted as "2007".
 */
export const POPULATIONS: readonly Population[] = [
  {
    id: 'us-2006',
    instrument: 'forrester-2008',
    survey: '2006',
    published: '2007-04',
    country: 'US',
    base: 'online adults',
    shares: six(13, 19, 15, 19, 33, 52),
    confirmedBy: 4,
    source: 'https://www.marketingcharts.com/demographics-and-audiences/women-demographics-and-audiences-283',
  },
  {
    id: 'us-2007',
    instrument: 'forrester-2008',
    survey: '2007',
    published: '2008-04',
    country: 'US',
    base: 'online adults',
    shares: six(18, 25, 12, 25, 48, 44),
    confirmedBy: 4,
    source: 'https://thehatchergroup.wordpress.com/2008/06/11/the-social-technographics-ladder/',
  },
  {
    id: 'us-2008',
    instrument: 'forrester-2008',
    survey: '2008',
    published: '2008-10',
    country: 'US',
    base: 'online adults',
    shares: six(21, 37, 19, 35, 69, 25),
    confirmedBy: 3,
    source: 'https://www.adweek.com/digital/forrester-70-of-us-adults-read-watch-or-consume-social-content/',
  },
  {
    id: 'us-2009-05',
    instrument: 'forrester-2008',
    survey: '2009-05',
    published: '2009-08',
    country: 'US',
    base: 'online adults 18-88',
    n: 4766,
    shares: six(24, 37, 21, 51, 73, 18),
    confirmedBy: 4,
    source: 'https://georgevanantwerp.com/2010/08/03/creators-critics-collectors-joiners-spectators-and-inactives/',
  },
  {
    id: 'us-2009-11',
    instrument: 'forrester-2010',
    survey: '2009-11',
    published: '2010-01',
    country: 'US',
    base: 'online adults 18-88',
    n: 10112,
    shares: { conversationalist: 33, ...six(24, 37, 20, 59, 70, 17) },
    confirmedBy: 3,
    source: 'http://bibliotecasemrede.blogspot.com/2010/01/escada-tecnografica-social.html',
  },
  {
    id: 'gb-2008',
    instrument: 'forrester-2008',
    survey: '2008',
    published: '2008-10',
    country: 'GB',
    base: 'online adults',
    shares: six(15, 20, 5, 28, 49, 42),
    confirmedBy: 1,
    source: 'http://suzeingram.blogspot.com/2008/10/groundswell.html',
  },
  {
    id: 'kr-2008',
    instrument: 'forrester-2008',
    survey: '2008',
    published: '2008-10',
    country: 'KR',
    base: 'online adults',
    shares: six(51, 51, 24, 51, 79, 7),
    confirmedBy: 1,
    source: 'http://suzeingram.blogspot.com/2008/10/groundswell.html',
  },
  {
    id: 'au-2008',
    instrument: 'forrester-2008',
    survey: '2008',
    published: '2008-10',
    country: 'AU',
    base: 'online adults',
    shares: six(26, 35, 16, 45, 63, 24),
    confirmedBy: 1,
    source: 'http://suzeingram.blogspot.com/2008/10/groundswell.html',
  },
];

/** A change of method: what lies on the two sides of it may not be joined by a line. */
export interface Break {
  /** Last year before, and first year after. */
  readonly after: number;
  readonly before: number;
  readonly id: 'definitions' | 'method';
  readonly source: string;
}

export const BREAKS: readonly Break[] = [
  {
    after: 2006,
    before: 2007,
    id: 'definitions',
    source:
      'https://www.socialmediatoday.com/news/welcome-to-our-new-site-plus-free-data-about-consumers-social-behaviors-a/495352',
  },
  { after: 2010, before: 2011, id: 'method', source: 'https://marketingfacts.nl/?p=26644' },
];

/** Whether two surveys may be joined by a line: one country, and no break between them. */
export function isComparable(
  one: Pick<Population, 'country' | 'survey'>,
  other: Pick<Population, 'country' | 'survey'>,
): boolean {
  const years = [one, other].map(({ survey }) => Number(survey.slice(0, 4)));
  const broken = BREAKS.some(({ after, before }) => Math.min(...years) <= after && Math.max(...years) >= before);
  return one.country === other.country && !broken;
}

/** What was published about Sweden: three statements, and no row. Words: `sweden_<year>` in the locale files. */
export const SWEDEN: readonly { readonly year: number; readonly source: string }[] = [
  // About 60 per cent took part; Joiners almost double the 13 per cent of Europe; more Collectors than elsewhere.
  { year: 2007, source: 'https://munkanaplo.blog.hu/2008/04/06/angol_holland_sved_forditas_az_elso' },
  // With the Netherlands the highest participation in Europe, and below the United States.
  {
    year: 2009,
    source: 'https://www.kullin.net/2009/08/participation-in-social-media-increases-but-sweden-is-lagging-us/',
  },
  // About twice as likely as Germans to visit a social network monthly.
  { year: 2011, source: 'https://www.zdnet.com/article/3-revelations-about-social-media-habits-forrester/' },
];
