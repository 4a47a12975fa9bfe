import type { Rules } from './rule.ts';

/** Our own pages in `content/sider/`. */
export const pageRules = {
  'sider-ukendt': {
    severity: 'fejl',
    message: 'Ingen side på webstedet viser filen »{navn}«.',
    fix: '{forslag}',
    example: { wrong: 'content/sider/om-os.mdx', right: 'content/sider/om.mdx' },
  },
  'sider-mangler': {
    severity: 'fejl',
    message: 'Siden {adresse} har ingen tekst: filen {fil} er der ikke.',
    fix: 'Hent filen tilbage: git checkout -- {fil}',
    example: { wrong: 'content/sider/om.mdx er slettet', right: 'hent den tilbage: git checkout -- content/sider/om.mdx' },
  },
  'sider-overskrift': {
    severity: 'fejl',
    message: 'Overskriften »{tekst}« har et forkert niveau: {grund}.',
    fix: 'Skriv den med {tegn} foran.',
    example: { wrong: '# Hvem står bag', right: '## Hvem står bag' },
  },
  'sider-anker': {
    severity: 'fejl',
    message: 'Adressen #{anker} skal føre til overskriften »{overskrift}«, men {grund}.',
    fix: '{forslag}',
    example: { wrong: 'sections: { hvem: "Hvem står bag" } og ## Hvem vi er', right: 'sections: { hvem: "Hvem vi er" } og ## Hvem vi er' },
  },
  'antal-forkert': {
    severity: 'fejl',
    message: 'Her står »{tekst}«, men der er {antal} {hvad}.',
    fix: '{ret}. Er kun nogle af dem ment, så nævn dem i stedet for at tælle dem, fx »anbefaling 22, 23 og 25«.',
    example: { wrong: 'Alle 36 anbefalinger', right: 'Alle 37 anbefalinger' },
  },
  'numre-forkerte': {
    severity: 'fejl',
    message: 'Her står »{tekst}«, men {grund}.',
    fix: '{forslag}',
    example: { wrong: 'Tallene i figur 3–6 er ikke med', right: 'Tallene i figur 3–7 er ikke med' },
  },
  udgivelsesdag: {
    severity: 'fejl',
    message: 'Her står »{tekst}« om udgivelsen, men oplægget udkom {dato}.',
    fix: 'Skriv den dag, måned eller det år, det udkom. Handler sætningen om noget andet, så skriv den uden »udgav«, »udkom« eller »udgivet«.',
    example: { wrong: 'I januar 2021 udgav', right: 'I januar 2022 udgav' },
  },
  'paastand-om-myndighed': {
    severity: 'fejl',
    message: 'Her står »{ord}«: det gør denne webudgave til noget, som {hvem} står bag eller anbefaler.',
    fix: 'Slet påstanden. Webudgaven er uofficiel, og myndighederne har hverken lavet, godkendt eller anbefalet den. Det, de har sagt om andet, hører til i en opfølgning med en kilde.',
    example: { wrong: 'Sundhedsstyrelsen anbefaler denne side', right: 'Webudgaven er uofficiel' },
  },
  'sider-uofficiel': {
    severity: 'fejl',
    message: 'Siden siger ikke, at webudgaven er uofficiel.',
    fix: 'Skriv det, fx: Webudgaven er uofficiel: styrelserne har ikke lavet den og svarer ikke for den.',
    example: { wrong: '/om/ uden ordet uofficiel', right: 'Webudgaven er uofficiel' },
  },
} as const satisfies Rules;
