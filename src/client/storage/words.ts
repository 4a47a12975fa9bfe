/** What the site says of a thing it keeps: on `/om/`, and when it is forgotten. */
export interface Words {
  /** "hvor langt du er nået" */
  name: string;
  /** when it is kept, and what for */
  why: string;
  /** for how long */
  life: string;
}

/** The key that stands for the pages the worker keeps. */
export const PAGES = 'sider';

/** Everything that is kept in the reader's browser, by its key in `items.ts`, and what the worker keeps. */
export const words: Record<string, Words> = {
  laesning: {
    name: 'hvor langt du er nået',
    why: 'når du læser i et kapitel, så du kan fortsætte, hvor du slap',
    life: 'i 90 dage efter, at du sidst læste',
  },
  seneste: {
    name: 'dine seneste søgninger',
    why: 'kun hvis du selv slår det til på søgesiden; højst seks, og aldrig søgninger fra et link, du åbner',
    life: 'i højst 30 dage',
  },
  'husk-seneste': {
    name: 'om søgninger må huskes',
    why: 'når du vælger det på søgesiden',
    life: 'til du glemmer det eller slår det fra',
  },
  genvej: {
    name: 'om genvejstasten er slået fra',
    why: 'når du vælger det under Tilgængelighed',
    life: 'til du glemmer det',
  },
  samling: {
    name: 'din samling',
    why: 'når du føjer en anbefaling til den',
    life: 'til du tømmer eller glemmer den',
  },
  kladde: {
    name: 'det, du er ved at skrive i redaktørernes formular',
    why: 'kun når du genindlæser den, fordi der er en ny udgave',
    life: 'til formularen er åben igen, højst i fem minutter',
  },
  [PAGES]: {
    name: 'sider til læsning uden net',
    why: 'når du åbner en side: den side, dog uden det, du søger efter; resten kun, når du selv gemmer det på siden »Læs uden net«',
    life: 'til du glemmer dem',
  },
};
