import { setTimeout as pause } from 'node:timers/promises';
import { GrpcStatus } from 'firebase-admin/firestore';
import { statusOf } from '#functions/firestore/status';

/** What another look at the documents and another commit can mend: somebody else was first, or the service is busy. */
const mendable = new Set<unknown>([
  GrpcStatus.ALREADY_EXISTS,
  GrpcStatus.FAILED_PRECONDITION,
  GrpcStatus.NOT_FOUND,
  GrpcStatus.ABORTED,
  GrpcStatus.UNAVAILABLE,
  GrpcStatus.DEADLINE_EXCEEDED,
  GrpcStatus.RESOURCE_EXHAUSTED,
]);

const rounds = 10;

/**
 * Runs `attempt` until it commits, at most ten times, with pauses of random length that grow to a second. Each attempt
 * must read afresh; it is told its round, from 0. Other errors, and the last one, are thrown.
 */
export async function retryWithBackoff<T>(attempt: (round: number) => Promise<T>): Promise<T> {
  for (let round = 0; ; round++) {
    try {
      return await attempt(round);
    } catch (error) {
      if (round + 1 >= rounds || !mendable.has(statusOf(error))) throw error;
      await pause(Math.random() * Math.min(1000, 10 * 2 ** round));
    }
  }
}
