import { officialText } from './official-text.ts';

const kinds: Record<string, string> = {
  traedesten: 'trædesten',
  fodnote: 'fodnote',
  boks: 'boks',
  tabel: 'tabel',
  figur: 'figur',
};

/**
 * Where a block stands, as one cites it, from its address: "kapitel 13, afsnit 13.2.1", "anbefaling 25, trædesten 2".
 * @param path the page's address, without the base path
 * @param id the block's anchor
 * @param title the page's title, for pages that have no number
 */
export function placeOf(path: string, id: string, title: string): string {
  const [, chapter] = /^\/kapitel\/(\d+)\//.exec(path) ?? [];
  const [, page] = /^\/anbefaling\/(\d+)\//.exec(path) ?? [];
  const [, inChapter, rest = ''] = /^anbefaling-(\d+)(?:-(.*))?$/.exec(id) ?? [];
  const [, section] = /^afsnit-(\d+(?:\.\d+)+)/.exec(id) ?? [];
  const [, kind = '', number] = /^(traedesten|fodnote|boks|tabel|figur)-(\d+)/.exec(inChapter ? rest : id) ?? [];
  const whole = page ? `anbefaling ${page}` : chapter ? `kapitel ${chapter}` : title.toLowerCase();
  return [
    whole,
    inChapter && inChapter !== page && `anbefaling ${inChapter}`,
    section && `afsnit ${section}`,
    kind && number && `${kinds[kind]} ${number}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The blocks of the page that have an address, in the page's order. */
export const blocks = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('[data-kilde] a.pil, a.pil[href^="#tabel-"]')].flatMap(
    (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
  );

/** The innermost block with an address that a node stands in. */
export function blockOf(node: Node): HTMLElement | undefined {
  const own = new Set(blocks());
  for (let at: Node | null = node; at; at = at.parentNode) if (at instanceof HTMLElement && own.has(at)) return at;
  return undefined;
}

/** The block being read: the one a third down the window, else the first in sight; none where no block is. */
export function blockBeingRead(): HTMLElement | undefined {
  const focused = document.activeElement?.closest('[data-kilde]') && blockOf(document.activeElement);
  if (focused) return focused;
  const line = innerHeight / 3;
  const all = blocks().filter((block) => officialText(block));
  const inSight = all.filter((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return inSight.findLast((block) => block.getBoundingClientRect().top <= line) ?? inSight[0];
}
