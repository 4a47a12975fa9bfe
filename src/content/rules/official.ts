import { official } from '../../site/publication.ts';
import type { Rules } from './rule.ts';

/** The official text: its recommendations, its wording, and the ledger that accounts for it. */
export const officialRules = {
  'ordlyd-aendret': {
    severity: 'fejl',
    message: 'Den officielle ordlyd er ændret. Kilden (linje {kildelinje}): »{kilde}«. Her står: »{udgave}«.',
    fix: 'Skriv teksten, som kilden har den. Er der en fejl i selve kilden, så brug: npm run ny -- rettelse.',
    example: { wrong: 'god monitorering', right: 'tæt monitorering' },
  },
  'form-aendret': {
    severity: 'fejl',
    message: 'Den officielle teksts form er ændret. Udgivet er: {kilde}. Her står: {udgave}.',
    fix: '{raad}{post}',
    example: { wrong: '~~et ord~~ streget over, eller ## gjort til ###', right: 'ordene og overskriften, som de stod' },
  },
  'kilde-aendret': {
    severity: 'fejl',
    message: '{hvad} {grund}.',
    about: 'Kildeteksten eller listen over dens form er ændret eller mangler.',
    fix: 'Hent den oprindelige fil tilbage: git checkout -- {fil}. Rettelser hører til i regnskabet: npm run ny -- rettelse.',
    example: {
      wrong: 'et ord rettet i content/original/fagligt-oplaeg.txt',
      right: 'filen, som den var, og en rettelse i regnskabet',
    },
  },
  'rettelse-synlig': {
    severity: 'fejl',
    message: '{grund}.',
    about: 'En rettelse af den officielle tekst har ingen dato, eller den vises ikke, hvor den er gjort.',
    fix: 'Sæt <Rettelse linje={{linje}} /> ind lige efter det rettede, og giv posten i regnskabet en dato. Det gør npm run ny -- rettelse for dig.',
    example: {
      wrong: 'slags: rettet uden dato, hvor et ord er skiftet ud',
      right: 'dato: "2026-11-23" i posten og <Rettelse linje={5106} /> i teksten',
    },
  },
  'regnskab-foer-efter': {
    severity: 'fejl',
    message: 'Rettelsen siger, at »{foer}« blev til »{efter}«, men i kildens linje {linje} bliver »{tekst}« til »{til}«.',
    fix: 'Skriv i »foer« og »efter« de hele ord, som de stod, og som de nu står, eller slet de to felter, når »tekst« og »til« er hele ord.',
    example: { wrong: 'foer: "stavefejl" om en rettelse af et tal', right: 'foer: "60 %" og efter: "6 %"' },
  },
  'regnskab-post': {
    severity: 'fejl',
    message: 'Posten i regnskabet passer ikke: {grund}.',
    fix: 'Ret posten, så linjer og tekst stemmer med content/original/fagligt-oplaeg.txt.',
    example: { wrong: 'linjer: "99999"', right: 'linjer: "5106"' },
  },
  'regnskab-note': {
    severity: 'fejl',
    message: '{grund}.',
    about: 'En redaktionel note og dens post i regnskabet passer ikke sammen.',
    fix: 'Hver <Note linje={…} /> skal have netop én post »slags: note« med samme linje, og omvendt.',
    example: {
      wrong: '<Note linje={3476} /> uden en post',
      right: '<Note linje={3476} /> og en post med linjer: "3476"',
    },
  },
  'dato-foer-udgivelsen': {
    severity: 'fejl',
    message: 'Datoen {dato} i »{felt}« er før den dag, oplægget udkom ({udgivet}).',
    fix: 'Skriv den dag, posten blev skrevet: det er den, læserne ser.',
    example: { wrong: 'dato: "2019-11-26"', right: 'dato: "2026-11-26"' },
  },
  'note-sted': {
    severity: 'fejl',
    message: '<{navn} linje={{linje}} /> handler om kildens linje {linje}, men står i et stykke, der begynder i kildens linje {her}.',
    fix: 'Flyt den til det stykke, der har ordene fra linje {linje}, og sæt den dér, hvor sætningen slutter.',
    example: { wrong: '<Note linje={3476} /> i et andet afsnit', right: '<Note linje={3476} /> efter sætningen fra linje 3476' },
  },
  'udgivet-post': {
    severity: 'fejl',
    message: 'En post i regnskabet, der er udgivet, {nu}: {hvad}.',
    fix: 'Sæt den tilbage, som den var: {hent}. Gælder den ikke mere, så lad den stå, giv den »ophoert: { dato: "…", hvorfor: "…" }«, og skriv den nye post under den.',
    example: {
      wrong: 'en note skrevet om, eller en post slettet sammen med den sætning, den handler om',
      right: 'posten, som den var, med »ophoert«, og en ny post',
    },
  },
  'udgivet-udgivelse': {
    severity: 'fejl',
    message: '{hvad}.',
    about: 'Det, der hører til udgivelsen selv, er ændret: kildeteksten, dens form eller oplysningerne i udgivelse.yaml.',
    fix: 'Sæt det tilbage: git checkout {udgivet} -- {fil}. Fejl i teksten rettes i regnskabet: npm run ny -- rettelse.',
    example: { wrong: 'sha256 i udgivelse.yaml skiftet ud sammen med et ord i kildeteksten', right: 'begge, som de var' },
  },
  'udgivet-ny': {
    severity: 'fejl',
    message: 'En ny post i regnskabet ændrer den udgivne tekst og har ingen dato: {hvad}.',
    fix: 'Slet posten, og sæt ordene tilbage i teksten, som de stod. Er det den udgivne tekst, der er forkert, så giv posten en dato, fx dato: "2026-11-26"; så ser læserne den på /om/teksten/.',
    example: { wrong: 'slags: udeladt uden dato om en sætning, der er udgivet', right: 'sætningen, som den stod' },
  },
  'anbefaling-mangler': {
    severity: 'fejl',
    message: 'Anbefaling {nummer} mangler: der er ingen fil med »number: {nummer}«.',
    fix: 'Opret content/anbefalinger/{fil}.mdx, eller ret »number« i den fil, der skulle være nummer {nummer}.',
    example: { wrong: 'content/anbefalinger/11.mdx er slettet', right: 'git checkout -- content/anbefalinger/11.mdx' },
  },
  'anbefaling-dobbelt': {
    severity: 'fejl',
    message: 'Anbefaling {nummer} står to gange; den anden er {anden}.',
    fix: 'Ret »number« i den ene af de to filer.',
    example: { wrong: 'number: 11 i både 11.mdx og 12.mdx', right: 'number: 12 i 12.mdx' },
  },
  'anbefaling-filnavn': {
    severity: 'fejl',
    message: 'Filen hedder {navn}, men »number« er {nummer}.',
    fix: 'Kald filen {fil}.mdx, eller ret »number«.',
    example: { wrong: 'number: 11 i anbefalinger/elleve.mdx', right: 'number: 11 i anbefalinger/11.mdx' },
  },
  'anbefaling-ukendt': {
    severity: 'fejl',
    message: 'Her nævnes anbefaling {nummer}, som {grund}.',
    fix: `Ret tallet. Anbefalingerne er nummereret fra 1 til ${official.recommendations}.`,
    example: { wrong: '<Anbefaling nummer={38} />', right: '<Anbefaling nummer={37} />' },
  },
  'beslaegtet-en-vej': {
    severity: 'fejl',
    message: 'Anbefaling {nummer} nævner {anden} som beslægtet, men anbefaling {anden} nævner ikke {nummer}.',
    fix: 'Er de beslægtede, så tilføj {nummer} til »related« i {fil}. Ellers slet {anden} her.',
    example: { wrong: 'related: [25] i anbefaling 10, men ikke 10 i anbefaling 25', right: 'begge nævner hinanden' },
  },
  'anbefaling-uplaceret': {
    severity: 'fejl',
    message: 'Anbefaling {nummer} står {antal} gange i kapitlerne som <{navn} />. Den skal stå én gang.',
    fix: 'Sæt <{navn} nummer={{nummer}} /> ind i det kapitel, hvor anbefalingen hører til, og kun dér.',
    example: { wrong: '<Anbefaling nummer={11} /> i to kapitler', right: '<Anbefaling nummer={11} /> i kapitel 11' },
  },
  'officielt-felt': {
    severity: 'fejl',
    message: '»{felt}« er {vaerdi}, men {oplaeg}.',
    about: 'Et felt siger noget andet, end oplægget selv gør: nummer, titel, afsnit, tema, spor eller temaernes orden.',
    fix: '{ret}',
    example: { wrong: 'section: "11.2.1" i anbefaling 11', right: 'section: "11.2.2", hvor anbefalingen står' },
  },
  'facet-ukendt': {
    severity: 'fejl',
    message: '»{facet}« i »{felt}« findes ikke i content/facetter.yaml.',
    fix: '{forslag}',
    example: { wrong: 'actors: [regioner]', right: 'actors: [region]' },
  },
  'facet-uden-belaeg': {
    severity: 'fejl',
    message: 'Anbefalingens egen tekst har ingen af de ord, der nævner »{facet}« ({felt}).',
    fix: 'Slet »{facet}«. Står den i teksten med et andet ord, så tilføj ordet til facetten i content/facetter.yaml.',
    example: { wrong: 'targetGroups: [boern] i en anbefaling, der ikke nævner børn', right: 'targetGroups: []' },
  },
  'facet-mangler': {
    severity: 'fejl',
    message: 'Teksten nævner »{facet}« (»{ord}« i »{sted} …«), men »{felt}« har den ikke.',
    fix: 'Tilføj {facet} til »{felt}«. Nævner ordet den ikke dér, så skriv en undtagelse ved facetten i content/facetter.yaml: ikke: - { anbefaling: {nummer}, i: "…", hvorfor: "…" }',
    example: { wrong: 'actors: [] i en anbefaling, der nævner kommunerne', right: 'actors: [kommune]' },
  },
  'facet-navn': {
    severity: 'fejl',
    message: '»{navn}« passer ikke til sine ord: {grund}.',
    fix: '{forslag}',
    example: {
      wrong: 'navn: Regioner, ord: [region, indsats]',
      right: 'navn: Regioner, ord: [region], ogsaa: [{ ord: [sygehus], hvorfor: "Regionerne driver sygehusene." }]',
    },
  },
  'facet-dobbelt': {
    severity: 'fejl',
    message: '»{facet}« står to gange i »{felt}«.',
    fix: 'Slet den ene.',
    example: { wrong: 'actors: [region, kommune, region]', right: 'actors: [region, kommune]' },
  },
  'facet-undtagelse-ubrugt': {
    severity: 'fejl',
    message: 'Undtagelsen »{sted}« ved »{facet}« rammer intet i anbefaling {nummer}.',
    fix: 'Skriv de ord, som teksten har omkring facettens ord, eller slet undtagelsen.',
    example: {
      wrong: '{ anbefaling: 6, i: "skoler", hvorfor: "…" }, hvor ordet ikke står',
      right: '{ anbefaling: 6, i: "forsknings- og uddannelsesinstitutioner", hvorfor: "…" }',
    },
  },
  'emneord-uden-belaeg': {
    severity: 'fejl',
    message: 'Emneordet »{ord}« står ikke som ord i anbefalingens egen tekst.',
    fix: 'Skriv ordet helt og med store og små bogstaver, som teksten har det, eller slet det.',
    example: { wrong: 'keywords: [bæltefiksering]', right: 'keywords: [tvang]' },
  },
  'figur-tegning': {
    severity: 'fejl',
    message: 'Figur {figur} {grund}.',
    fix: '{forslag}',
    example: { wrong: 'drawings: uden den figur, teksten har', right: 'drawings: med hver figur én gang' },
  },
} as const satisfies Rules;
