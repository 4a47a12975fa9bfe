import { existsSync, readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

const FOLDER = 'node_modules/.cache/kode';
/** Some ten builds: what Astro bundles for the pages lies under a new name each time, and nobody asks for it again. */
const MANY = 10_000;

/** What this process compiles need not be compiled the next time. To be asked for before the rest is imported. */
export function keepCompiled(): void {
  if (existsSync(FOLDER) && readdirSync(FOLDER, { recursive: true }).length > MANY)
    rmSync(FOLDER, { recursive: true, force: true });
  enableCompileCache(FOLDER);
}
