import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

/** In `npm run dev`: a saved file in `content/` reloads the page, also where it is read outside Vite. */
export const contentReload = (): AstroIntegration => ({
  name: 'content-reload',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const folder = resolve('content');
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (resolve(path).startsWith(folder)) server.ws.send({ type: 'full-reload' });
      });
    },
  },
});
