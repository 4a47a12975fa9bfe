import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { fingerprintOf } from '../provenance/fingerprint.ts';
import { sourceLines } from '../provenance/source-file.ts';
import type { Line } from '../provenance/words.ts';
import { Failure, sentence } from '../lib/failure.ts';
import type { FingerprintData } from '../provenance/schema.ts';
import { range } from '../content/schemas/ledger.ts';
import type { Change } from './trial.ts';

const HEAD = `# Fingeraftryk af en kildes tekst: det kan bevise, hvad der står på en linje, men ikke læses. Se docs/fingeraftryk.md.
# Skrevet af npm run ny -- kilde --fil; ret det ikke i hånden.
`;

/** A source's file, read and numbered; its text is kept by nobody. */
export interface SourceFile {
  lines: Line[];
  bytes: Uint8Array;
}

/**
 * Reads a source's file.
 * @param path the file: .pdf, .docx or .txt
 * @param part the lines that are the source, when the file holds more: "475-1434"
 * @throws Failure when it cannot be read, or the lines are not there
 */
export async function readSourceFile(path: string, part?: string): Promise<SourceFile> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Failure(`${path} kan ikke læses: ${sentence(error)}`);
  }
  const all = await sourceLines(basename(path), bytes);
  if (part === undefined) return { lines: all, bytes };
  const [from, to] = /^\d+-\d+$/.test(part) ? range(part) : [0, 0];
  const lines = all.filter(({ number }) => number >= from && number <= to);
  if (from < 1 || lines.length === 0)
    throw new Failure(
      `--linjer ${part} passer ikke: filen har linje 1-${all.length}. Skriv fx --linjer 1-${all.length}.`,
    );
  return { lines, bytes };
}

/** The fingerprint of a source's file, as its file in `content/fingeraftryk/`. */
export const newFingerprint = (name: string, { lines, bytes }: SourceFile): Change =>
  new Map([
    [
      `content/fingeraftryk/${name}.yaml`,
      HEAD +
        stringify(fingerprintOf(lines, bytes, randomBytes(16).toString('base64url')), {
          lineWidth: 0,
          defaultStringType: 'QUOTE_DOUBLE',
          defaultKeyType: 'PLAIN',
        }),
    ],
  ]);

/** The lines as an editor refers to them; blank ones are only counted. */
export const numbered = ({ lines }: SourceFile): string =>
  lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ number, text }) => `${String(number).padStart(5)}  ${text.trim()}`)
    .join('\n');

/** What `npm run ny -- kilde` is told of a file; the rest of the flags are the source's. */
export interface FileFlags {
  path: string | undefined;
  part: string | undefined;
  show: boolean;
  rest: string[];
}

/** For the usage text. */
export const fileUsage = [
  '  --fil            kildens fil (.pdf, .docx eller .txt): giver kilden et fingeraftryk; teksten gemmes ikke',
  '  --linjer         de linjer af filen, der er kilden, fx 475-1434, når filen rummer mere',
  '  --vis            viser filens linjer med numre og skriver intet',
  '  Har kilden allerede sin fil, så skriv kun: npm run ny -- kilde --navn raad-2024-10-22 --fil referat.pdf',
].join('\n');

/** Takes `--fil`, `--linjer` and `--vis` from the flags. */
export function takeFileFlags(args: string[]): FileFlags {
  const options = { fil: { type: 'string' }, linjer: { type: 'string' }, vis: { type: 'boolean' } } as const;
  const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true });
  const taken = new Set(
    tokens.flatMap((token) =>
      token.kind === 'option' && Object.hasOwn(options, token.name)
        ? [token.index, ...(token.value !== undefined && !token.inlineValue ? [token.index + 1] : [])]
        : [],
    ),
  );
  const text = (name: 'fil' | 'linjer'): string | undefined => {
    if (name in values && typeof values[name] !== 'string') throw new Failure(`--${name} mangler sin værdi.`);
    return values[name] as string | undefined;
  };
  const flags = { path: text('fil'), part: text('linjer'), show: values.vis === true };
  if (!flags.path && (flags.part || flags.show)) throw new Failure('--linjer og --vis hører sammen med --fil.');
  return { ...flags, rest: args.filter((_, index) => !taken.has(index)) };
}

/**
 * The fingerprint of a source that is described already.
 * @param known the one it has
 * @returns nothing when it is of the same text
 * @throws Failure when it is of another: what has been proven is not replaced in passing
 */
export function anew(name: string, source: SourceFile, known: FingerprintData | undefined): Change {
  if (!known) return newFingerprint(name, source);
  const { linjer } = fingerprintOf(source.lines, source.bytes, known.salt);
  if (JSON.stringify(Object.entries(linjer)) === JSON.stringify(Object.entries(known.linjer))) return new Map();
  throw new Failure(
    `${name} har et fingeraftryk af en anden tekst. Skal det laves om, så slet først content/fingeraftryk/${name}.yaml.`,
  );
}
