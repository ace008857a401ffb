import { setTimeout as pause } from 'node:timers/promises';
import { GrpcStatus } from 'firebase-admin/firestore';
import { statusOf } from '#functions/firestore/status';

/** Errors that a retry with fresh reads can fix: contention, or an unavailable service. */
const mendable = new Set<unknown>([
  GrpcStatus.ALREADY_EXISTS,
  GrpcStatus.FAILED_PRECONDITION,
  GrpcStatus.NOT_FOUND,
  GrpcStatus.ABORTED,
  GrpcStatus.UNAVAILABLE,
  GrpcStatus.DEADLINE_EXCEEDED,
  GrpcStatus.RESOURCE_EXHAUSTED,
]);

/** What the emulator says instead of `ABORTED` about a transaction that lost to another. */
const isLost = (error: unknown) =>
  statusOf(error) === GrpcStatus.INVALID_ARGUMENT && /invalid or closed/.test(String(error));

const rounds = 10;

/**
 * Runs `attempt` until it commits, at most ten times, with random backoff up to a second. Each attempt must read
 * again; it receives its round, starting from 0. Other errors, and the last one, are thrown.
 */
export async function retryWithBackoff<T>(attempt: (round: number) => Promise<T>): Promise<T> {
  for (let round = 0; ; round++) {
    try {
      return await attempt(round);
    } catch (error) {
      const isMendable = mendable.has(statusOf(error)) || isLost(error);
      if (round + 1 >= rounds || !isMendable) throw error;
      await pause(Math.random() * Math.min(1000, 10 * 2 ** round));
    }
  }
}
