import {
  compactVerify,
  decodeProtectedHeader,
  importJWK,
  type JWK,
  type ProtectedHeaderParameters,
} from 'jose';
import { didDocument, type DidDocument } from '@trellis/model/certificates/open-badge';

/** Neither `none` nor those with a shared secret: what anybody could sign proves nothing. */
const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'RS256'];

/** Why a credential is not valid. */
export type Fault =
  | 'unreadable'
  | 'structure'
  | 'algorithm'
  | 'claims'
  | 'issuer'
  | 'key'
  | 'signature'
  | 'early'
  | 'expired';

/** A credential that is not valid. */
export class InvalidCredential extends Error {
  constructor(readonly fault: Fault) {
    super(`The credential is not valid: ${fault}.`);
  }
}

/** Loads the document with an issuer's keys, as JSON. Rejects without a connection. */
export type LoadDidDocument = (did: string) => Promise<unknown>;

/**
 * Returns the payload of a token that was signed with a key of the issuer who its header names, and that issuer.
 *
 * @throws {InvalidCredential} if it was not
 */
export async function verifyToken(
  token: string,
  load: LoadDidDocument,
): Promise<{ issuer: string; payload: unknown }> {
  const { alg, kid, typ } = headerOf(token);
  if (alg === undefined || !algorithms.includes(alg)) throw new InvalidCredential('algorithm');
  if (typ !== undefined && !['vc+jwt', 'jwt'].includes(typ.toLowerCase()))
    throw new InvalidCredential('structure');
  const [issuer = '', fragment] = kid?.split('#') ?? [];
  if (!issuer.startsWith('did:web:') || !fragment) throw new InvalidCredential('key');
  const keys = didDocument.safeParse(await load(issuer));
  if (!keys.success || keys.data.id !== issuer) throw new InvalidCredential('key');
  return { issuer, payload: await payloadOf(token, alg, keyIn(keys.data, kid ?? '')) };
}

function headerOf(token: string): ProtectedHeaderParameters {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new InvalidCredential('unreadable');
  }
}

/** Returns a key with which its issuer may make assertions. */
function keyIn({ id: did, verificationMethod, assertionMethod }: DidDocument, kid: string): JWK {
  const names = (id: unknown) => id === kid || (typeof id === 'string' && did + id === kid);
  const method = verificationMethod.find(({ id }) => names(id));
  const isMeant = method?.controller === did && assertionMethod.some(names);
  const jwk = method?.publicKeyJwk;
  if (jwk === undefined || jwk.kty === 'oct' || !isMeant) throw new InvalidCredential('key');
  return jwk;
}

async function payloadOf(token: string, alg: string, jwk: JWK): Promise<unknown> {
  const key = await importJWK(jwk, alg).catch(() => {
    throw new InvalidCredential('key');
  });
  const { payload } = await compactVerify(token, key, { algorithms: [alg] }).catch(() => {
    throw new InvalidCredential('signature');
  });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    throw new InvalidCredential('unreadable');
  }
}
