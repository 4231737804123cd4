import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Health } from '../../src/sites/health.ts';
import { BROWSERS } from '../browsers/browser.ts';
import { asTable, isRight, type Row } from '../table.ts';
import type { Journey } from './journey.ts';
import { buildOf, performTwins, quickly, twinJourneys, type Witness } from './perform.ts';

const LONG = 4 * 60_000; // ms

const journeys = await twinJourneys(['x', 'producthunt', 'soundcloud', 'instagram']);
const journeyOf = (id: string): Journey => {
  const journey = journeys.get(id);
  if (!journey) throw new Error(`test/sites/${id}: no journey for a twin`);
  return journey;
};

/** The site after its next release: other names, other addresses, other marks. */
function released(id: string): Journey {
  const { plays, lookAlikes: _, ...journey } = journeyOf(id);
  const renamed = JSON.stringify(plays.filter(({ stays }) => !stays))
    .replaceAll('Tweet', 'Xeet')
    .replaceAll('track_likes', 'likes')
    .replaceAll('vote-button', 'upvote-button');
  return { ...journey, plays: JSON.parse(renamed) };
}

const CHANGED: Readonly<Record<string, RegExp>> = {
  x: /likes a post|writes a post|answers a post/,
  soundcloud: /likes/,
  producthunt: /votes/,
};

/** Another extension that was in the page before us, and had its own way with one of the page's functions; where it was. */
const OTHERS: Readonly<Record<string, string>> = {
  'https://www.instagram.com/*':
    '((own) => { window.fetch = function (...asked) { return own.apply(this, asked); }; })(window.fetch)',
  'https://soundcloud.com/*':
    '(({ prototype }, { send }) => { prototype.send = function (body) { return send.call(this, body); }; })(XMLHttpRequest, XMLHttpRequest.prototype)',
};

function healthAfter(others: typeof OTHERS = {}): Witness & { health: Health | undefined } {
  const witness: Witness & { health: Health | undefined } = {
    health: undefined,
    prepare(folder) {
      const scripts = Object.entries(others).map(([where, script], nth) => {
        writeFileSync(join(folder, `other-${nth}.js`), script);
        return { matches: [where], js: [`other-${nth}.js`], run_at: 'document_start', world: 'MAIN' };
      });
      const file = join(folder, 'manifest.json');
      if (scripts.length > 0)
        writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), content_scripts: scripts }));
    },
    async end(recorder) {
      witness.health = await recorder.health();
    },
  };
  return witness;
}

describe.each(BROWSERS)('in %s', (kind) => {
  let rows: readonly Row[];
  const changed = healthAfter();
  const wrapped = healthAfter(OTHERS);
  let wrappedRows: readonly Row[];

  beforeAll(async () => {
    const stage = { kind, extension: buildOf(kind), picks: quickly };
    const after = new Map(Object.keys(CHANGED).map((id) => [id, released(id)]));
    rows = await performTwins({ ...stage, journeys: after, witness: changed });
    const same = new Map(['instagram', 'soundcloud'].map((id) => [id, journeyOf(id)]));
    wrappedRows = await performTwins({ ...stage, journeys: same, witness: wrapped });
  }, LONG);

  it.each(Object.entries(CHANGED))('what %s does under another name is not taken for anything', (id, renamed) => {
    const other = rows.filter(({ site, does }) => site === id && renamed.test(does));
    expect(other.length).toBeGreaterThan(0);
    for (const row of other) expect(row, asTable([row])).toMatchObject({ recorded: [] });
    for (const row of other) expect(row.failed).toBeUndefined();
  });

  it('a site that was visited without anything seen is known to be so', () => {
    const { visited, firstInVain, seen } = changed.health?.sites.producthunt ?? {};
    expect(visited).toBeDefined();
    expect(firstInVain).toBe(visited);
    expect(seen).toBeUndefined();
    expect(changed.health?.matches.filter(({ site }) => site === 'producthunt')).toEqual([]);
  });

  it('another extension that wrapped the page’s functions first is noticed, and acts are told all the same', () => {
    expect(wrapped.health?.sites.instagram?.wrapped).toBeDefined();
    expect(wrapped.health?.sites.soundcloud?.wrapped).toBeDefined();
    expect(wrappedRows.every(isRight), asTable(wrappedRows)).toBe(true);
    expect(changed.health?.sites.x?.wrapped).toBeUndefined();
  });
});
