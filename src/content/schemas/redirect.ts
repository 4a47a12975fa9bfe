import { z } from 'zod';
import { localAddress } from './reference.ts';

/** An entry of `content/omdirigeringer.yaml`: an address that was published, and where what it led to is now. */
export const redirectSchema = z.strictObject({
  fra: localAddress.meta({
    description: 'Adressen, som den var: fra den første skråstreg, uden domænet.',
    examples: ['/opfoelgning/2024-05-07-gammelt-navn/'],
  }),
  til: localAddress.meta({
    description: 'Hvor det, den førte til, står nu.',
    examples: ['/opfoelgning/2024-05-07-nyt-navn/'],
  }),
  dato: z.iso
    .date('skrives som 2027-03-01')
    .meta({ description: 'Hvornår det flyttede.', examples: ['2027-03-01'] }),
  hvorfor: z
    .string()
    .min(8)
    .meta({ description: 'Hvorfor det flyttede.', examples: ['Opfølgningen havde en forkert dato i sit navn.'] }),
});

export type Redirect = z.infer<typeof redirectSchema>;
