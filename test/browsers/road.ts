import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A SOCKS5 proxy (RFC 1928, without authentication) by which Firefox reaches hosts that live elsewhere: it connects to
 * the address that `resolve` gives, whatever the port asked for, and refuses every other host.
 */
export async function road(resolve: Readonly<Record<string, string>>): Promise<{ port: number; close: () => void }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => client.destroy()).on('close', () => sockets.delete(client));
    client.once('data', () => {
      client.write(Buffer.from([5, 0])); // version 5, no authentication
      client.once('data', (request) => {
        const address = addressOf(hostIn(request), resolve);
        if (!address) return void client.end(reply(4)); // host unreachable
        const [host, port] = address.split(':');
        const target = connect(Number(port), host, () => {
          client.write(reply(0));
          client.pipe(target).pipe(client);
        });
        sockets.add(target);
        target.on('error', () => client.destroy()).on('close', () => sockets.delete(target));
      });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the proxy got no port');
  return {
    port: address.port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** CONNECT by name: version, 1, 0, 3, length, name, port. */
const hostIn = (request: Buffer): string =>
  request[3] === 3 ? request.subarray(5, 5 + (request[4] ?? 0)).toString() : '';

const reply = (status: number): Buffer => Buffer.from([5, status, 0, 1, 0, 0, 0, 0, 0, 0]);

function addressOf(host: string, resolve: Readonly<Record<string, string>>): string | undefined {
  const exact = resolve[host];
  if (exact) return exact;
  const above = Object.keys(resolve).find((name) => name.startsWith('*.') && host.endsWith(name.slice(1)));
  return above && resolve[above];
}
