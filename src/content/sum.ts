import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../lib/manifest.ts';
import { once } from '../lib/memo.ts';

/** A few signs for all of the content: others as soon as a file of it is another. */
export const contentSum = once((): string => {
  const hash = createHash('sha256');
  for (const name of filesIn('content')) hash.update(`${name}\0`).update(readFileSync(join('content', name)));
  return hash.digest('base64url').slice(0, 12);
});
