import type { AstroIntegration } from 'astro';
import { fromRoot } from '../content/files.ts';

/** In `npm run dev`: a saved file in `content/` reloads the page, also where it is read outside Vite. */
export const contentReload = (): AstroIntegration => ({
  name: 'content-reload',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.add('content');
      server.watcher.on('all', (_event, path) => {
        if (fromRoot(path).startsWith('content/')) server.ws.send({ type: 'full-reload' });
      });
    },
  },
});
