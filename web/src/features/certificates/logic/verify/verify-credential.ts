import { secondOf, signedBadge, type SignedBadge } from '@trellis/model/certificates/open-badge';
import { readToken } from '#web/features/certificates/logic/verify/read-token';
import { isRevoked, type Sources } from '#web/features/certificates/logic/verify/status';
import {
  InvalidCredential,
  verifyToken,
  type Fault,
} from '#web/features/certificates/logic/verify/verify-token';

/** What a check has found. */
export type Verdict =
  | { kind: 'valid' | 'revoked'; badge: SignedBadge }
  /** Genuine, but whether it was revoked cannot be known. */
  | { kind: 'unchecked'; badge: SignedBadge }
  | { kind: 'invalid'; fault: Fault }
  /** The issuer's keys cannot be loaded. */
  | { kind: 'unknown' };

/** How much the clocks of issuers may be ahead of ours, in ms. */
const tolerance = 300_000;

/** Checks a file with a credential: structure, claims, signature, dates and revocation. */
export async function verifyCredential(
  text: string,
  sources: Sources,
  now = new Date(),
): Promise<Verdict> {
  try {
    return await verify(text, sources, now);
  } catch (error) {
    if (error instanceof InvalidCredential) return { kind: 'invalid', fault: error.fault };
    return { kind: 'unknown' };
  }
}

async function verify(text: string, sources: Sources, now: Date): Promise<Verdict> {
  const token = readToken(text);
  if (token === undefined) throw new InvalidCredential('unreadable');
  const { issuer, payload } = await verifyToken(token, sources.loadDidDocument);
  const parsed = signedBadge.safeParse(payload);
  if (!parsed.success) throw new InvalidCredential('structure');
  const badge = parsed.data;
  checkClaims(badge, issuer);
  checkDates(badge, now);
  if (badge.credentialStatus === undefined) return { kind: 'valid', badge };
  const revoked = await isRevoked(badge.credentialStatus, issuer, sources, now);
  if (revoked === undefined) return { kind: 'unchecked', badge };
  return { kind: revoked ? 'revoked' : 'valid', badge };
}

/** The claims of the token must repeat the credential, and its key must belong to whom it names as its issuer. */
function checkClaims(badge: SignedBadge, issuer: string): void {
  if (badge.issuer.id !== issuer || badge.iss !== issuer) throw new InvalidCredential('issuer');
  const { id: subject } = badge.credentialSubject;
  const agree =
    badge.jti === badge.id &&
    badge.nbf === secondOf(badge.validFrom) &&
    (badge.sub === undefined || badge.sub === subject) &&
    (badge.exp === undefined ||
      (badge.validUntil !== undefined && badge.exp === secondOf(badge.validUntil)));
  if (!agree) throw new InvalidCredential('claims');
}

function checkDates({ validFrom, validUntil }: SignedBadge, now: Date): void {
  if (Date.parse(validFrom) > now.getTime() + tolerance) throw new InvalidCredential('early');
  if (validUntil !== undefined && Date.parse(validUntil) <= now.getTime())
    throw new InvalidCredential('expired');
}
