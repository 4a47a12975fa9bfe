/**
 * Every rule in one table: its words, how to put it right, and how serious it is.
 * `{name}` is filled in by the check. Help pages and messages derive from this table.
 */
export interface Rule {
  severity: 'fejl' | 'advarsel';
  /** what is wrong */
  message: string;
  /** how to fix it */
  fix: string;
}

export const rules = {
  'fil-laesning': {
    severity: 'fejl',
    message: 'Filen kan ikke læses: {grund}.',
    fix: 'Gem filen igen som almindelig tekst i UTF-8.',
  },
  'fil-frontmatter': {
    severity: 'fejl',
    message: 'Filen begynder ikke med oplysninger mellem to linjer med »---«.',
    fix: 'Begynd filen med en linje »---«, skriv oplysningerne, og slut med endnu en linje »---«.',
  },
  'yaml-syntaks': {
    severity: 'fejl',
    message: 'Oplysningerne kan ikke læses: {grund}.',
    fix: 'Se efter manglende anførselstegn, forkert indrykning, tabulatorer eller en nøgle, der står to gange.',
  },
  'felt-mangler': {
    severity: 'fejl',
    message: 'Feltet »{felt}« mangler.',
    fix: 'Tilføj linjen »{felt}: …« mellem de to »---«.',
  },
  'felt-ukendt': {
    severity: 'fejl',
    message: 'Feltet »{felt}« kendes ikke.',
    fix: '{forslag}',
  },
  'felt-vaerdi': {
    severity: 'fejl',
    message: 'Feltet »{felt}« har en værdi, der ikke passer: {grund}.',
    fix: '{forslag}',
  },
  'mdx-syntaks': {
    severity: 'fejl',
    message: 'Teksten kan ikke læses: {grund}.',
    fix: 'Se efter et mærke, der ikke er lukket, eller et »<« eller »{« i teksten. Skal tegnet stå der, så skriv »\\<« eller »\\{«.',
  },
  'mdx-kode': {
    severity: 'fejl',
    message: 'Teksten indeholder kode ({hvad}), og det må den ikke.',
    fix: 'Slet koden. Der må kun stå tekst, lister, tabeller og de tilladte byggeklodser.',
  },
  'mdx-html': {
    severity: 'fejl',
    message: 'Mærket <{navn}> må ikke bruges i teksten.',
    fix: 'Brug en af byggeklodserne: {tilladte}.',
  },
  'komponent-attribut': {
    severity: 'fejl',
    message: '<{navn}> har en værdi i »{attribut}«, der ikke passer: {grund}.',
    fix: 'Skriv fx <{navn} {eksempel}>.',
  },
  'anbefaling-mangler': {
    severity: 'fejl',
    message: 'Anbefaling {nummer} mangler: der er ingen fil med »number: {nummer}«.',
    fix: 'Opret content/anbefalinger/{fil}.mdx, eller ret »number« i den fil, der skulle være nummer {nummer}.',
  },
  'anbefaling-dobbelt': {
    severity: 'fejl',
    message: 'Anbefaling {nummer} står to gange; den anden er {anden}.',
    fix: 'Ret »number« i den ene af de to filer.',
  },
  'anbefaling-filnavn': {
    severity: 'fejl',
    message: 'Filen hedder {navn}, men »number« er {nummer}.',
    fix: 'Kald filen {fil}.mdx, eller ret »number«.',
  },
  'anbefaling-ukendt': {
    severity: 'fejl',
    message: 'Her nævnes anbefaling {nummer}, som ikke findes.',
    fix: 'Anbefalingerne er nummereret fra 1 til 37. Ret tallet.',
  },
  'anbefaling-uplaceret': {
    severity: 'fejl',
    message: 'Anbefaling {nummer} står {antal} gange i kapitlerne som <{navn} />. Den skal stå én gang.',
    fix: 'Sæt <{navn} nummer={{nummer}} /> ind i det kapitel, hvor anbefalingen hører til, og kun dér.',
  },
  'tema-ukendt': {
    severity: 'fejl',
    message: 'Temaet »{tema}« findes ikke.',
    fix: 'Brug et af navnene i content/temaer.yaml{forslag}.',
  },
  'afsnit-ukendt': {
    severity: 'fejl',
    message: 'Afsnit {afsnit} findes ikke i kapitlerne.',
    fix: 'Ret »section« til nummeret på det afsnit, anbefalingen står i.',
  },
  'facet-ukendt': {
    severity: 'fejl',
    message: '»{facet}« i »{felt}« findes ikke i content/facetter.yaml.',
    fix: 'Brug en af: {tilladte}.',
  },
  'facet-uden-belaeg': {
    severity: 'fejl',
    message: '»{facet}« i »{felt}« nævnes ikke i anbefalingens egen tekst.',
    fix: 'Slet »{facet}«. En anbefaling bærer kun de aktører og målgrupper, som dens egen tekst nævner.',
  },
  'emneord-uden-belaeg': {
    severity: 'fejl',
    message: 'Emneordet »{ord}« står ikke i anbefalingens egen tekst.',
    fix: 'Skriv ordet, som teksten har det, eller slet det.',
  },
  'henvisning-ukendt': {
    severity: 'fejl',
    message: 'Her henvises til »{tekst}«, som ikke findes.',
    fix: 'Står det sådan i kilden, så skriv i content/henvisninger.yaml, hvad der menes. Ellers skriv henvisningen, som kilden har den.',
  },
  'henvisning-ubrugt': {
    severity: 'fejl',
    message: 'Henvisningen »{tekst}« står ikke i {sted}, eller noten står ikke lige efter den.',
    fix: 'Skriv ordene, som teksten har dem, eller slet posten.',
  },
  'adresse-ukendt': {
    severity: 'fejl',
    message: 'Adressen {adresse} findes ikke.',
    fix: 'Brug en adresse, der findes, fx {forslag}.',
  },
  'begreb-ukendt': {
    severity: 'fejl',
    message: 'Begrebet »{begreb}« står hverken i ordlisten eller i boks 5.',
    fix: 'Skriv begrebet, som forklaringen har det, fx {forslag}, eller sæt »sted« til det stykke, der forklarer det.',
  },
  'begreb-uden-former': {
    severity: 'fejl',
    message: 'Begrebet »{begreb}« har ingen former, så teksten kan ikke føre til det.',
    fix: 'Tilføj en linje i content/begreber.yaml: - { begreb: "{begreb}", former: [...] }',
  },
  'forkortelse-uden-belaeg': {
    severity: 'fejl',
    message: 'Kilden skriver ikke »{udtryk}« for {forkortelse} omkring linje {linje}.',
    fix: 'Skriv ordene, som content/original/fagligt-oplaeg.txt har dem, og linjen de begynder på, eller slet forkortelsen.',
  },
  'kilde-aendret': {
    severity: 'fejl',
    message: 'Kildeteksten er ændret.',
    fix: 'Hent den oprindelige fil tilbage: git checkout -- {fil}. Rettelser af teksten hører til i regnskabet, ikke i kilden.',
  },
  'regnskab-post': {
    severity: 'fejl',
    message: 'Posten i regnskabet passer ikke: {grund}.',
    fix: 'Ret posten, så linjer og tekst stemmer med content/original/fagligt-oplaeg.txt.',
  },
  'regnskab-note': {
    severity: 'fejl',
    message: '{grund}.',
    fix: 'Hver <Note linje={…} /> skal have netop én post »slags: note« med samme linje, og omvendt.',
  },
  'ordlyd-aendret': {
    severity: 'fejl',
    message: 'Den officielle ordlyd er ændret. Kilden (linje {kildelinje}): »{kilde}«. Her står: »{udgave}«.',
    fix: 'Skriv teksten, som kilden har den. Skal den rettes, så brug npm run ny -- rettelse.',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** Fills a rule's words: "{felt}" becomes the detail's `felt`. */
export const fill = (words: string, detail: Record<string, string>): string => words.replace(/\{(\p{L}+)\}/gu, (whole, name: string) => detail[name] ?? whole);
