import { library } from '../content/site.ts';
import { days } from '../site/date.ts';
import { editionDate } from '../site/edition-date.ts';
import { newestSource } from './stories.ts';

/**
 * The day this site counts as today: what a source expected before it reads "Tidspunktet er passeret". Not the clock's
 * (see `edition-date.ts`); without a date of its own the edition knows of nothing after its newest source.
 */
export const builtOn = (): string => editionDate() ?? days(newestSource(library().sources.values()).date.date)[0];
