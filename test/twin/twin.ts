import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Body, Sent } from './journey.ts';
import { pageOf } from './page.ts';
import type { Scene } from './scenes.ts';

/**
 * A server that stands in for a site: it appears under the site's true host name (the browser maps names to this
 * machine), shows one scene at a time and answers its requests as the site is known to answer.
 */
export interface Twin {
  readonly port: number;
  show(scene: Scene): void;
  close(): Promise<void>;
}

const PICTURE = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');

export async function openTwin(): Promise<Twin> {
  let scene: Scene | undefined;
  let accepted = false;

  const server = createServer(selfSigned(), (request, response) => {
    request.resume();
    request.on('end', () => answer(request, response));
  });

  function answer(request: IncomingMessage, response: ServerResponse): ServerResponse {
    const { method = 'GET', url = '/', headers } = request;
    if (!scene || url === '/favicon.ico') return end(response, 404, '');
    if (method === 'OPTIONS') return end(response, 204, '', request);
    if (url === '/twin/silence.wav') return sound(response, headers.range);
    const { play, outcome } = scene;
    const isPlay = [play.sends ?? []].flat().find((sent) => is(sent, url, method));
    const isUndo = play.undo?.sends && is(play.undo.sends, url, method) && !(isPlay && !accepted);
    if (isUndo) return give(response, play.undo?.answer, play.undo?.sends, request);
    if (isPlay && outcome === 'broken') return response.destroy();
    if (isPlay && outcome === 'denied') return end(response, 403, pageOf(scene, false), request);
    if (isPlay?.via === 'form' || isPlay?.via === 'link') {
      if (outcome === 'refused') return end(response, 200, pageOf(scene, false));
      accepted = true;
      return response.writeHead(302, { location: play.lands }).end();
    }
    if (isPlay) {
      accepted = outcome === 'accepted';
      return give(response, outcome === 'refused' ? play.refusal : play.answer, isPlay, request);
    }
    if (headers['sec-fetch-mode'] === 'navigate') return end(response, 200, pageOf(scene, accepted));
    return give(response, undefined, undefined, request);
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    show(next) {
      scene = next;
      accepted = false;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The same request, whatever host it went to. */
const is = ({ to, method = 'POST', via }: Sent, url: string, asked: string): boolean =>
  new URL(to, 'https://twin.invalid').href.endsWith(url) &&
  new URL(to, 'https://twin.invalid').pathname === new URL(url, 'https://twin.invalid').pathname &&
  (via === 'image' || via === 'link' ? asked === 'GET' : asked === method);

function give(response: ServerResponse, body: Body = {}, sent?: Sent, request?: IncomingMessage): ServerResponse {
  if (sent?.via === 'image') return response.writeHead(200, { 'content-type': 'image/gif' }).end(PICTURE);
  if (typeof body === 'string') return end(response, 200, body, request);
  return end(response, 200, JSON.stringify(body), request, 'application/json');
}

/** Other hosts of the same site answer across origins, as they do in life. */
function end(
  response: ServerResponse,
  status: number,
  body: string,
  request?: IncomingMessage,
  type = 'text/html; charset=utf-8',
): ServerResponse {
  const { origin, 'access-control-request-headers': asked } = request?.headers ?? {};
  return response
    .writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      ...(origin
        ? {
            'access-control-allow-origin': origin,
            'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, HEAD',
            ...(asked ? { 'access-control-allow-headers': asked } : {}),
          }
        : {}),
    })
    .end(body);
}

/** Two minutes of silence: whatever plays, plays this. */
const SILENCE = silence(120);

function silence(seconds: number): Buffer {
  const rate = 8_000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate * seconds, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); // plain samples
  head.writeUInt16LE(1, 22); // one channel
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34); // bits
  head.write('data', 36);
  head.writeUInt32LE(rate * seconds, 40);
  return Buffer.concat([head, Buffer.alloc(rate * seconds, 128)]);
}

function sound(response: ServerResponse, range: string | undefined): ServerResponse {
  const from = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0);
  const part = SILENCE.subarray(from);
  return response
    .writeHead(range ? 206 : 200, {
      'content-type': 'audio/wav',
      'accept-ranges': 'bytes',
      'content-length': part.length,
      ...(range ? { 'content-range': `bytes ${from}-${SILENCE.length - 1}/${SILENCE.length}` } : {}),
    })
    .end(part);
}

/** Made anew at each start and known to nobody: the test browser is told not to ask. */
function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'twin-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  try {
    execFileSync('openssl', ['req', ...kind, '-subj', '/CN=twin', '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
