import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

const keySet = z.object({ keys: z.array(z.looseObject({ kid: z.string(), d: z.string() })) });

/** Returns a new private key, named by its thumbprint (RFC 7638). */
function newKey() {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const named = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x });
  const kid = createHash('sha256').update(named).digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', kid, x, d };
}

/**
 * Returns a key set for certificates with a new first key, which signs from then on. The keys of the former set stay behind
 * it, so that what they signed can still be checked.
 */
export function newKeySet(former = ''): string {
  const known = former.trim() === '' ? [] : keySet.parse(JSON.parse(former)).keys;
  return JSON.stringify({ keys: [newKey(), ...known] });
}

const localFile = (root: string) => join(root, 'functions/.secret.local');

/** Makes keys for the emulators, unless there are some. */
export function ensureLocalKeys(root: string): void {
  const file = localFile(root);
  if (!existsSync(file))
    writeFileSync(file, `CERTIFICATE_KEYS='${newKeySet()}'\n`, { mode: 0o600 });
}

/** Returns the keys of the emulators; undefined if there are none. */
export function localKeys(root: string): string | undefined {
  const file = localFile(root);
  if (!existsSync(file)) return undefined;
  return /^CERTIFICATE_KEYS='(.*)'$/m.exec(readFileSync(file, 'utf8'))?.[1];
}

if (process.argv[1]?.endsWith('certificate-keys.ts'))
  console.log(newKeySet(process.stdin.isTTY ? '' : await text(process.stdin)));
