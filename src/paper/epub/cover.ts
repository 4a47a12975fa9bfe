import { u } from 'unist-builder';
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import { official } from '../../site/publication.ts';
import { authors, editionLine } from '../front-matter.ts';

const WIDTH = 1200;
const HEIGHT = 1600;
const LEFT = 110;

/** Breaks a title into lines of at most so many letters. */
export function lines(text: string, most: number): string[] {
  const found = [''];
  for (const word of text.split(' ')) {
    const line = `${found.at(-1)} ${word}`.trim();
    if (line.length <= most) found[found.length - 1] = line;
    else found.push(word);
  }
  return found;
}

/** The cover as a drawing: words only, no logo. */
export function cover(): string {
  const serif = "Charter, Georgia, 'Times New Roman', serif";
  const text = (y: number, size: number, words: string, weight = 'normal') =>
    x('text', { x: LEFT, y, 'font-family': serif, 'font-size': size, 'font-weight': weight, fill: '#fff' }, words);
  const title = lines(official.title, 24);
  const below = 520 + title.length * 92;
  const tree = x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-labelledby': 'forsidetitel',
    },
    [
      x(
        'title',
        { id: 'forsidetitel' },
        `${official.title}. ${official.subtitle}. ${authors}, ${official.year}. ${editionLine()}`,
      ),
      x('rect', { width: WIDTH, height: HEIGHT, fill: '#1f4d5c' }),
      text(200, 42, authors),
      ...title.map((line, index) => text(480 + index * 92, 78, line, 'bold')),
      x('rect', { x: LEFT, y: below - 20, width: 160, height: 6, fill: '#8cc7d8' }),
      text(below + 70, 50, official.subtitle),
      text(below + 140, 42, String(official.year)),
      text(HEIGHT - 130, 36, editionLine()),
    ],
  );
  return toXml(u('root', [u('instruction', { name: 'xml' }, 'version="1.0" encoding="utf-8"'), tree]));
}
