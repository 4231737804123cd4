import { type Html, html } from './html.ts';
import { percent } from './pictures.ts';

/** How many people went which way between two waves. */
export interface Flow {
  readonly label: string;
  readonly kept: number;
  readonly gone: number;
  readonly taken: number;
  readonly never: number;
}

const WIDE = 132;
const HIGH = 96;
const GAP = 8;
const POST = 9;

/** For each rung one small picture: who held it before on the left, who holds it now on the right, and the way between. */
export const flows = (list: readonly Flow[]): Html =>
  html`<div class="flows">${list.map(flowOf)}</div>
<p class="legend"><span><i style="background:var(--c3)"></i>kept</span><span><i style="background:var(--mark)"></i>taken up</span><span><i style="background:var(--bar-soft)"></i>let go</span><span><i style="background:var(--c0)"></i>not held in either</span></p>`;

function flowOf({ label, kept, gone, taken, never }: Flow): Html {
  const all = kept + gone + taken + never || 1;
  const high = (people: number): number => (people / all) * HIGH;
  const [before, now] = [kept + gone, kept + taken];
  // Whoever holds the rung stands above the gap, on either side.
  const ways = [
    { people: never, from: before + taken, to: now + gone, fill: 'var(--c0)', low: [true, true] },
    { people: gone, from: kept, to: now, fill: 'var(--bar-soft)', low: [false, true] },
    { people: taken, from: before, to: kept, fill: 'var(--mark)', low: [true, false] },
    { people: kept, from: 0, to: 0, fill: 'var(--c3)', low: [false, false] },
  ] as const;
  const said = `${label}: ${percent(before / all)} before, ${percent(now / all)} now`;
  return html`<figure><figcaption><strong>${label}</strong><br>${percent(before / all)} → ${percent(now / all)}</figcaption>
<svg viewBox="0 0 ${WIDE} ${HIGH + GAP}" width="${WIDE}" role="img" aria-label="${said}">${ways
    .filter(({ people }) => people > 0)
    .map(({ people, from, to, fill, low: [isLeftLow, isRightLow] }) => {
      const left = round(high(from) + (isLeftLow ? GAP : 0));
      const right = round(high(to) + (isRightLow ? GAP : 0));
      const [thick, bend] = [round(high(people)), WIDE / 2];
      return html`<g class="dot" fill="${fill}"><path d="M${POST} ${left}C${bend} ${left} ${bend} ${right} ${WIDE - POST} ${right}v${thick}C${bend} ${right + thick} ${bend} ${left + thick} ${POST} ${left + thick}z" opacity=".75"/><rect x="0" y="${left}" width="${POST}" height="${thick}"/><rect x="${WIDE - POST}" y="${right}" width="${POST}" height="${thick}"/></g>`;
    })}</svg></figure>`;
}

const round = (length: number): number => Math.round(length * 10) / 10;
