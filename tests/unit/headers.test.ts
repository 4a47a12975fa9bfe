import { expect, test } from 'vitest';
import { headersFile, headersFor } from '../../src/hosting/headers.ts';

const ancestors = (policy: string | undefined) => /frame-ancestors ([^;]+)/.exec(policy ?? '')?.[1];

/** Reads a `_headers` file as a host does; `merge` is what it makes of two values of one header. */
function served(file: string, path: string, merge: (before: string, now: string) => string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const block of file.trim().split(/\n(?=\S)/)) {
    const [pattern = '', ...lines] = block.split('\n').map((line) => line.trim()).filter(Boolean);
    if (!(pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)) continue;
    for (const line of lines) {
      const [, name, value] = /^([^:]+): (.*)$/.exec(line)!;
      headers[name!] = headers[name!] === undefined ? value! : merge(headers[name!]!, value!);
    }
  }
  return headers;
}
const hosts = { 'a host that joins values': (a: string, b: string) => `${a}, ${b}`, 'a host where the narrower rule wins': (_: string, b: string) => b };

test('only the cards of /indlejr/ may be framed by other sites', () => {
  expect(ancestors(headersFor('/indlejr/anbefaling/25/')['Content-Security-Policy'])).toBe('*');
  for (const path of ['/', '/404/', '/anbefaling/25/', '/samling/', '/indlejring/'])
    expect(ancestors(headersFor(path)['Content-Security-Policy'])).toBe("'none'");
});

test.each(Object.entries(hosts))('%s frames the cards and nothing else of the site', (_name, merge) => {
  const file = headersFile(['index.html', 'anbefaling', 'indlejr', 'kapitel'], '/udgave/');
  const framed = (path: string) => served(file, path, merge)['Content-Security-Policy']!.split(', ').map(ancestors).every((value) => value === '*');
  expect(framed('/udgave/indlejr/anbefaling/25/')).toBe(true);
  for (const path of ['/udgave/', '/udgave/index.html', '/udgave/anbefaling/25/', '/udgave/kapitel/']) expect(framed(path), path).toBe(false);
  // Every page has the whole policy, the 404 page of an unknown address too.
  for (const path of ['/udgave/', '/udgave/anbefaling/25/', '/udgave/indlejr/anbefaling/25/', '/udgave/ukendt']) {
    expect(served(file, path, merge)['Content-Security-Policy']).toContain("default-src 'none'");
    expect(served(file, path, merge)['X-Content-Type-Options']).toBe('nosniff');
  }
});
