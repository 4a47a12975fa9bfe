import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { activeIn } from '../../src/checks/drawing.ts';
import { checkFolders } from '../../src/checks/folders.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'public-'));
  mkdirSync(join(folder, 'public'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const rules = (root: string) => [...checkFolders(root)].map(({ rule }) => rule);

test('the project’s own folders hold nothing that has no place there', () => {
  expect(rules('.')).toEqual([]);
});

test.each(['x.js', 'x.html', 'x.svgz', 'x.xml', 'x', 'mappe/x.mjs', '.env', 'x.PDF'])(
  'public/%s is refused',
  (name) => {
    const file = join(folder, 'public', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'x');
    expect(rules(folder)).toEqual(['fil-hjemloes']);
  },
);

test('a link out of the folder is refused', () => {
  symlinkSync('/etc/hostname', join(folder, 'public/x.txt'));
  expect(rules(folder)).toEqual(['fil-genvej']);
});

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

test.each([
  svg('<script>alert(1)</script>'),
  svg('<path d="M0 0" onclick="alert(1)"/>'),
  svg('', 'onload="alert(1)"'),
  svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></foreignObject>'),
  svg('<a href="javascript:alert(1)"><rect/></a>'),
  svg('<use href="https://evil.example/x.svg#a"/>'),
  svg('<use xlink:href="data:image/svg+xml,x" xmlns:xlink="http://www.w3.org/1999/xlink"/>'),
  svg('<style>@import "https://evil.example/"</style>'),
  svg('<rect style="fill: url(https://evil.example/)"/>'),
  svg('<rect fill="url(https://evil.example/#a)"/>'),
  svg('<rect fill="\\75rl(https://evil.example/#a)"/>'),
  svg(`<rect mask="image-set('https://evil.example/x' 1x)"/>`),
  svg('<use href="#a"/>', 'xml:base="https://evil.example/"'),
  svg('<set attributeName="href" to="javascript:alert(1)"/>'),
  svg('<image href="https://evil.example/x.png"/>'),
  `<?xml-stylesheet href="x.xsl"?>${svg('')}`,
  `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`,
  svg('<rect>').slice(0, -6),
  'ikke en tegning',
])('an SVG that does more than draw is refused: %s', (text) => {
  expect(activeIn(text)).toBeDefined();
});

test('a drawing with gradients and its own parts is one', () => {
  expect(
    activeIn(
      svg(
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/><use href="#a"/>',
      ),
    ),
  ).toBeUndefined();
});
