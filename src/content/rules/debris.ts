import type { Rules } from './rule.ts';

/** What other programs, half-done work and slips leave behind: nothing of it is meant for a reader. */
export const debrisRules = {
  'fil-hjemloes': {
    severity: 'fejl',
    message: '{hvad} har ingen plads her og bliver ikke brugt.',
    fix: '{forslag}',
    example: { wrong: 'content/2024-05-07-moede.mdx', right: 'content/opfoelgning/2024-05-07-moede.mdx' },
  },
  'fil-konflikt': {
    severity: 'fejl',
    message: 'Her står »{maerke}«: to udgaver af filen er lagt sammen, uden at nogen har valgt mellem dem.',
    fix: 'Behold det rigtige af det, der står mellem »<<<<<<<« og »>>>>>>>«, og slet de tre linjer med mærkerne.',
    example: { wrong: '<<<<<<< HEAD', right: '(linjen er slettet)' },
  },
  'billede-fil': {
    severity: 'fejl',
    message: 'Billedet kan ikke bruges: {grund}.',
    fix: '{forslag}',
    example: { wrong: 'en tekst, der hedder raadet.jpg', right: 'et billede, gemt som .jpg' },
  },
  'billede-ubrugt': {
    severity: 'fejl',
    message: 'Billedet vises ingen steder.',
    fix: 'Vis det i en opfølgning eller på en af vores sider: ![hvad det viser]({adresse}). Skal det ikke bruges, så slet filen.',
    example: { wrong: 'public/billeder/raadet.jpg, som ingen tekst viser', right: '![Rådet samlet](/billeder/raadet.jpg)' },
  },
  'yaml-afskaaret': {
    severity: 'fejl',
    message: '»{felt}« er skåret af: det, der står efter » #«, bliver ikke læst.',
    fix: 'Sæt hele teksten i anførselstegn: {felt}: "{hele}".',
    example: { wrong: 'title: Rådets møde #5 om tvang', right: 'title: "Rådets møde #5 om tvang"' },
  },
  'felt-anfoersel': {
    severity: 'fejl',
    message: 'Anførselstegnene om {ord} bliver vist som en del af teksten.',
    fix: 'Brug de lige anførselstegn ("…") om hele værdien, og intet inden i dem: de andre tegn sætter webstedet selv.',
    example: { wrong: 'title: “Rådet drøftede tvang”', right: 'title: "Rådet drøftede tvang"' },
  },
  'felt-maerker': {
    severity: 'fejl',
    message: '»{ord}« er et mærke, som ikke virker i et felt: læserne ser det, som det er skrevet.',
    fix: 'Skriv ordene uden mærker. Fremhævning og links hører til i teksten under oplysningerne.',
    example: { wrong: 'title: "Rådet **drøftede** tvang"', right: 'title: "Rådet drøftede tvang"' },
  },
  'tekst-maerker': {
    severity: 'fejl',
    message: 'Læserne ser »{ord}«, som det er skrevet: det er blevet til tekst og ikke til et mærke.',
    fix: 'Luk fremhævningen med det mærke, den begynder med, fx **ord**, eller slet mærket.',
    example: { wrong: 'hvordan **tvang kan forebygges', right: 'hvordan **tvang** kan forebygges' },
  },
  'tegn-oedelagt': {
    severity: 'fejl',
    message: 'Her står »{ord}«: bogstaver som æ, ø og å er gået i stykker, da teksten blev gemt eller kopieret.',
    fix: 'Skriv ordet rigtigt igen, og gem filen i UTF-8. Se hele teksten igennem: der er ofte flere.',
    example: { wrong: 'RÃ¥det drÃ¸ftede', right: 'Rådet drøftede' },
  },
  'tegn-fremmed': {
    severity: 'fejl',
    message: '»{ord}« er et tegn, der ikke hører til i en dansk tekst.',
    fix: 'Skriv ordet igen fra tastaturet. Ligner tegnet et almindeligt bogstav, er det kopieret fra et andet alfabet.',
    example: { wrong: 'Rådеt (med et kyrillisk е)', right: 'Rådet' },
  },
  'tegn-par': {
    severity: 'fejl',
    message: 'Tegnet i »{ord}« mangler sin modpart: en parentes eller et anførselstegn er åbnet uden at blive lukket, eller omvendt.',
    fix: 'Sæt det manglende tegn, eller slet det, der er for meget. Se efter, om noget af teksten er gået tabt.',
    example: { wrong: 'Rådet (Nationalt råd drøftede tvang.', right: 'Rådet (Nationalt råd) drøftede tvang.' },
  },
  'tekst-ufaerdig': {
    severity: 'fejl',
    message: '»{ord}« er en huskeseddel og ikke for læsere.',
    fix: 'Skriv det, der skulle stå, eller slet det.',
    example: { wrong: 'TODO: find datoen', right: '7. maj 2024' },
  },
  'tekst-indsat': {
    severity: 'fejl',
    message: '»{ord}« er kommet med fra et andet sted og hører ikke til teksten.',
    fix: 'Læs stykket igennem, hvor det er sat ind, og slet det, der ikke er vores ord. Et ord, der var delt ved linjens slutning, skrives samlet.',
    example: { wrong: 'den natio- nale indsats. Side 3 af 7', right: 'den nationale indsats.' },
  },
  'tegnsaetning': {
    severity: 'fejl',
    message: 'Ved »{ord}« mangler et mellemrum, eller der er et for meget.',
    fix: 'Sæt mellemrum efter tegnet og intet foran: »tvang. Det skete«.',
    example: { wrong: 'Rådet drøftede tvang .Det skete i maj', right: 'Rådet drøftede tvang. Det skete i maj' },
  },
  'ord-dobbelt': {
    severity: 'fejl',
    message: '»{ord}«: ordet står to gange.',
    fix: 'Slet det ene.',
    example: { wrong: 'Rådet drøftede drøftede tvang', right: 'Rådet drøftede tvang' },
  },
  'titel-form': {
    severity: 'fejl',
    message: 'Titlen »{titel}« {grund}.',
    fix: '{forslag}',
    example: { wrong: 'title: "RÅDET DRØFTEDE TVANG."', right: 'title: "Rådet drøftede tvang"' },
  },
  'tekst-fremmed-sprog': {
    severity: 'fejl',
    message: 'Stykket, der begynder »{ord}«, er på engelsk.',
    fix: 'Fortæl det på dansk. Er det kildens egne ord, så sæt dem i »…«.',
    example: { wrong: 'The council discussed how coercion can be prevented.', right: 'Rådet drøftede, hvordan tvang kan forebygges.' },
  },
  'tekst-wiki': {
    severity: 'fejl',
    message: '»{ord}« er et mærke fra et andet program og bliver ikke til et link her.',
    fix: 'Skriv linket som [ordene](adressen), eller skriv kun ordene.',
    example: { wrong: '[[anbefaling 22]]', right: '[anbefaling 22](/anbefaling/22/)' },
  },
  'tekst-kort': {
    severity: 'fejl',
    message: '»{ord}« er ikke en sætning.',
    fix: 'Skriv med egne ord, hvad kilden siger: en til fire hele sætninger.',
    example: { wrong: '.', right: 'Rådet drøftede, hvordan tvang kan forebygges.' },
  },
  'tekst-afbrudt': {
    severity: 'fejl',
    message: 'Teksten ender med »{ord}«, uden at sætningen er slut.',
    fix: 'Skriv sætningen færdig, og slut med punktum; efter en forkortelse som »bl.a.« kommer der mere. Se efter, om noget er gået tabt.',
    example: { wrong: 'Rådet drøftede, hvordan tvang kan foreb', right: 'Rådet drøftede, hvordan tvang kan forebygges.' },
  },
  'fodnote-ukendt': {
    severity: 'fejl',
    message: 'Fodnoten »{ord}« har ingen tekst, så læserne ser kun mærket.',
    fix: 'Slet mærket, og skriv i teksten, hvad noten skulle sige. Kilden står i forvejen ved opfølgningen.',
    example: { wrong: 'Rådet drøftede tvang.[^1]', right: 'Rådet drøftede tvang (bilag 3).' },
  },
  kontaktoplysning: {
    severity: 'fejl',
    message: '»{ord}« ligner en adresse, en e-mailadresse eller et telefonnummer.',
    fix: 'Slet det: webstedet viser ingen vej til enkelte mennesker. Skal læserne kunne henvende sig, så link til institutionens side om kontakt.',
    example: { wrong: 'Skriv til kontoret@eksempel.dk', right: 'Se [styrelsens side](https://www.sst.dk/)' },
  },
  'paastand-om-anbefaling': {
    severity: 'fejl',
    message: '»{ord}«: webudgaven siger aldrig, hvor langt en anbefaling eller planen er.',
    fix: 'Skriv, hvad kilden siger er sket, og hvem der siger det. Siger kilden selv sådan, så gengiv det i »…« eller i »quote«.',
    example: { wrong: 'Anbefaling 22 er nu gennemført', right: 'Sundhedsstyrelsen: ny monitoreringsmodel taget i brug' },
  },
} as const satisfies Rules;
