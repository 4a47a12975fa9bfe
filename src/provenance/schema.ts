import { z } from 'zod';

/** Two letters for each word of a line: see `docs/fingeraftryk.md`. */
const marks = z.string().regex(/^([\w-]{2})+$/, 'skal være to tegn for hvert ord på linjen');

/** `content/fingeraftryk/<kilde>.yaml`: proves what stands in a source's lines, and cannot be read. Written by `npm run ny -- kilde --fil`. */
export const fingerprintSchema = z.strictObject({
  /** makes the marks of this source unlike those of any other */
  salt: z.string().regex(/^[\w-]{22}$/, 'skal være de 22 tegn, som npm run ny -- kilde --fil har skrevet'),
  /** SHA-256 of the file it was made of: whoever has the file can see that it is the same */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'skal være filens SHA-256: 64 tegn 0-9 og a-f'),
  /** number of a line → the marks of its words; lines without words are not there */
  linjer: z.record(z.string().regex(/^[1-9]\d{0,5}$/, 'skal være linjens nummer'), marks),
});

export type FingerprintData = z.infer<typeof fingerprintSchema>;
