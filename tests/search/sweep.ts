/** `npm run soegeproever` tries many samples and tells the shares; `npm test` a few of the same. Another sample: FROE=27. */
export const thorough = import.meta.env.MODE === 'soegeproever';
export const SEED = Number(process.env['FROE'] ?? 26);

/** Tells a share when all are tried: it is a figure then, and not only a bar that is reached. */
export function tell(what: string, share: number): void {
  if (thorough) console.log(`${what}: ${(share * 100).toFixed(1).replace('.', ',')} %`);
}
