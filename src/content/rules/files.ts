import type { Rules } from './rule.ts';

/** The file itself: can it be read at all, and is it one of ours? */
export const fileRules = {
  'fil-laesning': {
    severity: 'fejl',
    message: 'Filen kan ikke læses: {grund}.',
    fix: 'Se efter, at filen findes, og at du har lov til at læse den.',
    example: {
      wrong: 'content/temaer.yaml er slettet',
      right: 'hent den tilbage: git checkout -- content/temaer.yaml',
    },
  },
  'fil-tom': {
    severity: 'fejl',
    message: 'Filen er tom.',
    fix: 'Skriv indholdet, eller slet filen.',
    example: { wrong: 'en fil uden tekst', right: 'en fil med oplysninger mellem to »---« og tekst under dem' },
  },
  'fil-binaer': {
    severity: 'fejl',
    message: 'Filen er ikke tekst, men noget andet, fx et billede eller et Word-dokument.',
    fix: 'Slet filen her, og skriv indholdet som almindelig tekst.',
    example: { wrong: 'referat.docx omdøbt til referat.mdx', right: 'teksten kopieret ind i en ny fil' },
  },
  'fil-tegnsaet': {
    severity: 'fejl',
    message: 'Filen er ikke gemt i UTF-8: {grund}.',
    fix: 'Åbn filen, og gem den igen med tegnsættet UTF-8. Se efter, at æ, ø og å stadig er rigtige.',
    example: { wrong: 'gemt som »ANSI«, »Latin-1« eller »Unicode (UTF-16)«', right: 'gemt som UTF-8' },
  },
  'fil-bom': {
    severity: 'fejl',
    message: 'Filen begynder med et usynligt mærke (BOM).',
    fix: 'Gem filen igen som »UTF-8« og ikke som »UTF-8 med BOM«.',
    example: { wrong: 'gemt i Notesblok som »UTF-8 med BOM«', right: 'gemt som »UTF-8«' },
  },
  'fil-linjeskift': {
    severity: 'fejl',
    message: 'Filen bruger Windows-linjeskift (CRLF).',
    fix: 'Gem filen med linjeskiftet LF. I VS Code: tryk på »CRLF« nederst til højre, og vælg »LF«.',
    example: { wrong: 'linjer, der slutter med CRLF', right: 'linjer, der slutter med LF' },
  },
  'fil-tabulator': {
    severity: 'fejl',
    message: 'Her står en tabulator.',
    fix: 'Brug mellemrum i stedet. Der rykkes ind med to mellemrum.',
    example: { wrong: 'recommendations:⇥', right: 'recommendations: og to mellemrum på næste linje' },
  },
  'fil-usynlig': {
    severity: 'fejl',
    message: 'Her står et usynligt tegn ({tegn}), som kan skjule eller vende teksten.',
    fix: 'Slet tegnet, også når det er skrevet som en kode (fx &shy; eller \\u00AD): skriv ordet igen fra tastaturet i stedet for at kopiere det.',
    example: { wrong: 'tekst kopieret fra en PDF med skjulte bindestreger', right: 'den samme tekst skrevet igen' },
  },
  'fil-stoerrelse': {
    severity: 'fejl',
    message: 'Filen er for stor: {grund}.',
    fix: 'Del teksten i flere filer og afsnit. En opfølgning er få sætninger; et afsnit står på én linje.',
    example: { wrong: 'et helt referat i én opfølgning', right: 'én opfølgning for hver oplysning i referatet' },
  },
  'fil-genvej': {
    severity: 'fejl',
    message: 'Her står en genvej (symbolsk link) og ikke en rigtig fil. Den følges ikke.',
    fix: 'Slet genvejen, og læg selve filen i mappen.',
    example: { wrong: 'content/kilder/referat.yaml → /hjem/referat.yaml', right: 'filen selv i content/kilder/' },
  },
  'fil-ukendt': {
    severity: 'fejl',
    message: 'Filen bliver ikke brugt: i {mappe} skal alle filer ende på {endelse} og ligge direkte i mappen.',
    fix: 'Omdøb filen, så den ender på {endelse}, eller flyt den væk.',
    example: { wrong: 'content/opfoelgning/2024-05-07-moede.md', right: 'content/opfoelgning/2024-05-07-moede.mdx' },
  },
  'fil-form': {
    severity: 'fejl',
    message: 'Filen skal være {skal}, men er {er}.',
    fix: '{forslag}',
    example: { wrong: 'begreb: Recovery', right: '- begreb: Recovery' },
  },
  'fil-navn': {
    severity: 'fejl',
    message: 'Filnavnet »{navn}« bliver til en adresse, men har tegn, som en adresse ikke må have.',
    fix: 'Brug kun små bogstaver a-z, tal og bindestreg: {forslag}.',
    example: { wrong: 'Møde i rådet.yaml', right: 'moede-i-raadet.yaml' },
  },
  'fil-frontmatter': {
    severity: 'fejl',
    message: '{grund}.',
    about: 'Oplysningerne øverst i filen mangler, er tomme eller slutter aldrig.',
    fix: 'Begynd filen med en linje »---«, skriv oplysningerne under den, og slut dem med endnu en linje »---«.',
    example: { wrong: 'title: "Nyt råd"', right: '---\ntitle: "Nyt råd"\n---' },
  },
} as const satisfies Rules;
