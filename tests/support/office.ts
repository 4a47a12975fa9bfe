import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** LibreOffice, where it is installed: it comes through no package registry. */
export const soffice = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((path) => existsSync(path));

/** Has LibreOffice open a file and save it as another kind, in a profile of its own. */
export const convert = (file: string, as: string, folder: string, ...options: string[]): void => {
  execFileSync(
    soffice!,
    [
      `-env:UserInstallation=file://${folder}/profil`,
      '--headless',
      ...options,
      '--convert-to',
      as,
      '--outdir',
      folder,
      file,
    ],
    { timeout: 110_000, stdio: 'ignore' },
  );
};
