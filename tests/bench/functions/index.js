import { initializeApp } from 'firebase-admin/app';
import { FieldValue, getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';

const db = getFirestore(initializeApp());

/** The plainest trigger there is: no decoding, no ledger, one increment. It counts a redelivered event again. */
export const plain = onDocumentWritten(
  { document: 'bench_progress/{id}', region: 'europe-west1' },
  () => db.doc('bench_totals/lea').update({ xp: FieldValue.increment(10) }),
);
