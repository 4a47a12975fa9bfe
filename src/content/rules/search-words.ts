import type { Rules } from './rule.ts';

/** The words that readers use and the search must know. */
export const searchWordRules = {
  'soegeord-uden-maal': {
    severity: 'fejl',
    message: '»{se}« står ikke i oplægget, så søgningen kan ikke finde noget med det.',
    fix: 'Skriv et ord eller en vending, som teksten har, eller slet det fra »se«.{forslag}',
    example: { wrong: 'se: [hash]', right: 'se: [cannabis, misbrug]' },
  },
  'soegeord-dobbelt': {
    severity: 'advarsel',
    message: '»{ord}« står to gange; det står også på linje {linje}. Søgningen ser ikke forskel på et ords former.',
    fix: 'Slet det ene, eller saml de to.',
    example: { wrong: 'ord: [teenager, teenagere]', right: 'ord: [teenager]' },
  },
  'soegeord-tomt': {
    severity: 'fejl',
    message: '»{ord}« er et småord, som søgningen ikke ser på.',
    fix: 'Skriv hele vendingen, eller slet den.',
    example: { wrong: 'ord: [nede]', right: 'ord: [helt nede]' },
  },
} as const satisfies Rules;
