import { defineSecret } from 'firebase-functions/params';
import * as z from 'zod/mini';

/**
 * The keys that certificates are signed with, as a JSON Web Key Set: the first one signs, the others are those that signed
 * before. `npm run certificate-keys` makes them.
 */
export const certificateKeys = defineSecret('CERTIFICATE_KEYS');

const privateKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/)),
  x: z.string(),
  d: z.string(),
});
export type PrivateKey = z.infer<typeof privateKey>;

const keySet = z.object({ keys: z.array(privateKey).check(z.minLength(1)) });

/** Returns the keys; the first one signs. Throws if the secret holds none. */
export const readCertificateKeys = (): PrivateKey[] =>
  keySet.parse(JSON.parse(certificateKeys.value())).keys;
