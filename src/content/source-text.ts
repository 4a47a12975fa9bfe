import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SOURCE_FILE = 'content/original/fagligt-oplaeg.txt';

/** SHA-256 of the source text as published here; the text never changes. */
export const SOURCE_SHA256 = '190d6e14e769c9290b07782767a654a0418cabd847ad64e1b76f4397e8133bde';

/** The form of the text as it was published: its blocks and marks, by the lines of the source (see `fidelity/form.ts`). */
export const FORM_FILE = 'content/original/form.txt';

/** Like the source it never changes: what departs from it is an entry of the ledger. */
export const FORM_SHA256 = '959940afd3cc361d9f764211053e2f727a2f271759d8be6baa128d29c9372489';

/** The source text; empty when it is not there, which is told by a rule of its own. */
export const sourceText = (root = '.'): string =>
  existsSync(join(root, SOURCE_FILE)) ? readFileSync(join(root, SOURCE_FILE), 'utf8') : '';
