import { AggregateField, type DocumentSnapshot, type Transaction } from 'firebase-admin/firestore';
import { boardID, scoreField, type Board } from '@trellis/model/leaderboard/board';
import { boardEntry } from '@trellis/model/leaderboard/leaderboard-entry';
import {
  histogramOf,
  topEntryOf,
  topSize,
  type LeaderboardSummary,
} from '@trellis/model/leaderboard/leaderboard-summary';
import { boardEntries, boardEntriesBetween } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/**
 * What a refresh requested from the database. `reads` are billed reads: a count costs one per 1,000 entries.
 */
export type RefreshCost = { reads: number; queries: number; writes: number };

/**
 * The age at which an unchanged summary is rewritten, in ms: changes that cancel out leave number and sum the same.
 */
const oldest = 86_400_000;

/** How many counts run concurrently. */
const width = 50;

/**
 * Updates the summary of a board, unless nothing has changed. Of two concurrent refreshes the later one finds it done.
 */
export const refreshBoard = (board: Board, now: Date): Promise<RefreshCost> =>
  retryWithBackoff(async () => {
    const { ref } = refs.leaderboardSummary(boardID(board));
    const cost: RefreshCost = { reads: 0, queries: 0, writes: 0 };
    const { stored, summary } = await db.runTransaction(
      async (transaction) => {
        const stored = await transaction.get(ref);
        cost.reads++;
        return { stored, summary: await summaryOf(transaction, board, known(stored), now, cost) };
      },
      { readOnly: true },
    );
    if (summary === null) return cost;
    if (stored.updateTime === undefined) await ref.create(summary);
    else await ref.update(summary, { lastUpdateTime: stored.updateTime });
    return { ...cost, writes: 1 };
  });

/** Returns the last summary; null if there is none of this version. */
function known(stored: DocumentSnapshot): LeaderboardSummary | null {
  try {
    return decode(refs.leaderboardSummary(stored.id).schema, stored);
  } catch {
    return null;
  }
}

/** Returns the current summary; null if the last one is still correct. */
async function summaryOf(
  transaction: Transaction,
  board: Board,
  last: LeaderboardSummary | null,
  now: Date,
  cost: RefreshCost,
): Promise<LeaderboardSummary | null> {
  const score = scoreField(board);
  const bill = (reads: number) => {
    cost.queries++;
    cost.reads += Math.max(1, reads);
  };

  const whole = queryOf(boardEntries(board, 'desc'));
  const sums = { count: AggregateField.count(), sum: AggregateField.sum(score) };
  const { count, sum } = (await transaction.get(whole.aggregate(sums))).data();
  bill(Math.ceil(count / 1000));
  const week = board.kind === 'week' ? board.week : '';
  const isOld = last === null || now.getTime() - last.updatedAt.getTime() > oldest;
  if (!isOld && last.week === week && last.count === count && last.sum === sum) return null;

  const first = await transaction.get(queryOf(boardEntries(board, 'desc', topSize)));
  bill(first.size);
  const top = decodeEach(boardEntry, first).map((entry) => topEntryOf(board, entry));

  let lowest = top.at(-1)?.score ?? 0;
  if (count > first.size) {
    const bottom = await transaction.get(queryOf(boardEntries(board, 'asc', 1)));
    bill(1);
    lowest = Number(bottom.docs[0]?.get(score));
  }
  const countBetween = limitConcurrency(width, async (from: number, to: number) => {
    const counted = await transaction.get(queryOf(boardEntriesBetween(board, from, to)).count());
    const found = counted.data().count;
    bill(Math.ceil(found / 1000));
    return found;
  });
  const histogram = await histogramOf({ count, lowest, top }, last?.bounds ?? [], countBetween);
  return { board: boardID(board), week, updatedAt: now, count, sum, top, ...histogram };
}
