import Antal from './Antal.astro';
import Erklaering from './Erklaering.astro';
import Facetter from '../FacetRules.astro';
import Gemt from '../StoredThings.astro';
import Glem from '../ForgetAll.astro';
import Felter from './Felter.astro';
import Genvej from './Genvej.astro';
import Hjaelpeord from './Hjaelpeord.astro';
import Kildens from './Kildens.astro';
import Kontakt from './Kontakt.astro';
import Notenavn from './Notenavn.astro';
import Nyeste from './Nyeste.astro';
import Oversigt from './Oversigt.astro';
import Regler from './Regler.astro';
import Regnskab from './Regnskab.astro';
import Stjerne from './Stjerne.astro';
import Tast from './Tast.astro';
import Titlen from './Titlen.astro';
import Udgave from './Udgave.astro';
import Udgavedato from './Udgavedato.astro';
import Udgiver from './Udgiver.astro';
import UdenScript from './UdenScript.astro';
import Vaerdier from './Vaerdier.astro';
import Version from './Version.astro';
import type { PageBlock } from '../../content/page-blocks.ts';

/** What draws the blocks of `content/sider/`; one that is forgotten is a type error. */
export const pageComponents = {
  Antal,
  Erklaering,
  Facetter,
  Felter,
  Gemt,
  Genvej,
  Glem,
  Hjaelpeord,
  Kildens,
  Kontakt,
  Notenavn,
  Nyeste,
  Oversigt,
  Regler,
  Regnskab,
  Stjerne,
  Tast,
  Titlen,
  Udgave,
  Udgavedato,
  Udgiver,
  UdenScript,
  Vaerdier,
  Version,
} satisfies Record<PageBlock, unknown>;
