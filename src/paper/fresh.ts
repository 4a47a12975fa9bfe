import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../lib/manifest.ts';
import { Failure } from '../lib/failure.ts';

/** Paper and e-book are made of the built site. @throws Failure when it is missing, or older than its content */
export function requireFreshSite(dist: string): void {
  const front = join(dist, 'index.html');
  if (!existsSync(front)) throw new Failure(`der er ikke noget bygget websted i ${dist}/. Kør npm run build først.`);
  const built = statSync(front).mtimeMs;
  const newer = filesIn('content').find((name) => statSync(join('content', name)).mtimeMs > built);
  if (newer) throw new Failure(`content/${newer} er rettet, efter at webstedet blev bygget. Kør npm run build først.`);
}
