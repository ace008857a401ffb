import { xpEventPath } from '@trellis/model/paths';
import { xpEvent } from '@trellis/model/progress/ledger';
import { ledgerOf } from '@trellis/model/progress/queries';
import { useLivePages } from '#web/firebase/live-pages';
import { useLiveDocument } from '#web/firebase/live-query';

/** The page size of the ledger. */
const pageSize = 25;

/**
 * Returns a learner's ledger, live, latest entry first: one read each, {@link pageSize} at a time.
 */
export const useLedger = (uid: string) => useLivePages(ledgerOf(uid, pageSize), xpEvent);

/** Returns one entry of a learner's ledger; missing until its cause has been recorded. */
export const useLedgerLine = (uid: string, key: string) =>
  useLiveDocument(xpEventPath(uid, key), xpEvent);
