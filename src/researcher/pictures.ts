import { type Html, html } from './html.ts';
import { wilson } from './wilson.ts';

/** Pictures for the pages: inline SVG and tables, each readable without colour and without seeing. */

/** One bar of a chart of shares; `people` is `null` where too few stand behind it. */
export interface Bar {
  readonly label: string;
  readonly people: number | null;
  readonly base: number | null;
  /** A published share from elsewhere, 0 to 1, drawn as a tick. */
  readonly mark?: number;
}

const LEFT = 150;
const WIDE = 420;
const RIGHT = 210;
const ROW = 34;

/** Shares as bars with their 95 % intervals; beside each the figures in words. */
export function bars(label: string, list: readonly Bar[], mark?: string): Html {
  const height = list.length * ROW + 26;
  const x = (share: number) => LEFT + share * WIDE;
  return html`<figure><svg viewBox="0 0 ${LEFT + WIDE + RIGHT} ${height}" width="${LEFT + WIDE + RIGHT}" role="img" aria-label="${sentence(label, list)}">
${[0, 0.25, 0.5, 0.75, 1].map(
  (share) =>
    html`<line x1="${x(share)}" x2="${x(share)}" y1="0" y2="${height - 22}" stroke="var(--line)"/><text class="soft" x="${x(share)}" y="${height - 6}" text-anchor="middle">${share * 100} %</text>`,
)}
${list.map((bar, nth) => barOf(bar, nth * ROW, x))}</svg>${mark && html`<figcaption>Diamond: ${mark}</figcaption>`}</figure>`;
}

function barOf({ label, people, base, mark }: Bar, top: number, x: (share: number) => number): Html {
  const middle = top + ROW / 2;
  const name = html`<text x="${LEFT - 10}" y="${middle + 4}" text-anchor="end">${label}</text>`;
  const diamond =
    mark !== undefined &&
    html`<path class="dot" d="M${x(mark)} ${middle - 7}l6 7l-6 7l-6 -7z" fill="var(--mark)" stroke="var(--paper)"/>`;
  if (people === null || base === null)
    return html`${name}<text class="soft" x="${LEFT + 6}" y="${middle + 4}">too few people to tell</text>${diamond}`;
  const { share, low, high } = wilson(people, base);
  return html`${name}<rect class="bar" x="${LEFT}" y="${top + 8}" width="${Math.max(1, share * WIDE)}" height="${ROW - 16}" rx="2" fill="var(--bar-soft)" stroke="var(--edge)"/>
<line x1="${x(low)}" x2="${x(high)}" y1="${middle}" y2="${middle}" stroke="var(--ink)" stroke-width="2"/><line x1="${x(low)}" x2="${x(low)}" y1="${middle - 5}" y2="${middle + 5}" stroke="var(--ink)" stroke-width="2"/><line x1="${x(high)}" x2="${x(high)}" y1="${middle - 5}" y2="${middle + 5}" stroke="var(--ink)" stroke-width="2"/>${diamond}
<text x="${LEFT + WIDE + 14}" y="${middle + 4}">${percent(share)}<tspan class="soft" dx="6">${percent(low)}–${percent(high)}, ${people} of ${base}</tspan></text>`;
}

const sentence = (label: string, list: readonly Bar[]): string =>
  `${label}: ${list.map(({ label: name, people, base }) => (people === null || base === null ? `${name} too few people` : `${name} ${percent(people / (base || 1))}`)).join(', ')}.`;

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A row of a heat table: shares, `null` where too few stand behind them, `undefined` where there is nobody. */
export interface HeatRow {
  readonly label: string;
  readonly cells: readonly (Heat | null | undefined)[];
}

export interface Heat {
  readonly share: number;
  readonly title: string;
  /** Clearly more than what it is compared with. */
  readonly isAbove?: boolean;
}

/** Shares as a table whose cells are shaded; the number stands in each. */
export const heat = (caption: string, corner: string, columns: readonly string[], rows: readonly HeatRow[]): Html =>
  html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr><th scope="col">${corner}</th>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${rows.map(({ label, cells }) => html`<tr><th scope="row">${label}</th>${cells.map(heatCell)}</tr>`)}</tbody></table></div>`;

function heatCell(cell: Heat | null | undefined): Html {
  if (cell === undefined) return html`<td class="heat h0">0</td>`;
  if (cell === null) return html`<td class="heat" title="too few people to tell">·</td>`;
  return html`<td class="heat h${Math.min(4, Math.ceil(cell.share * 4))}" title="${cell.title}">${percent(cell.share)}${cell.isAbove && html` <span class="above" aria-label="clearly more">▲</span>`}</td>`;
}

/** A plain table; the first column heads its rows. */
export const table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Html =>
  html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${rows.map(([first = '', ...rest]) => html`<tr><th scope="row" class="words">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
