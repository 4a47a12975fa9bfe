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
    fix: 'Skriv {antal}. Er kun nogle af dem ment, så nævn dem i stedet for at tælle dem, fx »anbefaling 22, 23 og 25«.',
    example: { wrong: 'Alle 36 anbefalinger', right: 'Alle 37 anbefalinger' },
  },
} as const satisfies Rules;
