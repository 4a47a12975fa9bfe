import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Failure } from '../lib/failure.ts';

interface Component {
  name: string;
  version: string;
  hashes?: unknown[];
  licenses?: Array<{ license: { id: string } } | { expression: string }>;
}

/** A list of packages (CycloneDX), as far as it is read here. */
export interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
  components: Component[];
}

interface Locked {
  license?: string;
  optionalDependencies?: Record<string, string>;
}

/** What a package says elsewhere than where npm looks: "format" has it in its old `licenses`. */
const elsewhere: Record<string, string> = { 'format@0.2.2': 'MIT' };

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/**
 * The packages that the project is built and tested with, each with its licence and its hash: npm's list, completed.
 * The same lock gives the same list.
 * @throws Failure naming the packages whose licence or hash nobody knows
 */
export function packageList(): Bom {
  const bom = JSON.parse(
    execSync('npm sbom --sbom-format cyclonedx --package-lock-only', {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as Bom;
  const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
  // The day and the number are new each time, and npm calls the project after the folder it lies in.
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  bom.metadata.component.name = read<{ name: string }>('package.json').name;
  for (const component of bom.components) {
    const { name, version } = component;
    const id = elsewhere[`${name}@${version}`] ?? licenceOfWhole(name, Object.values(packages));
    if (!component.licenses?.length && id) component.licenses = [{ license: { id } }];
  }
  const unknown = bom.components.filter(({ licenses, hashes }) => !licenses?.length || !hashes?.length);
  if (unknown.length > 0)
    throw new Failure(
      `licens eller kontrolsum mangler for ${unknown.map(({ name, version }) => `${name}@${version}`).join(', ')}. Se i pakken, hvad den siger, og skriv det i src/build/sbom.ts.`,
    );
  return bom;
}

/** A platform's binary is under the licence of the package that it is a part of. */
const licenceOfWhole = (name: string, packages: Locked[]): string | undefined =>
  packages.find(({ license, optionalDependencies }) => license && name in (optionalDependencies ?? {}))?.license;
