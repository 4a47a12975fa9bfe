import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Library } from '../content/library.ts';
import { compareLock, type Difference } from './compare.ts';
import { LOCK_FILE, lockSchema, readLock, type Lock } from '../content/schemas/lock.ts';
import { siteAddresses } from './routes.ts';

/** The lock as it stands in the project. @throws ZodError, YAMLParseError on a lock that cannot be read */
export const projectLock = (): Lock => readLock(lockSchema.parse(parse(readFileSync(LOCK_FILE, 'utf8')) ?? {}));

/** Addresses in full, of what {@link compareLock} says is new. */
export const named = (added: Difference['added']): string[] =>
  added.flatMap(({ page, anchors, whole }) => [
    ...(whole ? [page] : []),
    ...anchors.map((anchor) => `${page}#${anchor}`),
  ]);

/** The site's addresses that no lock holds yet: they must be locked before anybody is given them. */
export const unlocked = (library: Library): string[] =>
  named(compareLock(projectLock(), siteAddresses(library), library.redirects).added);
