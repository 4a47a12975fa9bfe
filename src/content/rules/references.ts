import type { Rules } from './rule.ts';

/** What the official text names, and the lists that lead a reader there. */
export const referenceRules = {
  'henvisning-ukendt': {
    severity: 'fejl',
    message: 'Her henvises til »{tekst}«, som ikke findes.',
    fix: 'Står det sådan i kilden, så skriv i content/henvisninger.yaml, hvad der menes. Ellers skriv henvisningen, som kilden har den.',
    example: { wrong: 'se afsnit 13.9.9', right: 'se afsnit 13.2.6' },
  },
  'henvisning-ubrugt': {
    severity: 'fejl',
    message: 'Henvisningen »{tekst}« står ikke i {sted}, eller noten står ikke lige efter den.',
    fix: 'Skriv ordene, som teksten har dem, eller slet posten.',
    example: { wrong: 'tekst: afsnit 16.3', right: 'tekst: afsnit 16.2' },
  },
  'henvisning-maal': {
    severity: 'fejl',
    message: '»{tekst}« kan ikke føre til {til}: {grund}.',
    fix: 'Skriv i »hvorfor« det kapitel, afsnit eller stykke, der er ment, som det hedder, fx »står i afsnit 16.1.2«. Kun ord, der henviser, kan blive til et link.',
    example: {
      wrong: 'tekst: afsnit 16.2, til: "/kapitel/1/", hvorfor: "Det er ment"',
      right: 'tekst: afsnit 16.2, til: "/kapitel/16/#afsnit-16.1.2", hvorfor: "Det står i afsnit 16.1.2"',
    },
  },
  'udgivet-henvisning': {
    severity: 'fejl',
    message: 'Henvisningen »{hvad}«, der er udgivet, {nu}.',
    fix: 'Sæt posten tilbage, som den var (på /om/teksten/ er den #{id}): uden den fører ordene et forkert sted hen eller ingen steder. Er målet forkert, så ret »til« og »hvorfor«, og lad resten stå.',
    example: {
      wrong: 'posten om »afsnit 16.2« i kapitel 6 er slettet',
      right: 'posten, som den var, eller med et andet »til«',
    },
  },
  'adresse-ukendt': {
    severity: 'fejl',
    message: 'Adressen {adresse} findes ikke.',
    fix: 'Brug en adresse, der findes, fx {forslag}.',
    example: { wrong: 'til: /kapitel/17/', right: 'til: /foelgegruppe/' },
  },
  'begreb-ukendt': {
    severity: 'fejl',
    message: 'Begrebet »{begreb}« står hverken i ordlisten eller i boksen med begreber.',
    fix: 'Skriv begrebet, som forklaringen har det, fx {forslag}, eller sæt »sted« til det stykke, der forklarer det.',
    example: { wrong: 'begreb: Lidelser', right: 'begreb: Lidelse' },
  },
  'begreb-uden-former': {
    severity: 'fejl',
    message: 'Begrebet »{begreb}« har ingen former, så teksten kan ikke føre til det.',
    fix: 'Tilføj en linje i content/begreber.yaml: - { begreb: "{begreb}", former: [...] }',
    example: { wrong: '(ingen linje med begrebet)', right: '- { begreb: "Lidelse", former: [lidelse, lidelser] }' },
  },
  'begreb-form': {
    severity: 'fejl',
    message: '»{form}« kan ikke bruges: {grund}.',
    fix: '{forslag}',
    example: { wrong: 'begreb: Lidelse, former: [lidelse, lidelsesfuld]', right: 'begreb: Lidelse, former: [lidelse, lidelser]' },
  },
  'begreb-sted': {
    severity: 'fejl',
    message: 'Stykket {adresse} nævner ikke begrebet »{begreb}«.',
    fix: 'Skriv adressen på det stykke, hvor begrebet står. Adressen får du ved at trykke på ¶ efter stykket.',
    example: { wrong: 'begreb: Recovery, uddybes: "/kapitel/9/"', right: 'begreb: Recovery, uddybes: "/kapitel/4/#afsnit-4-10"' },
  },
  'forkortelse-ubrugt': {
    severity: 'fejl',
    message: 'Teksten bruger ikke forkortelsen {forkortelse}.',
    fix: 'Skriv den, som teksten har den, eller slet linjen.',
    example: { wrong: '- { forkortelse: ABCD, … }', right: '- { forkortelse: ACT, … }' },
  },
  'forkortelse-uden-belaeg': {
    severity: 'fejl',
    message: 'Kilden skriver ikke »{udtryk}« for {forkortelse} omkring linje {linje}.',
    fix: 'Skriv ordene, som content/original/fagligt-oplaeg.txt har dem, og linjen, de begynder på, eller slet forkortelsen.',
    example: {
      wrong: '- { forkortelse: ACT, udtryk: Assertive Care, linje: 11040 }',
      right: '- { forkortelse: ACT, udtryk: Assertive Community Treatment, linje: 11040 }',
    },
  },
} as const satisfies Rules;
