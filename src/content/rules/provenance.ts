import type { Rules } from './rule.ts';

/** What a claim says its source says: compared with the source's fingerprint (docs/fingeraftryk.md), its dates and its figures. */
export const provenanceRules = {
  'belaeg-ikke-ordret': {
    severity: 'fejl',
    message: '»{ord}« ({felt}) står ikke sådan i kilden{linjer}.',
    fix: '{forslag}',
    example: {
      wrong: 'quote: "tvang skal afskaffes"',
      right: 'quote: "det er vigtigt, at tvang forebygges" og de linjer, det står på',
    },
  },
  'belaeg-for-kort': {
    severity: 'fejl',
    message: '»{ord}« ({felt}) er for kort til at blive efterprøvet alene: under fire ord kan stå i kilden tilfældigt.',
    fix: '{forslag}',
    example: {
      wrong: 'statusWord: "igangsat" og et citat uden ordet',
      right: 'statusWord: "igangsat"\nstatusContext: "flere af initiativerne er således igangsat"',
    },
  },
  'belaeg-linjer': {
    severity: 'fejl',
    message: '{grund}.',
    about: 'Linjerne mangler, eller de findes ikke i kilden.',
    fix: '{forslag}',
    example: { wrong: 'lines: "9000-9010"', right: 'lines: "36-48"' },
  },
  'sagt-dato': {
    severity: 'fejl',
    message: 'Der står, at kilden sagde det {dato}, men kilden er fra {kildedato}.',
    fix: 'Skriv kildens dato: stated: {stated}. Er det kildens dato, der er forkert, så ret »date« i content/kilder/{kilde}.yaml.',
    example: { wrong: 'stated: { date: "1924-05-07" }', right: 'stated: { date: "2024-05-07" }' },
  },
  'kilde-skiftet': {
    severity: 'fejl',
    message: 'Kilden siges at være fra {kildedato}, men {antal} opfølgninger fra den siger {dato}.',
    fix: 'Er det et andet dokument, så beskriv det i en ny fil med et andet navn, og hent denne tilbage: git checkout -- {fil}. Var datoen forkert før, så ret også »stated« i opfølgningerne.',
    example: {
      wrong: 'et nyt møde beskrevet i raad-2024-10-22.yaml',
      right: 'det nye møde i raad-2025-03-04.yaml, og den gamle fil, som den var',
    },
  },
  'dato-langt-vaek': {
    severity: 'fejl',
    message: 'Datoen {dato} i »event« ligger {aar} år fra den dag, kilden talte om den.',
    fix: 'Se efter, om årstallet er skrevet rigtigt.',
    example: { wrong: 'event: { date: "2125-06-01" }', right: 'event: { date: "2025-06-01" }' },
  },
  'afloest-af-aeldre': {
    severity: 'fejl',
    message: 'Opfølgningen skulle være afløst af {anden}, men den er ældre ({andendato}) end denne ({dato}).',
    fix: 'Sæt »supersededBy« i den ældste af de to, med navnet på den nyeste.',
    example: {
      wrong: 'supersededBy: 2023-udvalg-nedlagt i en opfølgning fra 2024',
      right: 'supersededBy: 2024-12-05-nyt-udvalg-nedsat',
    },
  },
  'beloeb-tal': {
    severity: 'fejl',
    message: 'Beløbet passer ikke: {grund}.',
    fix: '»text« er kildens egne ord, »value« tallet alene og »unit« enheden: { text: "1.500 mio. kr.", value: 1500, unit: "mio. kr." }. Et punktum skiller tusinder i »text«; i »value« står komma som punktum (113.3).',
    example: {
      wrong: '{ text: "150 mio. kr.", value: 15, unit: "mia. kr." }',
      right: '{ text: "150 mio. kr.", value: 150, unit: "mio. kr." }',
    },
  },
  'beloeb-periode': {
    severity: 'fejl',
    message: 'Beløbet »{text}« siges at gælde »{periode}«, men {grund}.',
    fix: 'Skriv den tid, som kilden siger om beløbet. Står den i kilden uden for citatet, så tag ordene med i »quote« eller »statusContext«; ellers slet »period«.',
    example: {
      wrong: '{ text: "150 mio. kr. i 2025", …, period: "2026" }',
      right: '{ text: "150 mio. kr. i 2025", …, period: "2025" }',
    },
  },
  'beloeb-samme': {
    severity: 'fejl',
    message: '»{navn}« er {beloeb} her, men {andet} i {anden}. De samme penge er ét beløb.',
    fix: 'Ret det beløb, der er forkert, eller giv de to hver sit navn i »sameMoney«.',
    example: {
      wrong: 'sameMoney: reserve-2025 ved både 150 og 175 mio. kr.',
      right: 'sameMoney: reserve-2025 ved 150 mio. kr. begge steder',
    },
  },
  'forslag-raekke': {
    severity: 'fejl',
    message: 'Her skulle forslag {ventet} stå, men der står forslag {nummer}.',
    fix: 'Kildens forslag står i kildens orden, hvert én gang og alle: sæt det ind, der mangler, eller ret nummeret.',
    example: { wrong: 'forslag 2 og derefter forslag 4', right: 'forslag 2, 3 og 4' },
  },
  'fingeraftryk-mangler': {
    severity: 'fejl',
    message: '{antal} nævner linjer i kilden, fx {første}, men kilden har intet fingeraftryk, så ingen kan prøve, hvad der står i dem.',
    fix: 'Lav det af dokumentet: npm run ny -- kilde --navn {navn} --fil …. Har du det ikke, så slet »lines« i opfølgningerne, og skriv stedet i »place«.',
    example: { wrong: 'lines: "36-48" om en kilde uden fil i content/fingeraftryk/', right: 'place: "punkt 2" alene' },
  },
  'fingeraftryk-uden-kilde': {
    severity: 'fejl',
    message: 'Fingeraftrykket hører ikke til nogen kilde: der er ingen content/kilder/{navn}.yaml.',
    fix: 'Kald filen det samme som kilden, eller slet den.',
    example: { wrong: 'content/fingeraftryk/moede.yaml alene', right: 'content/kilder/moede.yaml ved siden af' },
  },
} as const satisfies Rules;
