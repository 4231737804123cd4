/** Text of a page in which every value that is put in is made harmless; `Html` in it stays as it is. */
export interface Html {
  readonly html: string;
}

type Value = Html | string | number | false | undefined | readonly Html[];

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.map((part, nth) => part + (nth < values.length ? written(values[nth]) : '')).join('') };
}

function written(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return harmless(String(value));
  return 'html' in value ? value.html : value.map((part) => part.html).join('');
}

const harmless = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One file that needs nothing from anywhere: its style is in it, and it has no script. */
export const pageOf = (title: string, body: Html): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${harmless(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.html}
</body>
</html>
`;

const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #17181c); --ink: light-dark(#1c1e24, #eceef3); --soft: light-dark(#5a606c, #a9afbb);
  --line: light-dark(#d9dce3, #363a44); --edge: #7d828c; --raised: light-dark(#f6f7f9, #1f2127);
  --bar: light-dark(#3f78c4, #73a8ee); --bar-soft: light-dark(#b9cdeb, #2c4a78); --mark: light-dark(#a4481d, #eda652);
  --c0: light-dark(#eef1f6, #23262e); --c1: light-dark(#b9cdeb, #2c4a78); --c2: light-dark(#7fa5dc, #3f74bf);
  --c3: light-dark(#3f78c4, #73a8ee); --c4: light-dark(#1b4a91, #bbd8ff);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 3rem 0 .3rem; text-wrap: balance; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .4rem 0; max-width: 42rem; }
.soft, figcaption, caption { color: var(--soft); font-size: .9rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; margin: 1rem 0 0; list-style: none; font-size: .9rem; }
a { color: inherit; text-underline-offset: .2em; display: inline-block; min-height: 24px; }
:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
dl.figures { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1.25rem 0; }
dl.figures div { min-width: 6rem; }
dl.figures dt { color: var(--soft); font-size: .85rem; }
dl.figures dd { margin: 0; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; }
.scroll { overflow-x: auto; border-radius: 6px; }
svg { display: block; max-width: 100%; height: auto; font: 13px system-ui, sans-serif; }
svg text { fill: var(--ink); } svg .soft { fill: var(--soft); font-size: 12px; }
table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; margin: .5rem 0; }
caption { text-align: start; padding-bottom: .4rem; }
th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--line); text-align: end; white-space: nowrap; }
th { font-weight: 600; } th:first-child, td:first-child, .words { text-align: start; }
.words { white-space: normal; }
td.heat { text-align: center; min-width: 4.2rem; }
.h0 { background: var(--c0); } .h1 { background: var(--c1); } .h2 { background: var(--c2); color: light-dark(#10131a, #ffffff); }
.h3 { background: var(--c3); color: light-dark(#ffffff, #10131a); } .h4 { background: var(--c4); color: light-dark(#ffffff, #10131a); }
.above { color: var(--mark); font-size: .8em; } .h3 .above, .h4 .above { color: inherit; }
.flows { display: flex; flex-wrap: wrap; gap: .5rem 1.75rem; } .flows figure { margin: .5rem 0; } .flows figcaption { color: var(--ink); padding-bottom: .3rem; }
details { margin: .5rem 0; } summary { cursor: pointer; min-height: 24px; color: var(--soft); font-size: .9rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.2rem; font-size: .85rem; color: var(--soft); }
.legend i { display: inline-block; width: .9rem; height: .9rem; margin-inline-end: .4rem; vertical-align: -.1rem; border: 1px solid var(--edge); }
footer { margin-top: 3rem; padding-bottom: 3rem; color: var(--soft); font-size: .88rem; }
@media print { details { display: block; } nav { display: none; } h2 { break-after: avoid; } figure, table { break-inside: avoid; } }
@media (forced-colors: active) { .bar, .dot { forced-color-adjust: none; } }
`;
