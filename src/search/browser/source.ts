import type { PackedRegister } from '../packed.ts';
import { Register } from '../register.ts';
import { letIn, slices } from './slices.ts';

/** Where the packed register comes from: one promise for all fields, which the starter has begun on. */
export type Fetching = () => Promise<PackedRegister>;

let unpacked: Promise<Register> | undefined;

/** The register, unpacked once; a failure is forgotten, so that the next try is a real one. */
export function register(fetching: Fetching): Promise<Register> {
  unpacked ??= fetching().then(unpack);
  unpacked.catch(() => {
    unpacked = undefined;
  });
  return unpacked;
}

async function unpack(packed: PackedRegister): Promise<Register> {
  const register = await Register.unpackInSlices(packed, slices());
  // The answer that waits for it begins a task of its own.
  await letIn();
  return register;
}
