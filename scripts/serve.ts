/** `npm start`, second half: serves the built site at http://localhost:4321/ (or `PORT`). */
import { existsSync } from 'node:fs';
import { checkConfiguration } from '../src/site/configuration.ts';
import { sentence } from '../src/lib/failure.ts';
import { preview } from '../src/hosting/preview.ts';

const port = Number(process.env['PORT'] ?? 4321);
const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT er »${process.env['PORT']}«; skriv et tal, fx PORT=4322.`);
if (!existsSync('dist/404.html')) stop('Der er ikke noget bygget websted i dist/. Kør npm run build først.');
try {
  checkConfiguration();
  const { url } = await preview('dist', port);
  console.log(`Webstedet står på ${url} – stop med Ctrl-C.`);
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    stop(`Port ${port} er optaget. Stop det andet program, eller vælg en anden: PORT=4322 npm start`);
  if (code === 'EACCES') stop(`Port ${port} må du ikke bruge. Vælg en over 1023: PORT=4322 npm start`);
  stop(`Webstedet kan ikke vises: ${sentence(error)}`);
}
