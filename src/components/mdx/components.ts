import type { BlockName } from '../../blocks/blocks.ts';
import { TABLE_ROWS } from '../../markdown/blocks.ts';
import { SECTION_UPDATES } from '../../markdown/section-updates.ts';
import { STONE_UPDATES } from '../../markdown/stepping-stones.ts';
import Aar from './Aar.astro';
import Anbefaling from './Anbefaling.astro';
import Begreb from './Begreb.astro';
import Boks from './Boks.astro';
import Celle from './Celle.astro';
import Deltager from './Deltager.astro';
import Figur from './Figur.astro';
import Kilde from './Kilde.astro';
import Kortform from './Kortform.astro';
import Maal from './Maal.astro';
import Note from './Note.astro';
import Notetal from './Notetal.astro';
import Raekke from './Raekke.astro';
import Rettelse from './Rettelse.astro';
import Rubrik from './Rubrik.astro';
import SectionUpdates from './SectionUpdates.astro';
import StoneUpdates from './StoneUpdates.astro';
import TableRows from './TableRows.astro';
import Tabel from './Tabel.astro';
import Underskrift from './Underskrift.astro';

/** How each building block looks; one without a component is a type error. */
const drawn = {
  Aar,
  Anbefaling,
  Begreb,
  Boks,
  Celle,
  Deltager,
  Figur,
  Kilde,
  Kortform,
  Maal,
  Note,
  Notetal,
  Raekke,
  Rettelse,
  Rubrik,
  Tabel,
  Underskrift,
} satisfies Record<BlockName, unknown>;

/** What the tree of a text may name: its building blocks, and what `markdown/` puts beside them. */
export const components = {
  ...drawn,
  [TABLE_ROWS]: TableRows,
  [STONE_UPDATES]: StoneUpdates,
  [SECTION_UPDATES]: SectionUpdates,
};
