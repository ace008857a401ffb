import { didOf, type DidDocument } from '@trellis/model/certificates/open-badge';
import { readCertificateKeys } from '#functions/certificates/certificate-keys';

/** Returns the public keys of the site, also those that sign no longer. */
export function siteDidDocument(origin: string): DidDocument & { '@context': string[] } {
  const id = didOf(origin);
  const verificationMethod = readCertificateKeys().map(({ kty, crv, kid, x }) => ({
    id: `${id}#${kid}`,
    type: 'JsonWebKey',
    controller: id,
    publicKeyJwk: { kty, crv, kid, x },
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id,
    verificationMethod,
    assertionMethod: verificationMethod.map((method) => method.id),
  };
}
