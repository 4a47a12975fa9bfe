import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { ledgerEntrySchema, type LedgerEntry } from './schemas/ledger.ts';

/** Reads every ledger file of a folder, in name order. @throws ZodError when an entry is malformed */
export function readLedger(folder: string): LedgerEntry[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => z.array(ledgerEntrySchema).parse(parse(readFileSync(join(folder, name), 'utf8')) ?? []));
}
