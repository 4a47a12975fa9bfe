// Loaded before a command: after FAIL_AFTER files, everything that writes fails with the system error FAIL_CODE.
// FAIL_PATH limits it to paths that hold that text.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAIL_CODE = 'ENOSPC', FAIL_AFTER = '0', FAIL_PATH = '' } = process.env;
let left = Number(FAIL_AFTER);
const fails = (path) => String(path).includes(FAIL_PATH) && left-- <= 0;
const failure = (path) => Object.assign(new Error(`${FAIL_CODE}: ${path}`), { code: FAIL_CODE, path: String(path) });

for (const name of ['writeFileSync', 'mkdirSync', 'copyFileSync', 'cpSync', 'accessSync']) {
  const real = fs[name];
  fs[name] = (path, ...rest) => {
    if (fails(path)) throw failure(path);
    return real(path, ...rest);
  };
}
for (const name of ['writeFile', 'mkdir', 'copyFile', 'rename']) {
  const real = fs.promises[name];
  fs.promises[name] = async (path, ...rest) => {
    if (fails(path)) throw failure(path);
    return real(path, ...rest);
  };
}
syncBuiltinESMExports();
