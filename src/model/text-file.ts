import { readFileSync } from 'node:fs';

/**
 * Reads a text file as it is meant, whatever machine it was saved on: Windows line ends and a byte order mark are no part of it.
 * @throws TypeError when it is not UTF-8, and the system's error when it cannot be read
 */
export const readText = (file: string): string => unixLines(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));

export const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n');
