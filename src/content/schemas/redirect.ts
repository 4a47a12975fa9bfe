import { z } from 'zod';
import { localAddress } from './reference.ts';

/** An entry of `content/omdirigeringer.yaml`: an address that was published, and where what it led to is now. */
export const redirectSchema = z.strictObject({
  fra: localAddress,
  til: localAddress,
  dato: z.iso.date('skrives som 2027-03-01'),
  hvorfor: z.string().min(8),
});

export type Redirect = z.infer<typeof redirectSchema>;
