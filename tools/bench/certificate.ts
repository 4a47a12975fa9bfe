import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key and a certificate, as PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

/**
 * A certificate for localhost that nobody but this run has: browsers speak HTTP/2 over TLS only.
 * @throws Error with a sentence when there is no openssl to make it
 */
export function ownCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'bms-certifikat-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
        '-keyout',
        key,
        '-out',
        cert,
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=DNS:localhost',
      ],
      { stdio: 'pipe' },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch (error) {
    throw new Error(
      'der er ikke noget openssl til at lave et certifikat med. Installér det, eller mål over HTTP/1.1: npm run lighthouse -- --http1',
      { cause: error },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
