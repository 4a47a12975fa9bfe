import type { Rules } from './rule.ts';

/** The fields of a file: the lines between the two »---«, or a YAML file. */
export const fieldRules = {
  'yaml-syntaks': {
    severity: 'fejl',
    message: 'Oplysningerne kan ikke læses: {grund}.',
    fix: '{forslag}',
    example: { wrong: 'title: Rådet: nyt møde', right: 'title: "Rådet: nyt møde"' },
  },
  'yaml-henvisning': {
    severity: 'fejl',
    message:
      'Oplysningerne bruger »{tegn}«, som henviser til andre linjer eller gør teksten til kode. Det er ikke tilladt her.',
    fix: 'Skriv værdien helt ud, hvor den skal stå. Skal tegnet stå i teksten, så sæt teksten i anførselstegn.',
    example: { wrong: 'title: &navn Nyt råd', right: 'title: "Nyt råd"' },
  },
  'felt-mangler': {
    severity: 'fejl',
    message: 'Feltet »{felt}«{hvor} mangler.',
    fix: '{forslag}',
    example: { wrong: '(ingen linje med place)', right: 'place: "punkt 3"' },
  },
  'felt-ukendt': {
    severity: 'fejl',
    message: 'Feltet »{felt}«{hvor} kendes ikke.',
    fix: '{forslag}',
    example: { wrong: 'titel: "Nyt råd"', right: 'title: "Nyt råd"' },
  },
  'felt-dobbelt': {
    severity: 'fejl',
    message: 'Feltet »{felt}« står to gange.',
    fix: 'Behold det ene, og slet det andet.',
    example: { wrong: 'kind: Status\nkind: Frist', right: 'kind: Frist' },
  },
  'felt-type': {
    severity: 'fejl',
    message: 'Feltet »{felt}«{hvor} skal være {skal}, men er {er}.',
    fix: '{forslag}',
    example: { wrong: 'lines: 396', right: 'lines: "396"' },
  },
  'felt-valg': {
    severity: 'fejl',
    message: 'Feltet »{felt}«{hvor} kan ikke være »{vaerdi}«.',
    fix: '{forslag}',
    example: { wrong: 'kind: Statuss', right: 'kind: Status' },
  },
  'felt-vaerdi': {
    severity: 'fejl',
    message: 'Feltet »{felt}«{hvor} har en værdi, der ikke passer: {grund}.',
    fix: '{forslag}',
    example: { wrong: 'lines: "fra 396 til 414"', right: 'lines: "396-414"' },
  },
  'dato-findes-ikke': {
    severity: 'fejl',
    message: 'Datoen {dato} findes ikke i kalenderen.',
    fix: 'Ret datoen. Den skrives år-måned-dag, fx "2024-05-07", eller kun "2024-05" eller "2024", når kilden ikke siger mere.',
    example: { wrong: 'stated: { date: "2024-02-30" }', right: 'stated: { date: "2024-02-29" }' },
  },
  'dato-fremtid': {
    severity: 'fejl',
    message: 'Datoen {dato} i »{felt}« ligger i fremtiden (i dag er {idag}).',
    fix: '{forslag}',
    example: { wrong: 'stated: { date: "2062-05-07" }', right: 'stated: { date: "2026-05-07" }' },
  },
  'dato-raekkefoelge': {
    severity: 'fejl',
    message: 'Perioden slutter ({til}), før den begynder ({fra}).',
    fix: 'Byt om på »date« og »until«, eller ret den forkerte.',
    example: { wrong: '{ date: "2024-06", until: "2024-01" }', right: '{ date: "2024-01", until: "2024-06" }' },
  },
} as const satisfies Rules;
