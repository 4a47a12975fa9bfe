/** `npm start`, second half: serves the built site at http://localhost:4321/ (or `PORT`). */
import { existsSync } from 'node:fs';
import { preview } from '../src/hosting/preview.ts';

const port = Number(process.env['PORT'] ?? 4321);
if (!existsSync('dist/404.html')) {
  console.error('Der er ikke noget bygget websted i dist/. Kør npm run build først.');
  process.exit(1);
}
try {
  const { url } = await preview('dist', port);
  console.log(`Webstedet står på ${url} – stop med Ctrl-C.`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} er optaget. Stop det andet program, eller vælg en anden: PORT=4322 npm start`);
  process.exit(1);
}
