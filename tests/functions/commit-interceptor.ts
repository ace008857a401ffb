import { db } from '@trellis/functions/firestore/admin';

type Request = { writes?: unknown[]; documents?: unknown[] };

/**
 * Where the SDK passes requests to gRPC: internal, but the only place that sees both batches and transactions.
 */
type Wire = {
  request(method: string, request: Request, ...rest: unknown[]): Promise<unknown>;
  requestStream(method: string, isBoth: boolean, request: Request, tag: string): Promise<unknown>;
};

export class Crash extends Error {}

const tally = { commits: 0, writes: 0, reads: 0, queries: 0 };

/** Hooks around commits; they receive the commit's number, from 0. */
let around: { before?: (commit: number) => unknown; after?: (commit: number) => unknown } = {};

const wire = db as unknown as Wire;
const [send, open] = [wire.request.bind(db), wire.requestStream.bind(db)];

wire.request = async (method, request, ...rest) => {
  if (method !== 'commit') return send(method, request, ...rest);
  const commit = tally.commits++;
  tally.writes += request.writes?.length ?? 0;
  await around.before?.(commit);
  const answer = await send(method, request, ...rest);
  await around.after?.(commit);
  return answer;
};

wire.requestStream = (method, isBoth, request, tag) => {
  if (method === 'batchGetDocuments') tally.reads += request.documents?.length ?? 0;
  if (method === 'runQuery' || method === 'runAggregationQuery') tally.queries++;
  return open(method, isBoth, request, tag);
};

/** Returns the database requests of `work`: commits, documents written, documents read by path, queries. */
export async function counted(work: () => Promise<unknown>): Promise<typeof tally> {
  Object.assign(tally, { commits: 0, writes: 0, reads: 0, queries: 0 });
  await work();
  return { ...tally };
}

/**
 * Runs `work` in a process that crashes before or after commit number `commit`. Returns whether it got there.
 */
export async function crashing(
  commit: number,
  when: 'before' | 'after',
  work: () => Promise<unknown>,
): Promise<boolean> {
  Object.assign(tally, { commits: 0 });
  const crash = (reached: number) => {
    if (reached === commit) throw new Crash();
  };
  around = { [when]: crash };
  try {
    await work();
    return false;
  } catch (error) {
    if (error instanceof Crash) return true;
    throw error;
  } finally {
    around = {};
  }
}

/**
 * Runs `work` with a share of the commits, from 0 to 1, ending in a crash: half before, half after they happen.
 */
export async function crashingOften(
  share: number,
  random: () => number,
  work: () => Promise<unknown>,
): Promise<void> {
  const crash = () => {
    if (random() < share / 2) throw new Crash();
  };
  around = { before: crash, after: crash };
  try {
    await work();
  } finally {
    around = {};
  }
}

/**
 * Runs `work`; `deed` happens just before or after its commit number `commit`. Documents read in a transaction cannot
 * change before its commit.
 */
export async function interrupted(
  when: 'before' | 'after',
  commit: number,
  deed: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<void> {
  Object.assign(tally, { commits: 0 });
  let hasHappened = false;
  const interrupt = async (reached: number) => {
    if (reached !== commit || hasHappened) return;
    hasHappened = true;
    await deed();
  };
  around = { [when]: interrupt };
  try {
    await work();
  } finally {
    around = {};
  }
  if (!hasHappened) throw new Error(`there was no commit number ${commit}`);
}
