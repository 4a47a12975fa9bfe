import { createServer, request as ask, type Server } from 'node:http';

/** A link: bits a second that all responses share, and how many milliseconds each response keeps the asker waiting. */
export interface Link {
  bits: number;
  delay: number;
}

/** What goes over the line at a time. */
const CHUNK = 2000;

/**
 * Puts a link of a given speed before a server.
 * @param upstream address of the server, e.g. of `preview()`
 * @param link undefined for as fast as the machine goes
 * @returns its own address, and the bytes of bodies it has passed on, by path
 */
export async function slowLink(
  upstream: string,
  link?: Link,
): Promise<{ url: string; sent: Map<string, number>; server: Server }> {
  const sent = new Map<string, number>();
  let free = 0;
  const server = createServer((request, response) => {
    ask(new URL(request.url ?? '/', upstream), { method: request.method, headers: request.headers }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part as Buffer);
      const body = Buffer.concat(parts);
      if (link) await wait(link.delay);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      const path = request.url!.replace(/[?#].*/, '');
      for (let at = 0; at < body.length && !response.destroyed; at += CHUNK) {
        const piece = body.subarray(at, at + CHUNK);
        if (link) {
          // All responses take turns on the one line.
          const now = performance.now();
          free = Math.max(free, now) + (piece.length * 8000) / link.bits;
          await wait(free - now);
        }
        response.write(piece);
        sent.set(path, (sent.get(path) ?? 0) + piece.length);
      }
      response.end();
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  return { url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`, sent, server };
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
