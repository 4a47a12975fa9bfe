/**
 * Different words that the stemmer makes one. Found by listing every stem of the text that has forms of several words of the
 * dictionary, and looking at each: kin stay together (*forske* and *forskning*), these do not belong together. The stem, and
 * the forms that have it; a line that begins with "-" is also the end of compounds ("patientrettigheder").
 */
const list = `
  laege        læge lægen læger lægerne lægens lægers lægelig lægelige lægeligt
  laegge       læg lægge lægger lægges
  -rettighed   rettighed rettigheden rettigheder rettighederne rettigheders
  rettet       rette retter rettes rettet rettede
  rettelse     rettelse rettelsen rettelser rettelserne
  bredde       bredde bredden bredder
  retlig       retlig retlige retligt
  tidlig       tidlig tidlige tidligt tidligere tidligst tidligste
  ledig        ledig ledige ledigt ledighed ledigheden
  -ledels      ledelse ledelsen ledelser ledelsens leder ledere lederne lederes lede ledes
  -psykiater   psykiater psykiateren psykiatere psykiaterne psykiaters
  -psykolog    psykolog psykologen psykologer psykologerne psykologers
  -paedagog    pædagog pædagogen pædagoger pædagogerne pædagogers pædagogernes
  neurologi    neurologi neurologien neurologisk neurologiske
  levering     levere leverer leveres leveret leverede levering leverance leverancer
  afhaengighed afhængighed afhængigheden afhængigheder afhængig afhængige afhængigt
  -bestemmels  bestemmelse bestemmelsen bestemmelser bestemmelserne
  betydelig    betydelig betydelige betydeligt
  centreret    centreret centrerede
  daglig       daglig daglige dagligt
  endelig      endelig endelige endeligt
  faerdighed   færdighed færdigheden færdigheder færdighederne
  fare         fare faren farer farlig farlige farligt farlighed
  fordeling    fordeling fordelingen fordelinger
  forskellig   forskellig forskellige forskelligt forskelligheder
  funderet     funderet funderede
  gaelde       gælde gælder gældende
  generisk     generisk generiske
  grundig      grundig grundige grundigt grundigere
  haandter     håndtere håndterer håndteres håndteret håndtering håndteringen
  heller       heller
  helhed       helhed helheden helheds
  helbredels   helbredelse helbredelsen helbrede helbreder helbredes
  indsigt      indsigt indsigten
  oversigt     oversigt oversigten oversigter
  lighed       lighed ligheden
  ligge        ligge ligger ligget
  mestring     mestre mestrer mestring mestringen
  myndighed    myndighed myndigheden myndigheder myndighederne myndighedernes myndigheds
  naturlig     naturlig naturlige naturligt
  personlig    personlig personlige personligt
  politi       politi politiet politiets
  rolig        rolig rolige roligt
  stilling     stilling stillingen stillinger stillingerne
  -styrels     styrelse styrelsen styrelser styrelserne styrelsens styrelsernes
  tyder        tyde tyder
  vanlig       vanlig vanlige vanligt
  -vejleder    vejleder vejlederen vejledere vejlederne vejlederes
  vilkaarlig   vilkårlig vilkårlige vilkårligt vilkårlighed vilkårligheden
  yderligere   yderligere
  laerer       lærer læreren lærere lærerne lærernes læreres
  ramme        ramme rammen rammer rammerne rammernes
  deling       dele deler deles delt delte deling delingen
  -bruger      bruger brugeren brugere brugerne brugernes brugeres
  moderne      moderne
  maaling      måle måler måles målt målte måling målingen målinger
  varer        vare varer varede
`;

const whole = new Map<string, string>();
const ends: string[] = [];
for (const line of list.trim().split('\n')) {
  const [stem = '', ...forms] = line.trim().split(/\s+/);
  for (const form of forms) {
    whole.set(form, stem.replace('-', ''));
    if (stem.startsWith('-')) ends.push(form);
  }
}
const compound = new RegExp(`^(.{3,}?)(${ends.sort((a, b) => b.length - a.length).join('|')})$`);

/** The stem of a word that must be kept apart from another, or undefined. Takes Danish letters in lower case. */
export function apart(word: string): string | undefined {
  const own = whole.get(word);
  if (own !== undefined) return own;
  const [, first, last] = compound.exec(word) ?? [];
  return first === undefined ? undefined : first + whole.get(last!)!;
}
