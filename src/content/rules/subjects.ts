import type { Rules } from './rule.ts';

/** The subject index: every word leads to a place that is about it, and only there. */
export const subjectRules = {
  'emneord-dobbelt': {
    severity: 'fejl',
    message: '»{ord}« står to gange; det står også på linje {linje}.',
    fix: 'Saml de to, eller slet det ene.',
    example: { wrong: '- { ord: angst }\n- { ord: Angst }', right: '- { ord: angst }' },
  },
  'emneord-sted-ukendt': {
    severity: 'fejl',
    message: '»{sted}« er ikke et sted i oplægget.',
    fix: '{forslag}',
    example: { wrong: 'steder: "13.9.9"', right: 'steder: "13.2.6"' },
  },
  'emneord-uden-omtale': {
    severity: 'fejl',
    message: '{sted} nævner ikke »{ord}«.',
    fix: 'Slet stedet, skriv de ord, stedet bruger, i »former«, eller skriv i »grunde«, hvorfor det er med. Søgt efter: {former}.',
    example: { wrong: '- { ord: BUC, steder: "13.2.2" }', right: '- { ord: BUC, steder: "fodnote 47" }' },
  },
  'emneord-grund-overfloedig': {
    severity: 'advarsel',
    message: '{sted} nævner »{ord}«, så grunden er overflødig.',
    fix: 'Slet stedet fra »grunde«.',
    example: { wrong: 'steder: "13.1.3"\ngrunde: { "13.1.3": "Handler om tvang" }', right: 'steder: "13.1.3"' },
  },
  'emneord-tomt': {
    severity: 'fejl',
    message: 'Intet sted i oplægget nævner »{ord}«.',
    fix: 'Skriv de ord, oplægget bruger, i »former«, eller skriv i »se«, hvilket ord det står under.',
    example: { wrong: '- { ord: hash }', right: '- { ord: hash, se: [cannabis] }' },
  },
  'emneord-henvisning': {
    severity: 'fejl',
    message: '»{ord}« henviser til »{til}«, som {grund}.',
    fix: '{forslag}',
    example: { wrong: '- { ord: kø, se: [kø] }', right: '- { ord: kø, se: [ventetider] }' },
  },
  'emneord-ufuldstaendigt': {
    severity: 'fejl',
    message: '»{ord}« skal have alle steder med, men mangler {sted}.',
    fix: 'Sæt stedet ind ved ordet eller et underord, eller skriv i »uden«, hvorfor det ikke er med.',
    example: { wrong: '- { ord: angst, fuldt: true, steder: "13.1.5" }', right: '- { ord: angst, fuldt: true }' },
  },
  'emneord-mange-steder': {
    severity: 'advarsel',
    message: '»{ord}« har {antal} steder i række; det hjælper ikke den, der leder.',
    fix: 'Del dem i underord, eller vælg de vigtigste i »steder«.',
    example: { wrong: '- { ord: kvalitet }', right: '- { ord: kvalitet, under: [ { ord: data om, steder: "6.5" } ] }' },
  },
  'emneord-forkortelse-mangler': {
    severity: 'fejl',
    message: 'Forkortelsen »{ord}« står i content/forkortelser.yaml, men ikke i registret.',
    fix: 'Tilføj en linje i content/emneord.yaml: - { ord: {ord} }',
    example: { wrong: '(ingen linje med BUC)', right: '- { ord: BUC, se: [Børne- og Ungdomspsykiatrisk Center] }' },
  },
} as const satisfies Rules;
