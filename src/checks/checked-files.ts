import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { hasErrors } from '../content/problem.ts';
import { terminalReport } from '../content/report.ts';
import { base } from '../site/address.ts';
import { checkFolders } from './folders.ts';

/**
 * In `npm run dev`: what lies in `public/` and `content/` is sent as it is, past the pages and their check. None of it is, while the
 * check refuses something there.
 */
export const checkedFiles = (): AstroIntegration => ({
  name: 'checked-files',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const path = pathOf(request.url ?? '/');
        const asItIs = /\/(content|public)\//i.test(path) || isPublic(path);
        const problems = asItIs ? [...checkFolders('.')] : [];
        if (!hasErrors(problems)) return next();
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
        response.end(terminalReport(problems));
      });
    },
  },
});

/** The path of an address as a file's name. One that cannot be read is nobody's. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(`http://localhost${url}`).pathname);
  } catch {
    return '/';
  }
}

const isPublic = (path: string): boolean =>
  [path, path.replace(base, '/')].some((name) => !name.endsWith('/') && existsSync(`public${name}`));
