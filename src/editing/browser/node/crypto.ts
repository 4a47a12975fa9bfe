/** As much of Node's `crypto` as the checks use. @see https://nodejs.org/api/crypto.html */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const algorithms = { sha1, sha256 };
type Algorithm = keyof typeof algorithms;
const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);

const encoded = (bytes: Uint8Array, encoding: string): string => {
  if (encoding === 'hex') return bytesToHex(bytes);
  const base64 = btoa(String.fromCharCode(...bytes));
  return encoding === 'base64url' ? base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') : base64;
};

export function createHash(algorithm: Algorithm) {
  const state = algorithms[algorithm].create();
  const hash = {
    update(data: string | Uint8Array) {
      state.update(bytesOf(data));
      return hash;
    },
    digest: (encoding?: string) => (encoding ? encoded(state.digest(), encoding) : state.digest()),
  };
  return hash;
}

/** The answer as Node gives it: text, or the bytes when "buffer" is asked for. */
export const hash = (algorithm: Algorithm, data: string | Uint8Array, encoding = 'hex'): string | Uint8Array => {
  const bytes = algorithms[algorithm](bytesOf(data));
  return encoding === 'buffer' ? bytes : encoded(bytes, encoding);
};

export const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
