import type { LedgerEntry } from '../content/schemas/ledger.ts';

/** A kind of departure from the source text, as readers should know of it. */
interface LedgerKind {
  name: string;
  what: string;
}

/** Every kind of entry, in the order in which readers are told of them. */
export const ledgerKinds: Record<LedgerEntry['slags'], LedgerKind> = {
  udeladt: {
    name: 'Udeladt',
    what: 'rester fra PDF’en, der ikke er tekst: sidetal, gentagne overskrifter og løse stumper fra tegninger',
  },
  flyttet: {
    name: 'Flyttet',
    what: 'stykker, som PDF’en har i en anden rækkefølge, end de læses i, fx fordi en boks bryder en sætning over',
  },
  rettet: { name: 'Rettet', what: 'steder, hvor et tegn eller et nummer er et andet end det trykte' },
  form: { name: 'Form', what: 'steder, hvor afsnit, overskrifter eller lister er andre, end de først blev udgivet' },
  fodnote: { name: 'Fodnoter', what: 'står samlet efter kapitlet i stedet for nederst på siden' },
  note: { name: 'Noter', what: 'vores bemærkninger til steder, der ellers ville undre; de ændrer intet' },
};
