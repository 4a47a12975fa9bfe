import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the documents of sources lie that may be published with them: `<kilde>.pdf`. */
export const ATTACHMENTS = 'content/kildefiler';

/** A source's own document, when the edition has it. */
export interface Attachment {
  /** path from the project's root */
  file: string;
  bytes: number;
}

/** @param id the source's @param root the folder that holds `content/` */
export function attachmentOf(id: string, root = '.'): Attachment | undefined {
  const file = `${ATTACHMENTS}/${id}.pdf`;
  return existsSync(join(root, file)) ? { file, bytes: statSync(join(root, file)).size } : undefined;
}
