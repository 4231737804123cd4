/**
 * The script of every page of the twin: on the person's press it sends what the site's page would send and shows what it
 * would show. It shows the outcome before the answer and takes it back when refused, as many sites do.
 */
const { play, outcome, transport, lookAlikes, ahead, word } = JSON.parse(document.getElementById('twin').textContent);
const { documentElement: root } = document;
/** Inside a frame, where the control stands in one. */
const inside = (selector) => selector.split(' >>> ').at(-1);
const press = inside(play.press ?? '[data-twin]');
const unpress = inside(play.undo?.press ?? '[data-twin-undo]');
const sends = [play.sends ?? []].flat();
const leaves = sends.some(({ via }) => via === 'form' || via === 'link');

for (const empty of document.querySelectorAll('button:empty, a:empty')) empty.textContent = word;
for (const media of document.querySelectorAll('video, audio')) media.src = '/twin/silence.wav';

if (ahead.length > 0) void fetchAhead();

/** As pages do for what may be wanted next: by a hint to the browser, and by a request of their own. */
async function fetchAhead() {
  for (const href of ahead) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));
    await fetch(href).catch(() => undefined);
  }
  tell('done');
}

document.addEventListener('click', pressed);
for (const frame of document.querySelectorAll('iframe'))
  frame.addEventListener('load', () => frame.contentDocument.addEventListener('click', pressed));

function pressed(event) {
  const control = event.target.closest(press);
  const back = event.target.closest(unpress);
  if (event.target.closest('[data-play]')) document.querySelector('video, audio').play();
  else if (event.target.closest('[data-other]')) after(lookAlikes);
  else if (back) takeBack(back, event);
  else if (control && !leaves) act(control, event);
}

/** What is no button but says that it is one presses itself, as pages do. */
document.addEventListener('keydown', ({ key, target }) => {
  if (key === 'Enter' && target.matches('[role="button"]')) target.click();
});

async function act(control, event) {
  event.preventDefault();
  const more = document.getElementById('more');
  const instead =
    play.becomes ?? (play.undo && !play.undo.press ? '<button type="button" data-twin-undo></button>' : '');
  const old = play.closes ? document.querySelector(play.closes) : control;
  const shown = instead || play.closes ? swap(old, instead || '<p></p>') : undefined;
  if (play.adds) more.innerHTML = play.adds;
  const answered = [];
  for (const sent of sends) answered.push(await send(sent));
  if (outcome !== 'accepted' || answered.includes(false)) {
    shown?.replaceWith(old);
    more.innerHTML = '';
  }
  tell('done');
}

async function takeBack(pressed, event) {
  event.preventDefault();
  if (play.undo.sends) await send(play.undo.sends);
  pressed.remove();
  tell('taken back');
}

async function after(requests) {
  for (const sent of requests) await send(sent);
  tell('done');
}

function swap(control, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const shown = template.content.firstElementChild;
  shown.textContent ||= word;
  control.replaceWith(shown);
  return shown;
}

function send({ to, method = 'POST', headers = {}, json, form, via }) {
  if (via === 'image') return image(to);
  const kind = json !== undefined ? { 'content-type': 'application/json' } : {};
  const body = json !== undefined ? JSON.stringify(json) : form && new URLSearchParams(form);
  const all = { ...kind, ...headers };
  return transport === 'xhr' ? xhr(to, method, all, body) : fetched(to, method, all, body);
}

async function fetched(to, method, headers, body) {
  try {
    const answer = await fetch(to, { method, headers, ...(method === 'GET' || method === 'HEAD' ? {} : { body }) });
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}

function xhr(to, method, headers, body) {
  const request = new XMLHttpRequest();
  request.open(method, to);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  return new Promise((done) => {
    request.addEventListener('loadend', () => done(request.status >= 200 && request.status < 300));
    request.send(body);
  });
}

function image(to) {
  const picture = new Image();
  return new Promise((done) => {
    picture.addEventListener('load', () => done(true));
    picture.addEventListener('error', () => done(false));
    picture.src = to;
  });
}

function tell(what) {
  root.dataset.twin = what;
}
