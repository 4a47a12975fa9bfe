import { createHash } from 'node:crypto';

/** What stands in a file besides its comments, in a few signs. */
const sumOf = (text: string): string =>
  createHash('sha256')
    .update(text.replaceAll('\r', '').replace(/^#.*\n/gm, ''))
    .digest('hex')
    .slice(0, 16);

const SUM = /^# Aftryk: ([0-9a-f]*)\r?\n/m;

/** Whether a file that the program writes is as it wrote it: without a history nothing else tells that a line is gone. */
export const isAsWritten = (text: string): boolean => SUM.exec(text)?.[1] === sumOf(text);

/** A file's text with the sum of its lines above them. */
export const sealed = (text: string): string =>
  text.replace(SUM, '').replace(/^(?!#)/m, () => `# Aftryk: ${sumOf(text)}\n`);
