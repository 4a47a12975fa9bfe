import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesIn } from '../lib/manifest.ts';
import { base } from '../site/address.ts';

/**
 * Makes a built site into one that opens from a disk: its addresses lead from file to file. It can be read and looked through;
 * nothing in it runs, for a browser runs no modules from a disk, and what nobody has looked at yet shall run nowhere.
 * @param folder the built site, which is changed
 */
export function openFromDisk(folder: string): void {
  for (const file of filesIn(folder)) {
    if (!/\.(html|css)$/.test(file)) continue;
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, file.endsWith('.css') ? css(text, file) : html(text, file));
  }
}

const css = (text: string, file: string): string =>
  text.replace(
    /url\((["']?)(\/[^"')]*)\1\)/g,
    (_, quote: string, address: string) => `url(${quote}${from(file, address)}${quote})`,
  );

const html = (text: string, file: string): string =>
  text
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\brel="(?:modulepreload|manifest)"[^>]*>/g, '')
    .replace(
      / (href|src|action)="(\/(?!\/)[^"]*)"/g,
      (_, name: string, address: string) => ` ${name}="${from(file, address)}"`,
    );

/** From a file to an address of the site: "/anbefaling/22/#x" → "../../anbefaling/22/index.html#x". */
function from(file: string, address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const own = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
  const target = own === '' || own.endsWith('/') ? `${own}index.html` : own;
  return posix.relative(posix.dirname(file), target) + rest;
}
