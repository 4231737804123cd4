import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Person } from '../browsers/person.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One function, axe-core and all: it comes by the driver, since our pages let no script in that they did not bring. */
const run = new Function(`${SOURCE}; return (${String(check)})(window.axe ?? axe)`) as () => Promise<readonly string[]>;

/** What axe-core finds wrong with a page as it is shown now, best practice too; each finding as `rule: element`. */
export const violationsOn = (page: Person): Promise<readonly string[]> => page.evaluate(run);

async function check(axeCore: typeof axe): Promise<readonly string[]> {
  const { violations } = await axeCore.run(document, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
