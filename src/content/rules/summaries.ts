import type { Rules } from './rule.ts';

/** Our own summaries in `content/resumeer/`. */
export const summaryRules = {
  'resume-navn': {
    severity: 'fejl',
    message: 'Filen handler om {om} på {sprog} og skal hedde {navn}.yaml.',
    fix: 'Kald filen {navn}.yaml, eller ret »about« eller »language«. Der er ét resumé af hver slags.',
    example: { wrong: 'about: anbefaling 25 i anbefaling-22-da.yaml', right: 'about: anbefaling 25 i anbefaling-25-da.yaml' },
  },
  'resume-ukendt': {
    severity: 'fejl',
    message: 'Resuméet handler om {om}, som ikke findes.',
    fix: 'Ret »about«. Der er {anbefalinger} anbefalinger og {kapitler} kapitler.',
    example: { wrong: 'about: anbefaling 99', right: 'about: anbefaling 25' },
  },
  'resume-sprog': {
    severity: 'fejl',
    message: 'Afsnittet er ikke på {sprog}, som »language« siger.',
    fix: 'Skriv det på {sprog}, eller ret »language« og filens navn: da er dansk, en er engelsk.',
    example: { wrong: 'language: en over en dansk tekst', right: 'language: da' },
  },
  'resume-citat': {
    severity: 'fejl',
    message: 'Afsnittet gentager oplæggets egne ord: »{ord}«.',
    fix: 'Skriv det med andre ord. Oplæggets egne står på siden, og et resumé må ikke kunne tages for dem.',
    example: {
      wrong: 'et afsnit af den officielle tekst sat ind i »text«',
      right: 'det samme sagt kort og ligetil',
    },
  },
} as const satisfies Rules;
