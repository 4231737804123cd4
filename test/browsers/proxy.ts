import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing out: it passes requests on to this machine, refuses all others, and notes every one. */
export interface LoggingProxy {
  readonly port: number;
  /** `GET http://host:port/path` or `CONNECT host:port`, in order. */
  readonly asked: string[];
  close(): void;
}

export async function loggingProxy(): Promise<LoggingProxy> {
  const asked: string[] = [];
  const server = createServer((from, to) => {
    asked.push(`${from.method} ${from.url}`);
    const url = new URL(from.url ?? '/', 'http://nowhere.invalid');
    if (url.hostname !== '127.0.0.1') return void to.writeHead(502).end();
    const onward = request(url, { method: from.method, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onward.on('error', () => to.writeHead(502).end());
    from.pipe(onward);
  });
  server.on('connect', (from, socket) => {
    asked.push(`CONNECT ${from.url}`);
    socket.on('error', () => {}); // a browser that is closed does not wait for its answer
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
