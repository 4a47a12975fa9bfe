import { floors } from './floors.ts';
import { between, rooms } from './imports.ts';

const START = '<!-- Made from the imports by npm run hus -->';
const END = '<!-- /hus -->';

/** Whether `from` reaches `to` over another folder: then its own arrow says nothing new. */
function reachesOver(arrows: Map<string, Set<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const walk = (at: string): boolean =>
    [...(arrows.get(at) ?? [])].some((next) => {
      if (at === from && next === to) return false;
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return walk(next);
    });
  return walk(from);
}

/** The house as a Mermaid drawing: folders of `src/` and who leans on whom, without arrows that follow from others. */
export function picture(): string {
  const names = new Set(floors.map(({ folder }) => folder));
  const arrows = new Map(
    [...between(rooms())]
      .filter(([from]) => names.has(from))
      .map(([from, to]): [string, Set<string>] => [from, new Set([...to.keys()].filter((name) => names.has(name)))]),
  );
  const lines = [...arrows].flatMap(([from, to]) =>
    [...to].filter((name) => !reachesOver(arrows, from, name)).map((name) => `  ${from} --> ${name}`),
  );
  return ['```mermaid', 'flowchart TD', ...lines.sort(), '```'].join('\n');
}

/** The folders as a table, from the top down. */
const table = (): string =>
  ['| folder | what is in it |', '| --- | --- |']
    .concat([...floors].reverse().map(({ folder, holds }) => `| \`src/${folder}/\` | ${holds} |`))
    .join('\n');

/** A document with the picture and the table between their marks. @throws Error when the marks are not there */
export function drawn(document: string): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`The document lacks the marks ${START} and ${END}.`);
  return `${document.slice(0, start)}${START}\n${picture()}\n\n${table()}\n${document.slice(end)}`;
}
