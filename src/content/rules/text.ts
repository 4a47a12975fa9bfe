import type { Rules } from './rule.ts';

/** The text of a file: what may stand in it, and what it says. */
export const textRules = {
  'mdx-syntaks': {
    severity: 'fejl',
    message: 'Teksten kan ikke læses: {grund}.',
    fix: '{forslag}',
    example: { wrong: 'Børn <5 år', right: 'Børn \\<5 år' },
  },
  'mdx-kode': {
    severity: 'fejl',
    message: 'Teksten indeholder kode ({hvad}), og det må den ikke.',
    fix: 'Slet koden. Der må kun stå tekst, lister, tabeller og de tilladte byggeklodser. Skal tegnet selv stå der, så skriv en omvendt skråstreg foran: »\\{«.',
    example: { wrong: 'I alt {150 + 25} mio. kr.', right: 'I alt 175 mio. kr.' },
  },
  'mdx-html': {
    severity: 'fejl',
    message: 'Mærket <{navn}> må ikke bruges i teksten.',
    fix: 'Slet mærket. {tilladte}',
    example: { wrong: '<script>…</script> eller <b>vigtigt</b>', right: 'teksten uden mærker' },
  },
  'punkt-afkrydsning': {
    severity: 'fejl',
    message: 'Punktet begynder med »[ ]« eller »[x]« og bliver til et felt, der ikke kan krydses af.',
    fix: 'Slet »[ ]« eller »[x]«, og behold ordene.',
    example: { wrong: '- [ ] tvang skal nedbringes', right: '- tvang skal nedbringes' },
  },
  'komponent-attribut': {
    severity: 'fejl',
    message: '<{navn}> har en værdi i »{attribut}«, der ikke passer: {grund}.',
    fix: 'Skriv fx <{navn} {eksempel}>.',
    example: { wrong: '<Boks nummer="ni" titel="Mål">', right: '<Boks nummer={9} titel="Mål">' },
  },
  'mellemrum': {
    severity: 'fejl',
    message: '{grund}.',
    about: 'Der er to mellemrum efter hinanden, eller en linje slutter med et mellemrum.',
    fix: 'Slet mellemrummet: ét er nok mellem to ord, og en linje slutter med sit sidste tegn.',
    example: { wrong: 'god  monitorering', right: 'god monitorering' },
  },
  'tekst-mangler': {
    severity: 'fejl',
    message: 'Der er ingen tekst under oplysningerne.',
    fix: 'Skriv med egne ord, hvad kilden siger: en til fire sætninger under den anden linje med »---«.',
    example: { wrong: 'en opfølgning, der kun har en titel', right: 'en opfølgning med titel og et par sætninger' },
  },
  'tekst-overskrift': {
    severity: 'fejl',
    message: 'En opfølgning har ingen overskrifter i teksten.',
    fix: 'Slet tegnet # foran linjen. Overskriften er »title«; handler teksten om flere ting, så skriv flere opfølgninger.',
    example: { wrong: '# Nyt fra rådet', right: 'title: "Nyt fra rådet"' },
  },
  'billede-uden-tekst': {
    severity: 'fejl',
    message: 'Billedet har ingen tekst til dem, der ikke kan se det.',
    fix: 'Skriv mellem de kantede klammer, hvad billedet viser: ![Rådet samlet om et bord](/billeder/raadet.jpg).',
    example: { wrong: '![](/billeder/raadet.jpg)', right: '![Rådet samlet om et bord](/billeder/raadet.jpg)' },
  },
  'billede-ukendt': {
    severity: 'fejl',
    message: 'Billedet »{adresse}« kan ikke vises: {grund}.',
    fix: 'Læg billedet i public/billeder/, og skriv adressen som /billeder/navn.jpg. Billeder fra andre websteder må ikke bruges, og den officielle tekst har ingen.',
    example: { wrong: '![Rådet](https://eksempel.dk/raadet.jpg)', right: '![Rådet](/billeder/raadet.jpg)' },
  },
  'link-usikkert': {
    severity: 'fejl',
    message: 'Linket »{adresse}« må ikke bruges: {grund}.',
    fix: 'Skriv en fuld adresse, der begynder med https://, eller en adresse på webstedet, der begynder med /.',
    example: { wrong: '[referatet](javascript:alert(1))', right: '[referatet](https://www.sst.dk/)' },
  },
  'link-ukendt': {
    severity: 'fejl',
    message: 'Linket fører til {adresse}, som ikke findes på webstedet.',
    fix: '{forslag}',
    example: { wrong: '[anbefaling 22](/anbefalinger/22/)', right: '[anbefaling 22](/anbefaling/22/)' },
  },
  'link-anker': {
    severity: 'fejl',
    message: 'Siden {side} findes, men ikke stedet »#{anker}« på den.',
    fix: '{forslag}',
    example: { wrong: '[afsnit 11.2](/kapitel/11/#11.2)', right: '[afsnit 11.2](/kapitel/11/#afsnit-11.2)' },
  },
  'link-tekst': {
    severity: 'advarsel',
    message: 'Linket hedder »{tekst}«, og det siger ikke, hvor det fører hen.',
    fix: 'Skriv linkets mål i teksten: »læs [referatet fra 7. maj 2024](…)« i stedet for »læs mere [her](…)«. Skærmlæsere læser ofte links op alene.',
    example: { wrong: 'Læs mere [her](/kilder/)', right: 'Se [kilderne](/kilder/)' },
  },
  'link-i-kildetekst': {
    severity: 'fejl',
    message: 'Her er sat et link ind i den officielle tekst.',
    fix: 'Skriv teksten uden link. Henvisninger i den officielle tekst bliver til links af sig selv, når webstedet bygges.',
    example: { wrong: 'se [Boks 9](/kapitel/7/#boks-9)', right: 'se Boks 9' },
  },
} as const satisfies Rules;
