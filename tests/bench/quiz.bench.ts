import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { badgeListPath } from '@trellis/model/paths';
import { badges } from '#seed/school/badges';
import { anAttempt } from '#tests/factories/an-attempt';
import { cascade } from '#tests/functions/cascade';
import { clear } from '#tests/functions/emulated';
import { deliver, eventOf, type WriteEvent } from '#tests/functions/events';
import { answersWith, begin, handIn, openQuiz } from '#tests/functions/quiz-fixtures';
import { counted } from '#tests/functions/commit-interceptor';
import { data, enrol, openCourse, run, signUp } from '#tests/functions/fixtures';
import {
  atMost,
  median,
  ms,
  quantile,
  ratio,
  runs,
  shown,
  type Figure,
} from '#tests/bench/figures';

const learners = 200;
const warmUp = 2;

/**
 * Compares grading with the simplest trigger, in this process, when two hundred learners submit at the same moment.
 */
export async function benchQuiz(): Promise<Figure[]> {
  await clear();
  await db.doc(badgeListPath).set({ badges: Object.fromEntries(badges) });
  await openQuiz('quiz');
  await openCourse('ferns', 1);
  await signUp('lea');
  await enrol('lea', 'ferns');
  return [...(await price()), ...(await rush())];
}

/**
 * Measures the cost of an attempt from starting it to its XP, for a first attempt and a better one.
 */
async function price(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [number, right, mostReads, mostWrites] of [
    [1, 2, 3, 8],
    [2, 3, 4, 7],
  ] as const) {
    const cost = await costOf(number, right);
    const figure = (what: string, floor: number, ours: number, most: number) =>
      atMost(
        `server ${what} per attempt, ${number === 1 ? 'the first' : 'a better one'}`,
        ours,
        most,
        String,
        { floor: `${floor}` },
      );
    // The minimum is the grade; the others are deadline, feedback, ledger, XP, boards and the course.
    figures.push(figure('reads', 0, cost.reads, mostReads));
    figures.push(figure('writes', 1, cost.writes, mostWrites));
  }
  return figures;
}

async function costOf(number: number, right: number): Promise<{ reads: number; writes: number }> {
  const total = { reads: 0, writes: 0 };
  const count = async (event: WriteEvent, foundByQuery: number) => {
    const cost = await counted(() => run.attempt(event));
    total.reads += cost.reads + cost.queries * foundByQuery;
    total.writes += cost.writes;
  };
  // The instance has cached questions and keys since the first attempt.
  if (number === 1) await run.attempt(await begunAndHandedIn('somebody', 1));
  await count(await begin('lea', 'quiz', { number }), 0);
  const submitted = await handIn('lea', 'quiz', number, answersWith(right));
  const follow = await cascade();
  await count(submitted, 0);
  await follow(async (told) => {
    for (const { event, handle } of told) {
      if (handle === run.attempt) await count(event, number);
    }
  });
  return total;
}

async function begunAndHandedIn(uid: string, right: number): Promise<WriteEvent> {
  await begin(uid, 'quiz');
  return handIn(uid, 'quiz', 1, answersWith(right));
}

/**
 * Alternates both, round by round: two hundred concurrent events, each about a different document.
 */
async function rush(): Promise<Figure[]> {
  const ratios: number[] = [];
  const [plainest, ours]: [number[], number[]] = [[], []];
  let [reads, missing] = [0, 0];
  for (let round = 0; round < warmUp + runs; round++) {
    const events = await handedIn(`round-${round}`);
    const plain = () => deliver(events, plainGrading, learners);
    const graded = async () => {
      let delivered: Awaited<ReturnType<typeof plain>> = { failures: [], milliseconds: [] };
      const cost = await counted(async () => {
        delivered = await deliver(events, run.attempt, learners);
      });
      reads += cost.reads;
      missing += delivered.failures.length;
      return delivered;
    };
    // The second finds a warmer emulator, so they take turns.
    const first = round % 2 === 0 ? await plain() : await graded();
    const second = round % 2 === 0 ? await graded() : await plain();
    const [floor, own] = round % 2 === 0 ? [first, second] : [second, first];
    missing += await wronglyGraded(events);
    if (round < warmUp) {
      reads = 0;
      continue;
    }
    plainest.push(...floor.milliseconds);
    ours.push(...own.milliseconds);
    ratios.push(median(own.milliseconds) / median(floor.milliseconds));
  }
  const p95s = [quantile(ours, 0.95), quantile(plainest, 0.95)] as const;
  return [
    atMost(`${learners} at once, ${runs} runs: not graded, or wrongly`, missing, 0),
    atMost('  questions and keys read, all runs', reads, 0),
    ratio(
      '  latency, median',
      ratios,
      { atMost: 2, goal: 1.5 },
      { floor: ms(median(plainest)), ours: ms(median(ours)) },
    ),
    shown('  latency, p95', `${ms(p95s[0])} (${(p95s[0] / p95s[1]).toFixed(2)} ×)`, ms(p95s[1])),
  ];
}

/** The simplest trigger: it marks an attempt as graded without looking at the answers. */
const plainGrading = ({ data: { after } }: WriteEvent) =>
  copyOf(after.id).update({ status: 'graded' });

const copyOf = (attemptID: string) => db.doc(`bench_attempts/${attemptID}`);

/** The events of two hundred submitted attempts with different answers. */
async function handedIn(name: string): Promise<WriteEvent[]> {
  const attempts = Array.from({ length: learners }, (_, index) =>
    anAttempt({ userID: `${name}-${index}`, answers: answersWith(index % 5) }),
  );
  const before = await written(attempts);
  const submittedAt = new Date(attempts[0]!.startedAt.getTime() + 60_000);
  const after = await written(
    attempts.map((one) => ({ ...one, status: 'submitted' as const, submittedAt })),
  );
  const copies = db.batch();
  for (const each of after) copies.set(copyOf(each.id), each.data()!);
  await copies.commit();
  return before.map((snapshot, index) => eventOf(snapshot, after[index]!));
}

async function written(attempts: ReturnType<typeof anAttempt>[]): Promise<DocumentSnapshot[]> {
  const attemptRefs = attempts.map(
    ({ userID, quizID, number }) => refs.attempt(userID, quizID, number).ref,
  );
  const batch = db.batch();
  attempts.forEach((one, index) => batch.set(attemptRefs[index]!, one));
  await batch.commit();
  return db.getAll(...attemptRefs);
}

async function wronglyGraded(events: WriteEvent[]): Promise<number> {
  const attempts = await Promise.all(
    events.map(({ data: { after } }) => data(refs.attempt(after.get('userID'), 'quiz', 1))),
  );
  return attempts.filter(
    ({ status, percent }, index) => status !== 'graded' || percent !== 25 * (index % 5),
  ).length;
}
