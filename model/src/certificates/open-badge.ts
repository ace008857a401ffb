import * as z from 'zod/mini';

/** The contexts of a credential, in the order that the standards require. */
export const credentialsContext = 'https://www.w3.org/ns/credentials/v2';
export const badgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const anyBadgesContext =
  /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.0\.\d+)?\.json$/;

/** Returns the schema of a list of contexts, of which the first ones are right. */
const contexts = (isRight: (first: unknown, second: unknown) => boolean) =>
  z
    .array(z.unknown())
    .check(z.refine(([first, second]) => isRight(first, second), 'The contexts are not right.'));

/** Returns the schema of a list that contains a value, among others. */
const listWith = (...wanted: string[]) =>
  z
    .array(z.string())
    .check(z.refine((list) => list.some((item) => wanted.includes(item)), 'A type is missing.'));

// Not zod's own checks for dates, addresses and tuples: every page would load them.
const moment = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/),
  z.refine((time) => !Number.isNaN(Date.parse(time)), 'There is no such time.'),
);
const text = z.string().check(z.minLength(1));
const address = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/));

/** An issuer's identity: a domain whose keys are at an address that follows from it. */
export const webDid = z
  .string()
  .check(z.regex(/^did:web:[A-Za-z0-9.-]+(%3A\d+)?(:[A-Za-z0-9._-]+)*$/));

/** Where a certificate's revocation is looked up. */
export const statusEntry = z.object({
  type: z.enum(['BitstringStatusListEntry']),
  statusPurpose: z.enum(['revocation']),
  statusListIndex: z.string().check(z.regex(/^\d{1,9}$/)),
  statusListCredential: address,
});
export type StatusEntry = z.infer<typeof statusEntry>;

const achievement = z.object({
  id: address,
  type: listWith('Achievement'),
  name: text,
  description: text,
  criteria: z.object({}),
});

const subject = z
  .object({
    id: z.optional(text),
    type: listWith('AchievementSubject'),
    identifier: z.optional(
      z.array(
        z.object({
          type: z.enum(['IdentityObject']),
          identityHash: text,
          identityType: text,
          hashed: z.boolean(),
        }),
      ),
    ),
    achievement,
    result: z.optional(z.array(z.object({ type: listWith('Result'), value: z.optional(text) }))),
  })
  .check(
    z.refine(
      ({ id, identifier }) => id !== undefined || (identifier?.length ?? 0) > 0,
      'Nobody is named.',
    ),
  );

/** An Open Badges 3.0 credential, which is a Verifiable Credential 2.0, as far as a check needs it. */
export const openBadge = z.object({
  '@context': contexts(
    (first, second) =>
      first === credentialsContext && typeof second === 'string' && anyBadgesContext.test(second),
  ),
  id: address,
  type: listWith('VerifiableCredential').check(
    z.refine(
      (list) => list.includes('OpenBadgeCredential') || list.includes('AchievementCredential'),
      'It is no badge.',
    ),
  ),
  name: text,
  issuer: z.object({ id: webDid, type: listWith('Profile'), name: text }),
  validFrom: moment,
  validUntil: z.optional(moment),
  credentialSubject: subject,
  credentialStatus: z.optional(statusEntry),
});

/** A credential as the payload of its token, whose claims repeat it. */
export const signedBadge = z.extend(openBadge, {
  iss: z.string(),
  jti: z.string(),
  nbf: z.int(),
  sub: z.optional(z.string()),
  exp: z.optional(z.int()),
});
export type SignedBadge = z.infer<typeof signedBadge>;

/** The credential that says which certificates of an issuer are revoked: one bit each. */
export const statusList = z.object({
  '@context': contexts((first) => first === credentialsContext),
  id: address,
  type: listWith('BitstringStatusListCredential'),
  issuer: webDid,
  validFrom: moment,
  validUntil: z.optional(moment),
  credentialSubject: z.object({
    type: z.enum(['BitstringStatusList']),
    statusPurpose: z.enum(['revocation']),
    encodedList: z.string().check(z.regex(/^u[A-Za-z0-9_-]+$/)),
  }),
});

const member = z.optional(z.string());

/** A public key: of a curve, or RSA. */
const publicJwk = z.object({
  ...{ kty: text, crv: member, x: member, y: member, n: member, e: member },
});

/** An issuer's public keys. */
export const didDocument = z.object({
  id: webDid,
  verificationMethod: z.array(
    z.object({
      id: text,
      type: text,
      controller: text,
      publicKeyJwk: z.optional(publicJwk),
    }),
  ),
  assertionMethod: z.array(z.unknown()),
});
export type DidDocument = z.infer<typeof didDocument>;

/** Returns the second of a time, as tokens count it. */
export const secondOf = (time: Date | string): number =>
  Math.floor(new Date(time).getTime() / 1000);

/** Returns the `did:web` of a site. */
export const didOf = (origin: string): string =>
  `did:web:${origin.replace(/^https?:\/\//, '').replace(':', '%3A')}`;

/** Returns where the keys of a `did:web` are. */
export function didDocumentAddress(did: string): string {
  const [host = '', ...path] = did.replace('did:web:', '').split(':');
  const folder = path.length === 0 ? '.well-known' : path.join('/');
  return `https://${host.replace('%3A', ':')}/${folder}/did.json`;
}
