/**
 * The last step of `npm ci`, run by whatever Node is there: sees that the Node which the lock holds is the one the scripts
 * get. npm links it in `node_modules/.bin`; npm 10, which comes with Node 20, takes the link away again with the packages
 * for other systems, whose program has the same name.
 */
import { existsSync, linkSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const fits = ({ os, cpu }) => [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);

const own = Object.keys(read('package.json').optionalDependencies)
  .map((name) => join('node_modules', name))
  .filter((folder) => existsSync(folder))
  .map((folder) => ({ folder, ...read(join(folder, 'package.json')) }))
  .find((one) => one.bin?.node && fits(one));

if (own) {
  const program = join(own.folder, own.bin.node);
  const windows = process.platform === 'win32';
  const link = join('node_modules', '.bin', windows ? 'node.exe' : 'node');
  // Windows lets nobody make a link by name without asking; a second name for the file is free.
  if (!existsSync(link))
    if (windows) linkSync(program, link);
    else symlinkSync(relative(join(link, '..'), program), link);
} else if (!process.features.typescript) {
  process.stderr.write(
    `Projektets programmer kan ikke køre: npm hentede ikke den Node, der hører til, og Node ${process.versions.node} er for gammel.\n` +
      'Kør npm ci igen uden --omit=optional, eller installér Node 24.\n',
  );
  process.exitCode = 1;
}
