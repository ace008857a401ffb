import { CompactSign, importJWK } from 'jose';
import { didOf } from '@trellis/model/certificates/open-badge';
import { readCertificateKeys } from '#functions/certificates/certificate-keys';

/** Returns a credential signed with the first key, as a compact token (VC-JOSE). */
export async function signCredential(origin: string, credential: object): Promise<string> {
  const [key] = readCertificateKeys();
  const { kid } = key!;
  return new CompactSign(new TextEncoder().encode(JSON.stringify(credential)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: `${didOf(origin)}#${kid}` })
    .sign(await importJWK({ ...key! }, 'EdDSA'));
}
