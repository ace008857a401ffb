import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type * as z from 'zod/mini';
import type { issueBadge } from '@trellis/model/callables/issue-badge';
import { badgeCertificateID } from '@trellis/model/certificates/certificate';
import { addCertificate, numberIfIssued } from '#functions/certificates/add-certificate.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

type Wish = z.infer<typeof issueBadge.input> & { uid: string };

/**
 * Issues a learner's certificate of a badge, once, signed, and returns its number: the certificate, its place in the status
 * lists and the learner's record of it are written in one commit. Four reads.
 */
export const issueBadgeCertificate = (wish: Wish, at = new Date()): Promise<string> =>
  transact(async (transaction) => {
    const { uid, badgeID, name, language } = wish;
    const { record, badge, award } = await readAward(transaction, wish);
    const place = { uid, recordID: badgeCertificateID(badgeID), record };
    const issued = numberIfIssued(place);
    if (issued !== undefined) return issued;
    const { names, descriptions, criteria, imageUrl } = badge;
    const description = descriptions[language] || badge.description;
    const facts = {
      ...{ holder: name, title: names[language] || badge.name, grade: null },
      ...{ courseID: null, programID: null },
      badge: { id: badgeID, description, criteria, imageUrl },
      // Of which language the school's own name is, nobody said.
      language: names[language] === '' ? '' : language,
      completedAt: award.earnedAt,
    };
    return addCertificate(transaction, place, facts, description, at);
  });

/** Reads what a certificate is about: the badge, its line in the learner's ledger, and the certificate that there is. */
async function readAward(transaction: Transaction, { uid, badgeID }: Wish) {
  const at = {
    record: refs.ownCertificate(uid, badgeCertificateID(badgeID)),
    badge: refs.badge(badgeID),
    award: refs.xpEvent(uid, `badge:${badgeID}`),
    user: refs.user(uid),
  };
  const [record, badge, award, user] = await transaction.getAll(
    ...[at.record.ref, at.badge.ref, at.award.ref, at.user.ref],
  );
  if (!decode(at.user.schema, user)?.isActive)
    throw new HttpsError('permission-denied', 'The account is suspended.');
  const found = {
    record: decode(at.record.schema, record),
    badge: decode(at.badge.schema, badge),
    award: decode(at.award.schema, award),
  };
  if (found.badge === null || found.award === null)
    throw new HttpsError('not-found', 'You have not earned such a badge.');
  return { record: found.record, badge: found.badge, award: found.award };
}
