import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { siteDidDocument } from '@trellis/functions/certificates/did-document';
import { signedStatusList } from '@trellis/functions/certificates/status-list.store';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { hasBit } from '@trellis/model/certificates/certificate-credential';
import { statusList } from '@trellis/model/certificates/open-badge';
import { data } from '#tests/functions/fixtures';

/** The site whose functions are tested, and its identity. */
export const origin = `https://${process.env.GCLOUD_PROJECT}.web.app`;
export const did = `did:web:${process.env.GCLOUD_PROJECT}.web.app`;

/** Checks a token with Node's own cryptography and the site's public keys. Returns what it says. */
export function checked(token: string): { header: Record<string, unknown>; payload: unknown } {
  const [head = '', body = '', signature = ''] = token.split('.');
  const part = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString());
  const header = part(head);
  const method = siteDidDocument(origin).verificationMethod.find(({ id }) => id === header.kid);
  const jwk: JsonWebKey = { ...method?.publicKeyJwk };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const isRight = verify(
    null,
    Buffer.from(`${head}.${body}`),
    key,
    Buffer.from(signature, 'base64url'),
  );
  expect(isRight).toBe(true);
  return { header, payload: part(body) };
}

/** Returns whether the status lists say that a certificate is revoked. */
export async function isRevoked(number: string): Promise<boolean | undefined> {
  const { list, index } = await data(
    refs.certificateSlot((await data(refs.certificate(number))).slotID!),
  );
  const { header, payload } = checked(await signedStatusList(origin, list));
  expect(header).toMatchObject({ alg: 'EdDSA', typ: 'vc+jwt' });
  const parsed = statusList.parse(payload);
  expect(parsed).toMatchObject({ issuer: did, id: `${origin}/certificates/status/${list}` });
  const { encodedList } = parsed.credentialSubject;
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
  expect(bits.length * 8).toBeGreaterThanOrEqual(131_072);
  return hasBit(bits, index);
}
