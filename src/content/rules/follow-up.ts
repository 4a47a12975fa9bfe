import type { Rules } from './rule.ts';

/** Follow-up and its sources: what must be shown for each claim. */
export const followUpRules = {
  'kilde-mangler': {
    severity: 'fejl',
    message: 'Opfølgningen har ingen kilde.',
    fix: 'Tilføj »source:« med navnet på en fil i content/kilder/. Mangler kilden, så opret den: npm run ny -- kilde.',
    example: { wrong: '(ingen linje med source)', right: 'source: raad-2024-10-22' },
  },
  kildefil: {
    severity: 'fejl',
    message: 'Kildens dokument kan ikke følge med: {grund}.',
    fix: '{forslag}',
    example: { wrong: 'content/kildefiler/raad-2024-10-22.docx', right: 'content/kildefiler/raad-2024-10-22.pdf' },
  },
  'udgivet-kilde': {
    severity: 'fejl',
    message: '{hvad}.',
    about: 'En kilde, der er udgivet, er væk eller er blevet til et andet dokument.',
    fix: 'Sæt den tilbage: git checkout {udgivet} -- {fil}. Er det et andet dokument, så giv det sin egen fil: npm run ny -- kilde. Har kilden fået et nyt filnavn, så skriv det i content/omdirigeringer.yaml.',
    example: { wrong: 'raad-2024-10-22.yaml med et andet mødes titel og dato', right: 'en ny fil, fx raad-2025-03-04.yaml' },
  },
  'udgivet-rettet': {
    severity: 'fejl',
    message: 'Det, der står her, er udgivet, og {felter} er siden ændret.',
    about: 'En oplysning, en kilde, en kobling eller et statusords fase, der er udgivet, er ændret, uden at der står hvornår.',
    fix: 'Er ændringen rigtig, så skriv, hvornår den er lavet: {ret}: {dag}. Ellers sæt det tilbage: git checkout {udgivet} -- {fil}',
    example: { wrong: 'en anden formulering af en udgivet oplysning', right: 'den nye formulering og revised: 2026-11-26' },
  },
  'kildelinjer-mangler': {
    severity: 'fejl',
    message: '{antal} linjer i kilden er der ikke gjort rede for: {linjer}.',
    fix: 'Tilføj en oplysning om det, de siger, eller skriv i »otherLines«, hvorfor de ikke er med.',
    example: {
      wrong: 'en linje i kilden, som hverken en oplysning eller »otherLines« rummer',
      right: '- { lines: "62-64", kind: ramme, why: Overskrift }',
    },
  },
  'kildelinjer-uden-for': {
    severity: 'fejl',
    message: 'Linje {linjer} ligger uden for kilden.',
    fix: '{forslag}',
    example: { wrong: 'lines: "9000-9010"', right: 'lines: "62-64"' },
  },
  'kildelinjer-oplysning': {
    severity: 'fejl',
    message: 'Oplysningen »{ord}« findes ikke i content/opfoelgning/.',
    fix: '{forslag}',
    example: { wrong: 'update: 2024-10-22-kvalitetsdatabaser', right: 'update: 2024-10-22-nye-kvalitetsdatabaser' },
  },
  'kilde-ukendt': {
    severity: 'fejl',
    message: 'Kilden »{kilde}« findes ikke i content/kilder/.{ogsaa}',
    fix: '{forslag}',
    example: { wrong: 'source: raadet-2024', right: 'source: raad-2024-10-22' },
  },
  'statusord-uden-kilde': {
    severity: 'fejl',
    message: 'Statusordet »{ord}« har ingen kilde at være ordret fra.',
    fix: 'Tilføj »source:« og »place:«, eller slet »statusWord«. Et statusord er altid kildens eget.',
    example: { wrong: 'statusWord: "igangsat" uden source', right: 'statusWord: "igangsat"\nsource: raad-2024-10-22' },
  },
  'statusord-ukendt': {
    severity: 'advarsel',
    message: 'Statusordet »{ord}« har ingen fase: det står ikke i content/statusord.yaml.',
    fix: '{forslag}Skriv ordet i content/statusord.yaml ved den fase, det siger, eller uden fase, når det ikke siger, hvor langt det er.',
    example: { wrong: 'statusWord: "drøftes"', right: 'statusWord: "drøftes" og ordet på listen i content/statusord.yaml' },
  },
  'ventet-og-sket': {
    severity: 'fejl',
    message: 'Kilden venter stadig på det her (»expected: true«), men statusordet »{ord}« siger, at noget er sket.',
    about: 'En opfølgning siger, at noget er sket, og venter på det.',
    fix: 'To oplysninger er to opfølgninger: skriv det, der er sket, i den ene, og det, kilden venter på, i den anden (npm run ny). Er det kun én ting, så slet »expected« eller »statusWord«.',
    example: {
      wrong: 'statusWord: "afholdt"\nexpected: true',
      right: 'statusWord: "afholdt" i den ene fil, »expected: true« i den anden',
    },
  },
  'ventet-mangler': {
    severity: 'fejl',
    message: 'Statusordet »{ord}« siger, at noget skal ske, men opfølgningen venter ikke på det.',
    about: 'En opfølgning har et ord for noget, der skal ske, men står ikke blandt løfterne.',
    fix: 'Skriv »expected: true«, og i »event« det tidspunkt, kilden nævner. Siger kilden, at det er sket, så skriv det ord, den siger det med.',
    example: { wrong: 'statusWord: "forventes"', right: 'statusWord: "forventes"\nexpected: true' },
  },
  'samme-uens': {
    severity: 'fejl',
    message: 'Opfølgningen siges at fortælle det samme som »{navn}«, men {grund}.',
    about: 'To opfølgninger siges at fortælle det samme, men siger noget forskelligt.',
    fix: 'Slet »sameAs«, når de ikke fortæller det samme. Er den ene kommet i stedet for den anden, så skriv »supersededBy« i den ældste; modsiger de hinanden, så skriv »contradicts«.',
    example: {
      wrong: 'sameAs mellem »afholdt« og noget, der er ventet',
      right: 'to opfølgninger uden sameAs',
    },
  },
  'loefte-fortalt': {
    severity: 'fejl',
    message: '»{navn}« kan ikke fortælle, hvad der blev af det: {grund}.',
    about: 'En opfølgning skal fortælle, hvad der blev af et løfte, men kan det ikke.',
    fix: 'Skriv »toldBy« i den opfølgning, hvor kilden venter på noget (»expected: true«), med navnet på en nyere. Ellers slet det.',
    example: {
      wrong: 'toldBy: [2024-05-07-dmpg] i en opfølgning fra november 2024',
      right: 'toldBy: [2024-12-05-nyt-udvalg-nedsat]',
    },
  },
  'statusord-dobbelt': {
    severity: 'fejl',
    message: '»{ord}« står to gange på listen; det står også på linje {linje}.',
    fix: 'Slet det ene: et statusord har én fase.',
    example: { wrong: 'ord: [afsat] under både »finansieret« og »besluttet«', right: 'ord: [afsat] under »finansieret«' },
  },
  'citat-langt': {
    severity: 'fejl',
    message: 'Citatet er længere end {hoejst} tegn.',
    fix: 'Behold de ord, der bærer oplysningen, og skriv resten med egne ord under oplysningerne.',
    example: { wrong: 'quote: "(et helt afsnit)"', right: 'quote: "det ikke er realistisk … inden for 2025"' },
  },
  'opfoelgning-filnavn': {
    severity: 'fejl',
    message: 'Filnavnet begynder ikke med den dato, kilden sagde det ({dato}).',
    fix: 'Omdøb filen til {forslag}, eller ret »stated«.',
    example: { wrong: '2024-11-08-moede.mdx med stated: { date: "2024-05-07" }', right: '2024-05-07-moede.mdx' },
  },
  'opfoelgning-dobbelt': {
    severity: 'fejl',
    message: 'Den samme oplysning fra den samme kilde står allerede i {anden}: {hvad} er ens.',
    fix: 'Slet den ene, eller skriv, hvad der er nyt. Siger to kilder det samme, får hver sin opfølgning, og den ene får »sameAs«.',
    example: { wrong: 'to opfølgninger med samme source og samme quote', right: 'én opfølgning' },
  },
  'opfoelgning-ukendt': {
    severity: 'fejl',
    message: '»{felt}« peger på opfølgningen »{navn}«, som {grund}.',
    fix: '{forslag}',
    example: { wrong: 'sameAs: 2024-11-08-akuttelefonen', right: 'sameAs: 2024-11-08-akuttelefon' },
  },
  'opfoelgning-gaelder': {
    severity: 'fejl',
    message: 'Opfølgningen gælder »{gaelder}«, men {grund}.',
    fix: '{forslag}',
    example: {
      wrong: 'scope: anbefaling uden recommendations',
      right: 'scope: anbefaling\nrecommendations:\n  - { number: 22, confidence: sikker }',
    },
  },
  'tema-ukendt': {
    severity: 'fejl',
    message: 'Temaet »{tema}« findes ikke.',
    fix: '{forslag}',
    example: { wrong: 'themes: [boern]', right: 'themes: [boern-og-unge]' },
  },
  'opfoelgning-afsnit': {
    severity: 'fejl',
    message: 'Afsnit {afsnit} findes ikke i oplægget.',
    fix: '{forslag}',
    example: { wrong: 'sections: ["6.9"]', right: 'sections: ["6.5.1"]' },
  },
  'traedesten-ukendt': {
    severity: 'fejl',
    message: 'Anbefaling {nummer} har ikke trædesten {sten}.',
    fix: 'Anbefaling {nummer} har {antal} trædesten. Ret tallet, eller slet det.',
    example: {
      wrong: '{ number: 22, confidence: sikker, steppingStones: [9] }',
      right: '{ number: 22, confidence: sikker, steppingStones: [1] }',
    },
  },
  'kilde-ubrugt': {
    severity: 'advarsel',
    message: 'Ingen opfølgning bruger kilden.',
    fix: 'Skriv en opfølgning, der bruger den (npm run ny), eller slet filen.',
    example: {
      wrong: 'content/kilder/moede.yaml uden en opfølgning med source: moede',
      right: 'en opfølgning med source: moede',
    },
  },
  personnummer: {
    severity: 'fejl',
    message: 'Her står noget, der ligner et personnummer.',
    fix: 'Slet det straks, også i git-historikken: spørg den, der har ansvaret for webstedet.',
    example: { wrong: '010170-1234', right: '(slettet)' },
  },
  personnavn: {
    severity: 'advarsel',
    message: '»{navn}« ligner navnet på en person.',
    fix: 'Nævn embedet eller organisationen i stedet, fx »formanden for udvalget«. Er det ikke en person, så lad det stå.',
    example: { wrong: 'Formand Karen Jensen oplyste …', right: 'Udvalgets formand oplyste …' },
  },
  enkeltperson: {
    severity: 'advarsel',
    message: '»{tekst}« ligner en historie om en enkelt person.',
    fix: 'Skriv om indsatsen og ikke om den enkelte, så ingen kan genkendes.',
    example: { wrong: 'En 24-årig kvinde fra Skive blev afvist', right: 'Kilden fortæller om afviste henvisninger' },
  },
  sprog: {
    severity: 'advarsel',
    message: '»{tekst}« kan læsere snuble over: {grund}.',
    fix: '{forslag}',
    example: { wrong: 'de psykisk syge', right: 'mennesker med psykiske lidelser' },
  },
  'tid-flygtig': {
    severity: 'fejl',
    message: '»{tekst}« er kun rigtigt, mens det bliver skrevet: det læses i årevis.',
    fix: 'Skriv dagen, måneden eller året, som kilden har det, fx »i 2022«.',
    example: { wrong: 'For to år siden udgav styrelserne oplægget', right: 'I januar 2022 udgav styrelserne oplægget' },
  },
  'antal-uden-ting': {
    severity: 'fejl',
    message: '»{tekst}« siger ikke, hvad der er talt, så ingen kan tælle efter.',
    fix: 'Skriv det, der er talt, efter tallet, fx »22 af 98 kommuner«.',
    example: { wrong: 'Rådet så på nogle af dem (ni af 36)', right: 'Rådet så på ni af de 37 anbefalinger' },
  },
  'saetning-lang': {
    severity: 'advarsel',
    message: 'Sætningen har {antal} ord.',
    fix: 'Del den i to. De fleste læser let indtil omkring 25 ord.',
    example: { wrong: 'en sætning på 45 ord', right: 'to sætninger på 20' },
  },
} as const satisfies Rules;
