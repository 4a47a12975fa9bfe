/** `npm run sbom`: the packages that the project is built and tested with, with licences and hashes (CycloneDX). */
import { packageList } from '../src/build/sbom.ts';
import { sentence } from '../src/lib/failure.ts';

try {
  console.log(JSON.stringify(packageList(), null, 2));
} catch (error) {
  console.error(`Listen over pakker er ikke lavet: ${sentence(error)}`);
  process.exitCode = 1;
}
