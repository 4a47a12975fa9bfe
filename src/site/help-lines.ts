/** Where to get help, as every page's foot, the search and the index say it. No other number is ever shown. */
export const helpLines = [
  { name: 'Ring 112', number: '112', href: 'tel:112', when: 'Er der fare for liv' },
  {
    name: 'Ring til Livslinien',
    number: '70\u00a0201\u00a0201',
    href: 'tel:+4570201201',
    when: 'Tanker om selvmord, eller bekymret for en anden',
  },
] as const;

export const helpTitle = 'Har du brug for hjælp nu?';

/** The same as one sentence, for those who hear the page. */
export const helpAloud = `${helpTitle} Er der fare for liv, så ring 112. Har du tanker om selvmord, eller er du bekymret for en anden, så ring til Livslinien på 70 201 201.`;
