import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** What belongs to the publication and not to the program. */
export const PUBLICATION_FILE = 'content/udgivelse.yaml';

const count = z.int().min(0);
const sum = z.string().regex(/^[0-9a-f]{64}$/, 'er en SHA-256: 64 tegn, 0-9 og a-f');
const boxed = z.strictObject({
  box: z
    .int()
    .positive()
    .meta({ description: 'Boksens nummer.', examples: [9] }),
  count: z
    .int()
    .positive()
    .meta({ description: 'Hvor mange punkter den har.', examples: [10] }),
});

/** `content/udgivelse.yaml`. */
export const publicationSchema = z.strictObject({
  title: z.string().min(1),
  subtitle: z.string().min(1),
  called: z.string().min(1).meta({ description: 'Som udgivelsen nævnes midt i en sætning.' }),
  about: z.string().min(1).meta({ description: 'Som den beskrives for søgemaskiner og på delte links.' }),
  summary: z
    .int()
    .positive()
    .optional()
    .meta({ description: 'Kapitlet, der er et resumé.', examples: [2] }),
  searchExample: z.string().min(1).meta({ description: 'Det, søgefeltet foreslår at søge på.' }),
  authors: z.array(z.string().min(1)).min(1).meta({ description: 'Myndighederne bag teksten.' }),
  date: z.iso.date().meta({ description: 'Dagen, den udkom.', examples: ['2022-01-14'] }),
  page: z.url({ protocol: /^https$/ }).meta({ description: 'Den officielle udgivelses side.' }),
  keywords: z.array(z.string().min(1)),
  edition: z.strictObject({ name: z.string().min(1), tagline: z.string().min(1) }),
  editionBegun: z.iso.date().meta({
    description: 'Dagen, webudgaven begyndte: det, der ikke selv siger, hvornår det kom med, er fra den dag.',
    examples: ['2026-11-23'],
  }),
  tagDomain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'er et domæne, fx webudgave.example')
    .meta({
      description: 'Det domæne, feedenes navne begynder med. Det ændres aldrig, heller ikke når webstedet flytter.',
    }),
  recommendations: count.meta({ description: 'Hvor mange anbefalinger der er.', examples: [37] }),
  chapters: count.meta({ description: 'Hvor mange kapitler der er.', examples: [16] }),
  citations: count.meta({ description: 'Det højeste henvisningstal i teksten.', examples: [352] }),
  themes: z.strictObject({ first: z.int().positive(), last: z.int().positive() }),
  goals: boxed.optional(),
  tracks: boxed.optional(),
  missingFigures: z.array(z.int().positive()),
  source: z.strictObject({ sha256: sum, form: sum, parts: z.record(z.string().regex(/^\d{2,}$/), z.int().positive()) }),
});

export type Publication = z.infer<typeof publicationSchema>;

/**
 * What there is to go by while the file is missing or wrong: no bound but the reader's, so that the checks report that file
 * and not everything that leans on it. Nothing is built from it, for a build checks first.
 */
const UNKNOWN: Publication = {
  title: '',
  subtitle: '',
  called: '',
  about: '',
  searchExample: '',
  authors: [''],
  date: '1970-01-01',
  page: '',
  keywords: [],
  edition: { name: '', tagline: '' },
  editionBegun: '1970-01-01',
  tagDomain: '',
  recommendations: Number.MAX_SAFE_INTEGER,
  chapters: Number.MAX_SAFE_INTEGER,
  citations: Number.MAX_SAFE_INTEGER,
  themes: { first: 1, last: Number.MAX_SAFE_INTEGER },
  missingFigures: [],
  source: { sha256: '', form: '', parts: {} },
};

function read(): Publication {
  try {
    return publicationSchema.parse(parse(readFileSync(PUBLICATION_FILE, 'utf8')));
  } catch {
    return UNKNOWN;
  }
}

/** The publication as its authorities issued it, read once when the program starts. */
export const official: Publication & { year: number } = (() => {
  const publication = read();
  return { ...publication, year: Number(publication.date.slice(0, 4)) };
})();

/** This edition's own name. */
export const { edition } = official;
/** The same where it stands alone, on tabs and shared links: it is the authorities' title too, and this is not theirs. */
export const signed = `${edition.name} (webudgave)`;

/** Who has written what is not the authorities'. One word: reference managers take the last of several for a family name. */
export const AUTHOR = 'Webudgaven';

/** A figure whose data our text does not have is not redrawn from imagination. */
export const figureIsMissing = (number: number): boolean => official.missingFigures.includes(number);

/** Those figures in a sentence: "figur 3–7", "figur 2, 4 og 5"; undefined when there is none. */
export function missingFigures(numbers = official.missingFigures): string | undefined {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const inARow = numbers.length > 2 && last - first === numbers.length - 1;
  return `figur ${inARow ? `${first}–${last}` : numbers.join(', ').replace(/, (\d+)$/, ' og $1')}`;
}
