import { countedCause, revisionToAdd, type RevocableKind } from '@trellis/model/progress/ledger';
import { linesOfItem } from '@trellis/model/queries';
import { queryOf } from '#functions/firestore/find';
import { recordEvent } from '#functions/progress/record-event.store';

/** What counts for a learner's badges while it stands. */
type Counted = { kind: RevocableKind; itemID: string };

/**
 * Adds to a learner's ledger that something counts, or no longer does, unless the ledger says so. After each entry it looks
 * again, so that the last one to add has seen how it is now: events may come twice, late and in any order. Costs what `counts`
 * reads, one read, one for each earlier entry about it, and the learner's state.
 * @param at when it came or went
 * @param counts whether it counts now; null if nobody can tell any more, and the ledger stays as it is
 */
export async function recount(
  uid: string,
  { kind, itemID }: Counted,
  at: Date,
  counts: () => Promise<boolean | null>,
): Promise<void> {
  for (;;) {
    const isCounted = await counts();
    if (isCounted === null) return;
    const { docs } = await queryOf(linesOfItem(uid, kind, itemID))
      .select('revision')
      .get();
    const known = docs.map((line) => Number(line.get('revision')));
    const revision = revisionToAdd(known, isCounted);
    if (revision === null) return;
    const cause = countedCause(kind, itemID, at, revision);
    await recordEvent(uid, { kind: 'causes', causes: [cause] });
  }
}
