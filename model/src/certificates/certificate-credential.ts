import type { Certificate } from '#model/certificates/certificate';
import { criteriaNarrative } from '#model/badges/criteria-narrative';
import { badgesContext, credentialsContext, didOf, secondOf } from '#model/certificates/open-badge';

/** How many certificates a status list has room for; the standard asks for at least so many, so that none stands out. */
export const statusListLength = 131_072;

/** Where a certificate's revocation is: the number of a list and a place in it. */
export type StatusSlot = { list: number; index: number };

/** Returns the address of a status list. */
export const statusListAddress = (origin: string, list: number): string =>
  `${origin}/certificates/status/${list}`;

type Source = {
  /** Where the site is, without a slash at the end. */
  origin: string;
  /** What the school is called. */
  issuer: string;
  number: string;
  certificate: Certificate;
  /** What the course or program is about, or what the badge stands for. */
  description: string;
  slot: StatusSlot;
};

/** Returns a certificate as an Open Badges credential with the claims of its token. */
export function credentialOf(source: Source) {
  const { origin, issuer, number, certificate, slot } = source;
  const { holder, title, issuedAt, completedAt, grade } = certificate;
  const id = `${origin}/certificates/${number}`;
  const achievement = achievementOf(source);
  const validFrom = issuedAt.toISOString();
  const did = didOf(origin);
  const average = `${achievement.id}#average`;
  const list = statusListAddress(origin, slot.list);
  return {
    '@context': [credentialsContext, badgesContext],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: { id: did, type: ['Profile'], name: issuer, url: origin },
    validFrom,
    awardedDate: completedAt.toISOString(),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', identityHash: holder, identityType: 'name', hashed: false },
      ],
      achievement: {
        ...achievement,
        ...(grade !== null && {
          resultDescription: [
            {
              ...{ id: average, type: ['ResultDescription'], resultType: 'Percent' },
              ...{ name: 'Average in the quizzes', valueMin: '0', valueMax: '100' },
            },
          ],
        }),
      },
      ...(grade !== null && {
        result: [{ type: ['Result'], resultDescription: average, value: String(grade) }],
      }),
    },
    credentialStatus: {
      id: `${list}#${slot.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(slot.index),
      statusListCredential: list,
    },
    iss: did,
    jti: id,
    nbf: secondOf(validFrom),
  };
}

/** Returns what was achieved: a completed course or program, or a badge with its picture. */
function achievementOf({ origin, certificate, description }: Source) {
  const { title, courseID, programID, badge, language } = certificate;
  const common = {
    type: ['Achievement'],
    ...(language !== '' && { inLanguage: language }),
    name: title,
    description: description || title,
  };
  if (badge === null) {
    const ofProgram = programID !== null;
    return {
      ...common,
      id: ofProgram
        ? `${origin}/programs/${encodeURIComponent(programID)}`
        : `${origin}/courses/${encodeURIComponent(courseID ?? '')}`,
      achievementType: 'CertificateOfCompletion',
      criteria: {
        narrative: ofProgram
          ? 'Completed everything that the program requires.'
          : 'Completed every required lesson of the course.',
      },
    };
  }
  const { id, criteria, imageUrl } = badge;
  return {
    ...common,
    id: `${origin}/badges#${encodeURIComponent(id)}`,
    achievementType: 'Badge',
    criteria: { narrative: criteriaNarrative(criteria) },
    ...(imageUrl !== '' && { image: { id: imageUrl.replace(/^\//, `${origin}/`), type: 'Image' } }),
  };
}

/** For how long a status list may be relied on, in ms. */
const listLife = 86_400_000;

/** Returns the credential of a status list; `encodedList` are its bits, compressed. */
export function statusListOf(origin: string, list: number, encodedList: string, now: Date) {
  const id = statusListAddress(origin, list);
  return {
    '@context': [credentialsContext],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: didOf(origin),
    validFrom: now.toISOString(),
    validUntil: new Date(now.getTime() + listLife).toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList,
    },
  };
}

/** Returns the bits of a status list: one is set for each index; the first is the highest bit of the first byte. */
export function bitsOf(indexes: number[]): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array(statusListLength / 8);
  for (const index of indexes) bits[index >> 3]! |= 0x80 >> (index & 7);
  return bits;
}

/** Returns whether the bit of an index is set; undefined if the list is too short for it. */
export function hasBit(bits: Uint8Array, index: number): boolean | undefined {
  const byte = bits[index >> 3];
  return byte === undefined ? undefined : (byte & (0x80 >> (index & 7))) !== 0;
}
