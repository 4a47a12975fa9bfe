import type { Entry } from '../register/entries.ts';

/** Kinds of block that are named by a number of their own. */
const NUMBERED = /^(boks|tabel|figur|fodnote)-(\d+)(?:-(\d+))?$/;

/** "afsnit 13.1.4, stykke 3", "anbefaling 25, trædesten 2": what a place is called where it is quoted from. */
export function placeName({ path, title, kind }: Pick<Entry, 'path' | 'title' | 'kind'>, block?: string): string {
  const id = block ?? path.split('#')[1] ?? '';
  const [, page = '', number = ''] = /^\/([a-z]+)\/(?:(\d+)\/)?/.exec(path) ?? [];
  if (kind === 'opfoelgning') return `opfølgningen »${title}«`;
  if (kind === 'kilde') return `kilden »${title}«`;
  if (kind === 'side') return `siden »${title}«`;
  if (kind === 'tema') return `temaet »${title}«`;
  const [, named, own, part] = NUMBERED.exec(id) ?? [];
  if (named) return `${named} ${own}${part ? `, stykke ${part}` : ''}`;
  const [, section, nth] = /^afsnit-([\d.]+)-(\d+)$/.exec(id) ?? [];
  if (section) return `${section.includes('.') ? 'afsnit' : 'kapitel'} ${section}, stykke ${nth}`;
  const [, only] = /^afsnit-([\d.]+)/.exec(id) ?? [];
  if (only) return /^[\d.]+\s/.test(title) ? `afsnit ${only}` : `afsnit ${only} (${title})`;
  const [, stone] = /^traedesten-(\d+)$/.exec(id) ?? [];
  if (stone) return `anbefaling ${number}, trædesten ${stone}`;
  if (page === 'anbefaling') return `anbefaling ${number}${/^tekst-(\d+)$/.test(id) ? `, stykke ${id.slice(6)}` : ''}`;
  if (kind === 'begreb') return `begrebet »${title}«`;
  if (kind === 'maal') return `målene i kapitel ${number}`;
  const [, paragraph] = /^[a-z]+-(\d+)$/.exec(id) ?? [];
  const whole = number ? `kapitel ${number}` : title.charAt(0).toLowerCase() + title.slice(1);
  return paragraph ? `${whole}, stykke ${paragraph}` : whole;
}
