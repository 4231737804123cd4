import type { Shelf, Thread } from './practice.ts';
import { WORDS } from './words.ts';

/** The pages of the practice site. Everything a person wrote is escaped; nothing else comes from outside. */
export function page({ language }: Shelf, title: string, body: string): string {
  const words = WORDS[language];
  const root = rootOf(language);
  return `<!doctype html>
<html lang="${language}" data-practice>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)} · ${words.title}</title>
<style>${STYLE}</style>
<header>
  <a class="name" href="${root}">${words.title}</a>
  <nav><a href="${root}">${words.blog}</a> <a href="${root}forum">${words.forum}</a> <a href="${root}write">${words.write}</a></nav>
  <form class="search" action="${root}search"><input name="q" aria-label="${words.search}"><button>${words.search}</button></form>
</header>
<main>${body}</main>
<script>${SCRIPT}</script>
</html>`;
}

export function startPage(shelf: Shelf): string {
  const items = shelf.posts.map(
    ({ id, title, text }) =>
      `<li><h2><a href="${rootOf(shelf.language)}blog/${id}">${escaped(title)}</a></h2><p>${escaped(text)}</p>`,
  );
  return page(shelf, WORDS[shelf.language].blog, `<ul class="list">${items.join('')}</ul>`);
}

/** @param preview a comment that is only being looked at before it is sent */
export function postPage(shelf: Shelf, post: Thread, preview = ''): string {
  const words = WORDS[shelf.language];
  return page(
    shelf,
    post.title,
    `<article class="${post.said.length === 0 ? 'published' : ''}"><h1>${escaped(post.title)}</h1><p>${escaped(post.text)}</p>
<p><button class="save">${words.save}</button></p></article>
<h2>${words.comments}</h2>
${post.said.map((text, at) => `<p class="comment" id="comment-${at + 1}">${escaped(text)}</p>`).join('')}
${respond('respond', `blog/${post.id}`, words.yours, shelf, preview)}`,
  );
}

export function topicsPage(shelf: Shelf): string {
  const items = shelf.topics.map(
    ({ id, title }) => `<li><h2><a href="${rootOf(shelf.language)}forum/${id}">${escaped(title)}</a></h2>`,
  );
  return page(shelf, WORDS[shelf.language].forum, `<ul class="list">${items.join('')}</ul>`);
}

export function topicPage(shelf: Shelf, topic: Thread, preview = ''): string {
  const words = WORDS[shelf.language];
  const said = topic.said.map(
    (text, at) => `<p class="answered" id="answer-${at + 1}">${escaped(text)}
<button class="vote" aria-pressed="false" data-vote="${at === 0 ? at : 'own'}">▲ ${words.vote}</button></p>`,
  );
  return page(
    shelf,
    topic.title,
    `<article><h1>${escaped(topic.title)}</h1><p>${escaped(topic.text)}</p></article>
${said.join('')}
${respond('answer', `forum/${topic.id}`, words.answer, shelf, preview)}`,
  );
}

export function writePage(shelf: Shelf): string {
  const words = WORDS[shelf.language];
  return page(
    shelf,
    words.write,
    `<h1>${words.write}</h1><form class="write" method="post" action="${rootOf(shelf.language)}write">
<label>${words.heading}<input name="title"></label><label>${words.text}<textarea name="text" rows="6"></textarea></label>
<button name="do" value="publish">${words.publish}</button> <button name="do" value="draft">${words.draft}</button></form>`,
  );
}

function respond(name: string, path: string, label: string, { language }: Shelf, preview: string): string {
  const words = WORDS[language];
  return `${preview && `<p class="notice">${escaped(preview)}</p>`}
<form class="${name}" method="post" action="${rootOf(language)}${path}"><label>${label}
<textarea name="text" rows="4">${escaped(preview)}</textarea></label>
<button name="do" value="send">${words.send}</button> <button name="do" value="preview">${words.preview}</button></form>`;
}

const rootOf = (language: Shelf['language']): string => (language === 'sv' ? '/sv/' : '/');
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The vote is taken back when the server says no; the bookmark shows nothing but a tick. */
const SCRIPT = `
for (const button of document.querySelectorAll('.vote')) button.onclick = async () => {
  const on = button.getAttribute('aria-pressed') === 'true';
  button.setAttribute('aria-pressed', String(!on));
  const path = on ? '/unvotes/' : '/votes/';
  const { ok } = await fetch(path + button.dataset.vote, { method: 'PUT' });
  if (!ok && !on) button.setAttribute('aria-pressed', 'false');
};
for (const button of document.querySelectorAll('.save')) button.onclick = async () => {
  const operation = button.dataset.operation ?? (button.matches('.kept') ? 'forget' : 'save');
  const answer = await fetch('/api', { method: 'POST', body: JSON.stringify({ operation }) });
  if (!(await answer.json()).errors) button.classList.toggle('kept');
};`;

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#24302a, #e6ece8); --paper: light-dark(#f7f6f1, #191d1b); --leaf: light-dark(#2f6b46, #8fcfa6); }
body { font: 17px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; max-width: 42rem; padding: 0 1rem 4rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: 1.2rem 0; border-bottom: 2px solid var(--leaf); }
a { color: var(--leaf); } .name { font-weight: 700; font-size: 1.3rem; text-decoration: none; } nav { display: flex; gap: 1rem; flex: 1; }
.list { list-style: none; padding: 0; } h1, h2 { line-height: 1.2; } label { display: block; margin: .8rem 0; }
textarea, .write input { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; }
button { font: inherit; padding: .35rem .9rem; border: 1px solid var(--leaf); border-radius: .4rem; background: transparent; color: inherit; }
[value=send], [value=publish], .vote[aria-pressed=true] { background: var(--leaf); color: var(--paper); } .kept::after { content: ' ✓'; }
.comment, .answered, .notice { border-inline-start: 3px solid var(--leaf); padding: .4rem .9rem; margin: 1rem 0; }`;
