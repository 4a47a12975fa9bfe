import { isKept } from '../storage/item.ts';
import { readingSlot } from '../storage/slots.ts';

/** Pages that list the text offer to go on. Only whoever has read has left off somewhere. */
if (document.querySelector('[data-genoptag]') && isKept(readingSlot))
  void import('./resume.ts').then(({ resume }) => resume());
