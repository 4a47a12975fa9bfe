import type { PackedRegister } from '../packed.ts';
import { Register } from '../register.ts';

/** Where the packed register comes from: one promise for all fields, which the starter has begun on. */
export type Fetching = () => Promise<PackedRegister>;

let unpacked: Promise<Register> | undefined;

/** The register, unpacked once; a failure is forgotten, so that the next try is a real one. */
export function register(fetching: Fetching): Promise<Register> {
  unpacked ??= fetching().then((packed) => new Register(packed));
  unpacked.catch(() => {
    unpacked = undefined;
  });
  return unpacked;
}
