import type { Rules } from './rule.ts';

/** Addresses that were published never stop working: the lock and the redirects. */
export const permalinkRules = {
  'adresse-brudt': {
    severity: 'fejl',
    message: '{hvad} har været udgivet, men findes ikke længere i {fil}.{nu}',
    fix: 'Sæt det tilbage, som det var, eller skriv i content/omdirigeringer.yaml, hvor det står nu: - { fra: "{adresse}", til: "{til}", dato: {dato}, hvorfor: "…" }. Adresser i nærheden: {naere}.',
    example: {
      wrong: 'et afsnit slettet, en underoverskrift skrevet om eller en fil omdøbt',
      right: 'teksten, som den var, eller en post i content/omdirigeringer.yaml',
    },
  },
  'adresse-flyttet': {
    severity: 'fejl',
    message: '{adresse} fører ikke længere til det stykke, den har ført til; det står nu på #{nu}.',
    fix: 'Sæt stykkerne tilbage, så de står i samme rækkefølge og er delt som før.',
    example: { wrong: 'et afsnit delt i to, så alle de følgende får et nyt nummer', right: 'afsnittet samlet igen' },
  },
  'udgivet-laas': {
    severity: 'fejl',
    message: 'Listen over udgivne adresser {hvad}. Den må kun vokse.',
    fix: 'Hent linjerne tilbage: git checkout {udgivet} -- content/permalinks.yaml, og lås derefter de nye adresser: npm run permalinks -- tilføj. Skal en adresse væk, står det i content/omdirigeringer.yaml, hvor den fører hen.',
    example: { wrong: 'content/permalinks.yaml tømt, eller en linje slettet', right: 'linjen, som den var, og en omdirigering' },
  },
  'adresse-aftryk': {
    severity: 'fejl',
    message: 'Listen over udgivne adresser er ændret uden om npm run permalinks: aftrykket øverst passer ikke til linjerne.{mangler}',
    fix: 'Hent filen tilbage, som den var: git checkout -- content/permalinks.yaml. Er det to ændringer, der er lagt sammen, så behold begges linjer. Lås derefter de nye adresser: npm run permalinks -- tilføj.',
    example: { wrong: 'en linje slettet eller tilføjet i hånden', right: 'filen, som kommandoen skrev den' },
  },
  'udgivet-aftryk': {
    severity: 'fejl',
    message: 'Listen over det, vi har sagt og udgivet, {hvad}.',
    fix: 'Hent filen tilbage, som den var: git checkout -- content/udgivet.txt. Er det to ændringer, der er lagt sammen, så behold begges linjer, og skriv derefter: npm run permalinks -- tilføj.',
    example: { wrong: 'en linje slettet eller tilføjet i hånden', right: 'filen, som kommandoen skrev den' },
  },
  omdirigering: {
    severity: 'fejl',
    message: 'Omdirigeringen fra {fra} passer ikke: {grund}.',
    fix: '{raad}',
    example: { wrong: 'til: en adresse, der ikke findes', right: 'til: den adresse, hvor indholdet står nu' },
  },
} as const satisfies Rules;

/** What is checked over the built pages. */
export const siteRules = {
  'side-dobbelt-id': {
    severity: 'fejl',
    message: 'To elementer har samme id, »{id}«.',
    fix: 'Giv det ene et andet id. To MDX-tekster på én side skal have hver sit præfiks (se src/components/Prefixed.astro).',
    example: { wrong: '<p id="tekst-1"> to gange på en side', right: '<p id="anbefaling-11-tekst-1">' },
  },
  'side-brudt-link': {
    severity: 'fejl',
    message: 'Et link fører til {adresse}, som ikke findes.',
    fix: 'Ret linket. Adresser, der ligner: {naere}.',
    example: { wrong: 'href="/anbefaling/38/"', right: 'href="/anbefaling/37/"' },
  },
  'side-brudt-anker': {
    severity: 'fejl',
    message: 'Et link fører til {adresse}, men ankeret findes ikke på siden.',
    fix: 'Ret ankeret. Ankre på siden, der ligner: {naere}.',
    example: { wrong: 'href="/kapitel/13/#afsnit-13.2.7"', right: 'href="/kapitel/13/#afsnit-13.2.6"' },
  },
  'side-brudt-id': {
    severity: 'fejl',
    message: '»{attribut}« peger på »{id}«, som ikke er på siden.',
    fix: 'Ret id’et, så det er et, der er på siden, fx {naere}.',
    example: { wrong: 'aria-labelledby="titel", hvor intet har det id', right: 'aria-labelledby="boks-9-titel"' },
  },
  'side-foraeldreloes': {
    severity: 'fejl',
    message: 'Siden kan ikke nås fra forsiden: intet link fører til den.',
    fix: 'Link til siden fra en side, der kan nås, eller tag den ud.',
    example: { wrong: 'en side, som ingen linker til', right: 'et link i menuen, i bunden eller på en oversigt' },
  },
} as const satisfies Rules;
