import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { isPortalHost } from '../shared/hosts.ts';

/**
 * A CONNECT proxy to the practice portal. Firefox has no way to map a host and its port to another port,
 * but it has proxies. Every other host is refused, so a browser behind it reaches nothing but the portal.
 */
export async function startProxy(portalPort: number): Promise<{ port: number; close(): void }> {
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => {
    response.writeHead(403).end();
  });
  server.on('connect', (request, client: Socket) => {
    const host = (request.url ?? '').replace(/:443$/, '');
    if (!isPortalHost(host)) return void client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const portal = connect(portalPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      portal.pipe(client).pipe(portal);
    });
    for (const [socket, other] of [
      [client, portal],
      [portal, client],
    ] as const) {
      sockets.add(socket);
      // Either side may vanish at any time (a killed browser, an outage that cuts the connection).
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
