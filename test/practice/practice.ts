import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { page, postPage, startPage, topicPage, topicsPage, writePage } from './pages.ts';
import { type Language, WORDS } from './words.ts';

/** A post or a topic, with what was said about it. */
export interface Thread {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly said: string[];
}

export interface Shelf {
  readonly language: Language;
  readonly posts: Thread[];
  readonly topics: Thread[];
}

export interface Practice {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * A small blog and forum, honest plain HTML, everything kept in memory. English at `/`, Swedish at `/sv/`.
 * @param port 0 for any that is free
 */
export async function startPractice(port = 0): Promise<Practice> {
  const shelves = { en: stock('en'), sv: stock('sv') };
  const server = createServer((request, response) => {
    answer(shelves, request, response).catch((error) => send(response, 500, String(error)));
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((gone) => {
        server.close(() => gone());
        server.closeAllConnections();
      }),
  };
}

function stock(language: Language): Shelf {
  const { posts, topics, said } = WORDS[language];
  const thread = ([id, title, text]: readonly [string, string, string], first: string): Thread => ({
    id,
    title,
    text,
    said: [first],
  });
  return {
    language,
    posts: posts.map((post) => thread(post, said[0])),
    topics: topics.map((topic) => thread(topic, said[1])),
  };
}

async function answer(
  shelves: Record<Language, Shelf>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://practice');
  const language: Language = url.pathname.startsWith('/sv/') ? 'sv' : 'en';
  const shelf = shelves[language];
  const [room = '', id = ''] = url.pathname
    .replace(/^\/sv\//, '/')
    .split('/')
    .slice(1);
  const isPost = request.method === 'POST' || request.method === 'PUT';
  const root = language === 'sv' ? '/sv/' : '/';
  const words = WORDS[language];

  if (id === 'lost') return void request.socket.destroy();
  if (id === 'slow') return void setTimeout(() => send(response, 403, ''), 2_000);
  if (room === 'votes') return send(response, id === 'own' ? 403 : 204, '');
  if (room === 'api') {
    const { operation } = JSON.parse(await bodyOf(request));
    const body = operation === 'save' || operation === 'forget' ? { done: true } : { errors: ['no'] };
    return send(response, 200, JSON.stringify(body), 'application/json');
  }
  if (!isPost) {
    const post = shelf.posts.find((one) => one.id === id);
    const topic = shelf.topics.find((one) => one.id === id);
    if (room === 'blog' && post) return send(response, 200, postPage(shelf, post));
    if (room === 'forum' && topic) return send(response, 200, topicPage(shelf, topic));
    if (room === 'forum') return send(response, 200, topicsPage(shelf));
    if (room === 'write') return send(response, 200, writePage(shelf));
    if (room === '' || room === 'search') return send(response, 200, startPage(shelf));
    return send(response, 404, page(shelf, '404', '<p>404</p>'));
  }

  const form = new URLSearchParams(await bodyOf(request));
  const text = form.get('text')?.trim() ?? '';
  const isDone = form.get('do') === 'send' || form.get('do') === 'publish';
  if (!text) return send(response, 200, page(shelf, words.empty, `<p class="notice">${words.empty}</p>`));
  if (room === 'write') {
    if (!isDone) return send(response, 200, page(shelf, words.kept, `<p class="notice">${words.kept}</p>`));
    const post = { id: `post-${shelf.posts.length + 1}`, title: form.get('title') || words.heading, text, said: [] };
    shelf.posts.unshift(post);
    return go(response, `${root}blog/${post.id}?new`);
  }
  const thread = [...shelf.posts, ...shelf.topics].find((one) => one.id === id);
  if (!thread) return send(response, 404, page(shelf, '404', '<p>404</p>'));
  if (!isDone) return send(response, 200, (room === 'blog' ? postPage : topicPage)(shelf, thread, text));
  thread.said.push(text);
  return go(response, `${root}${room}/${id}#${room === 'blog' ? 'comment' : 'answer'}-${thread.said.length}`);
}

function send(response: ServerResponse, status: number, body: string, type = 'text/html'): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
}

const go = (response: ServerResponse, location: string): void => {
  response.writeHead(303, { location }).end();
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
