import { z } from 'zod';

/** An address on this site, as content writes it: `/kapitel/13/#afsnit-13.2.6`. */
export const localAddress = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9][a-z0-9.-]*)?$/, 'skrives som /kapitel/13/ eller /kapitel/13/#afsnit-13.2.6');

/**
 * An entry of `content/henvisninger.yaml`: a reference that the text's own words cannot lead to its target,
 * because they are wrong, have no number, or name something that is not in the text.
 */
export const specialReferenceSchema = z.strictObject({
  fil: z
    .string()
    .regex(/^(kapitler|anbefalinger)\/[a-z0-9-]+\.mdx$/, 'skrives som kapitler/13-….mdx eller anbefalinger/20.mdx')
    .optional()
    .meta({ description: 'Filen, ordene står i. Udeladt: overalt.', examples: ['anbefalinger/20.mdx'] }),
  tekst: z
    .string()
    .min(3)
    .meta({ description: 'De ord, der henviser, som teksten har dem.', examples: ['afsnit 16.2'] }),
  i: z
    .string()
    .optional()
    .meta({
      description: 'En længere passage, de står i, når ordene også kan betyde noget andet.',
      examples: ['som beskrevet i afsnittet ovenfor'],
    }),
  note: z
    .int()
    .positive()
    .optional()
    .meta({ description: 'Redaktionens note lige efter ordene: dens linje i regnskabet.', examples: [3776] }),
  til: localAddress
    .optional()
    .meta({
      description: 'Hvor ordene fører hen. Udeladt: de bliver ikke til et link.',
      examples: ['/kapitel/16/#afsnit-16.1.2'],
    }),
  hvorfor: z
    .string()
    .min(8)
    .meta({ description: 'Begrundelsen.', examples: ['Det, der er ment, står i afsnit 16.1.2.'] }),
  revised: z.iso
    .date()
    .optional()
    .meta({ description: 'Hvornår målet eller grunden sidst er rettet, efter at den var udgivet.', examples: ['2026-11-26'] }),
});

export type SpecialReference = z.infer<typeof specialReferenceSchema>;
