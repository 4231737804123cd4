import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { isActionType } from '../../src/domain/action.ts';
import { SITES } from '../../src/sites/index.ts';
import type { Expected, Request, Rule, Site } from '../../src/sites/site.ts';
import { inBackground, needsEar, watcherOf } from '../../src/sites/travels.ts';
import { findJourneys } from '../servers/perform.ts';
import { asReport, type Row, totalsOf } from '../table.ts';
import { tells, twinJourneys } from '../twin/perform.ts';
import { isScript, scenesOf } from '../twin/scenes.ts';

const SOURCES = new URL('../../src/sites/', import.meta.url).pathname;
const SHAPES = 'export const \\w+: Site = ';
const { document } = new Window();
const journeys = await twinJourneys();
const served = await findJourneys();

const requestsOf = ({ request, undo }: Rule): Request[] => [request, undo?.request].filter((one) => one !== undefined);
const named = (site: Site, rule: Rule): string => `${site.id}, rule ${site.rules.indexOf(rule)} (${rule.type})`;
const eachRule = SITES.flatMap((site) => site.rules.map((rule) => [named(site, rule), site, rule] as const));

describe('the list of sites', () => {
  it('names every site’s file, and each by its own id', () => {
    const files = readdirSync(SOURCES)
      .filter((file) => new RegExp(SHAPES).test(readFileSync(SOURCES + file, 'utf8')))
      .map((file) => file.replace('.ts', ''));
    expect(SITES.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('gives each host to one site only, not even as part of another’s', () => {
    const hosts = SITES.flatMap(({ hosts = [] }) => hosts);
    for (const host of hosts)
      expect(
        hosts.filter((other) => other === host || host.endsWith(`.${other}`)),
        host,
      ).toEqual([host]);
  });

  it('gives each site hosts or a signature or both, and to no two engines the same signature', () => {
    for (const { id, hosts, signature } of SITES) expect(hosts?.[0] ?? signature, id).toBeDefined();
    const signatures = SITES.flatMap(({ signature = [] }) => signature);
    expect(new Set(signatures).size).toBe(signatures.length);
  });

  it.each(SITES.map((site) => [site.id, site] as const))('%s says when and how it was checked', (_, site) => {
    expect(site.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    const source = readFileSync(`${SOURCES}${site.id}.ts`, 'utf8');
    expect(source, 'a heading that tells what was found out and from where').toMatch(/\/\*\*[\s\S]{200,}?\*\//);
  });

  it('has a visit on every social network and microblog and on nothing else', () => {
    for (const { id, class: kind, rules } of SITES)
      expect(
        rules.some(({ type }) => type === 'visit'),
        id,
      ).toBe(kind === 'social network' || kind === 'microblog');
  });

  it('leaves private messages out', () => {
    expect(eachRule.filter(([, , { type }]) => type === 'message')).toEqual([]);
  });
});

describe('a rule', () => {
  it.each(eachRule)('of %s can come true', (_, __, rule) => {
    expect(isActionType(rule.type)).toBe(true);
    const begins = rule.press ?? rule.form ?? rule.request ?? rule.dwell;
    expect(begins, 'something must begin it').toBeDefined();
    if (rule.then) expect(rule.press ?? rule.form, 'what there is one more of is counted at a press').toBeDefined();
    if (rule.form && !rule.request) expect(rule.lands ?? rule.then, 'a form must say what accepts it').toBeDefined();
    if (rule.press && !rule.request && rule.dwell === undefined)
      expect(rule.lands ?? rule.then, 'a press alone is no act').toBeDefined();
  });

  it.each(eachRule)('of %s holds on to addresses and selectors that can be read', (_, site, rule) => {
    const addresses = [rule.where ?? [], rule.lands ?? [], requestsOf(rule).map(({ url }) => url)].flat();
    for (const one of addresses.flat()) expect(one, 'an address').toMatch(/^(\/|https?:\/\/|http\*:\/\/)\S*$/);
    const selectors = [
      site.signature,
      rule.press,
      rule.form,
      rule.undo?.press,
      rule.of,
      rule.on,
      rule.shows,
      rule.plays,
    ];
    const then = typeof rule.then === 'string' ? rule.then : rule.then?.of;
    for (const selector of [...selectors, then])
      if (selector !== undefined) expect(() => document.querySelector(selector), selector).not.toThrow();
  });

  it.each(eachRule)('of %s expects headers, parameters and paths, in a form that can be read', (_, __, rule) => {
    for (const { carries = {}, answers = {} } of requestsOf(rule))
      for (const [keys, wanted] of Object.entries({ ...carries, ...answers } as Expected)) {
        for (const key of keys.split('|')) expect(key).toMatch(/^(@[\w-]+|\?\w+|[\w$*.-]*)$/);
        expect(wanted).not.toBe('');
      }
  });
});

describe('what the background gets of a site', () => {
  it.each(SITES.map((site) => [site.id, site] as const))('is all that it needs of %s, and no rule', (_, site) => {
    const known = inBackground(site);
    expect(watcherOf([known])).toEqual(watcherOf([site]));
    expect(needsEar(known)).toBe(needsEar(site));
    expect([known.id, known.hosts, Boolean(known.signature), known.lastResort]).toEqual([
      site.id,
      site.hosts,
      Boolean(site.signature),
      site.lastResort,
    ]);
    expect(known.rules.map(({ type, then }) => [type, Boolean(then)])).toEqual(
      site.rules.map(({ type, then }) => [type, Boolean(then)]),
    );
    expect(JSON.stringify(known)).not.toMatch(/"(press|form|carries|answers|where|on|of)":/);
  });
});

describe('a 200 that may be a refusal', () => {
  /** Sites that answer 200 also when they refuse, and why single rules there need no more than the status. */
  const BODY: Readonly<Record<string, readonly string[]>> = {
    x: ['https://*/1.1/', 'https://caps.*.com/'], // older calls with real status codes
    youtube: ['/youtubei/v1/upload/'], // the draft is there once it answers
    reddit: ['/svc/shreddit/*/create-comment'], // answers with the comment itself, or not with 200
    facebook: [],
    instagram: [],
    threads: [],
    tiktok: [],
    twitch: [],
    medium: [],
    imdb: [],
    goodreads: ['/shelf/'], // a plain form
    vk: [],
    steam: [],
    quora: [],
    xenforo: [],
    disqus: [],
    flickr: [],
    stackexchange: ['/posts/*/comments'], // answers with the list of comments, a refusal with another status
    github: ['/*/', '/users/', '/notifications/'], // forms and page data with real status codes
  };

  it.each(Object.entries(BODY))('is no act on %s', (id, statusIsEnough) => {
    const rules = SITES.find((site) => site.id === id)?.rules.filter(({ request }) => request) ?? [];
    expect(rules.length).toBeGreaterThan(0);
    for (const { type, request, then } of rules) {
      if (statusIsEnough.some((start) => request?.url.startsWith(start))) continue;
      expect(request?.answers ?? then, `${type} ${request?.url}`).toBeDefined();
    }
  });
});

describe('the truth', () => {
  /** What `npm run truth` plays in one browser, as if all of it went well. */
  const rows: Row[] = [
    ...[...journeys].flatMap(([site, journey]) =>
      scenesOf(site, journey).map(({ play, by, title, yields }): Row => {
        const acts = yields.map((type) => ({ type, evidence: 'seen' as const }));
        const action = by === 'typing' || by === 'moving' ? 'none' : play.yields;
        return { site, action, does: title, server: 'twin', browser: 'any', expected: acts, recorded: acts };
      }),
    ),
    ...served.flatMap(({ site, steps }) =>
      steps.map(({ name, yields }): Row => {
        const action = yields[0]?.type ?? 'none';
        return { site, action, does: name, server: 'real', browser: 'any', expected: yields, recorded: yields };
      }),
    ),
  ];
  const { platforms, pairs, thin } = totalsOf(rows);

  it('is told of at least forty platforms, in at least two hundred rows of site and action', () => {
    expect(platforms).toBeGreaterThanOrEqual(40);
    expect(pairs).toBeGreaterThanOrEqual(200);
  });

  it('is written down, a line for each row', () => {
    const lines = asReport(rows).split('\n');
    expect(lines.filter((line) => line.startsWith('| ')).length).toBeGreaterThan(pairs);
  });

  it('plays each act that a rule can tell, and beside it at least two that are none', () => {
    const told = SITES.flatMap(({ id, rules }) => rules.map(({ type }) => `${id} ${type}`));
    const played = rows.flatMap(({ site, expected }) => expected.map(({ type }) => `${site} ${type}`));
    expect([...new Set(told)].filter((pair) => !played.includes(pair))).toEqual([]);
    expect(thin).toEqual([]);
  });

  it('plays each act of a twin by pointer and by key, refused, by a script, and in all languages of its pages', () => {
    for (const [site, journey] of journeys)
      for (const play of journey.plays.filter(({ stays }) => !stays)) {
        const scenes = scenesOf(site, { ...journey, plays: [play] });
        const ways = new Set(
          scenes.flatMap(({ by, language, outcome, yields }) => [by, language, outcome, yields.length > 0]),
        );
        const refusals = play.sends ? ['denied', ...(isScript(play) ? ['broken'] : [])] : [];
        for (const way of ['pointer', 'key', 'script', 'en', 'sv', 'ar', ...refusals])
          expect(ways, `${site}: ${play.does}`).toContain(way);
      }
  });

  it('has the mark of being signed in on each page whose visit tells of it', () => {
    for (const [id, { html = '', head = '', page = '', body = '' }] of journeys)
      for (const { type, shows } of SITES.find((site) => site.id === id)?.rules ?? []) {
        if (type !== 'visit' || !shows) continue;
        const drawn = new Window();
        drawn.document.write(`<html ${html}><head>${head}</head><body ${body}>${page}</body></html>`);
        expect(drawn.document.querySelector(shows), id).not.toBeNull();
      }
  });
});

describe('a journey', () => {
  it.each(SITES.map(({ id }) => id))('is there for %s', (id) => {
    expect(existsSync(new URL(`./${id}/journey.ts`, import.meta.url))).toBe(true);
  });

  const played = eachRule.filter(([, { id }]) => journeys.has(id));
  it.each(played)('plays %s', (_, site, rule) => {
    const journey = journeys.get(site.id);
    expect(journey?.plays.filter((play) => tells(rule, play, journey.host))).not.toEqual([]);
  });

  it('has a site', () => {
    for (const id of journeys.keys()) expect(SITES.map((site) => site.id)).toContain(id);
  });
});
