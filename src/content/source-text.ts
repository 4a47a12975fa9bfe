import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The publication's text as it was extracted from its PDF. It never changes: its sum stands in `content/udgivelse.yaml`. */
export const SOURCE_FILE = 'content/original/fagligt-oplaeg.txt';

/**
 * The form of the text as it was published: its blocks and marks, by the lines of the source (see `fidelity/form.ts`).
 * Like the source it never changes: what departs from it is an entry of the ledger.
 */
export const FORM_FILE = 'content/original/form.txt';

/** The form as its file has it; empty when it is not there. */
export const formText = (root = '.'): string =>
  existsSync(join(root, FORM_FILE)) ? readFileSync(join(root, FORM_FILE), 'utf8') : '';

/** The source text; empty when it is not there, which is told by a rule of its own. */
export const sourceText = (root = '.'): string =>
  existsSync(join(root, SOURCE_FILE)) ? readFileSync(join(root, SOURCE_FILE), 'utf8') : '';
