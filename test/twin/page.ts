import { readFileSync } from 'node:fs';
import type { Scene } from './scenes.ts';

const SCRIPT = readFileSync(new URL('./page.js', import.meta.url), 'utf8');
const CONTROL = '<button type="button" data-twin></button>';
/** Pages say the same in three languages, one of them from right to left: no rule may hold on to a word. */
const WORDS = { en: 'Press here', sv: 'Tryck här', ar: 'اضغط هنا' } as const;

/** A page of the twin: the site's marks, the controls of one play, and a place to type that means nothing. */
export function pageOf(scene: Scene, landed: boolean): string {
  const { play, head, page, html, body, language, outcome, transport, lookAlikes, ahead } = scene;
  const word = WORDS[language];
  const data = JSON.stringify({ play, outcome, transport, lookAlikes, ahead, word }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" ${html}><head><meta charset="utf-8"><title>${word}</title>
<link rel="icon" href="data:,"><style>a, button { display: inline-block; min-width: 4em; min-height: 1.5em }
main * { min-width: 1em; min-height: 1em }</style>${head}</head>
<body ${body}>${page}<main>${play.marks ?? CONTROL}</main><div id="more">${landed ? (play.adds ?? '') : ''}</div>
<p><button type="button" data-other>${word}</button> <button type="button" data-play>${word}</button>
<textarea data-typing></textarea></p>
<script type="application/json" id="twin">${data}</script><script>${SCRIPT}</script></body></html>`;
}
