import { FieldValue } from 'firebase-admin/firestore';
import { db } from '@trellis/functions/firestore/admin';
import { decode } from '@trellis/functions/firestore/decode';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { badgeListPath } from '@trellis/model/paths';
import { applyXpCauses } from '@trellis/model/progress/engine';
import { lessonCauses } from '@trellis/model/progress/ledger';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { newUserProgress } from '@trellis/model/progress/user-progress';
import { badges } from '#seed/school/badges';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, type WriteEvent } from '#tests/functions/events';
import { counted, Crash, crashingOften } from '#tests/functions/commit-interceptor';
import { complete, data, enrol, openCourse, run, signUp } from '#tests/functions/fixtures';
import {
  atMost,
  holds,
  median,
  ms,
  quantile,
  ratio,
  runs,
  type Figure,
} from '#tests/bench/figures';

const total = db.doc('bench_totals/lea');
const plain = () => total.update({ xp: FieldValue.increment(10) });
const width = 16;

/**
 * Compares the trigger's body with the simplest one, in this process, with sixteen concurrent events of one learner.
 */
export async function benchTrigger(): Promise<Figure[]> {
  await clear();
  await db.doc(badgeListPath).set({ badges: Object.fromEntries(badges) });
  await signUp('lea');
  const lessonIDs = await openCourse('ferns', 200);
  await enrol('lea', 'ferns');
  return [...(await completionPrice()), ...(await throughput(lessonIDs)), ...(await redelivery())];
}

/** Of a lesson without other effects, then of one that earns a badge. */
async function completionPrice(): Promise<Figure[]> {
  const price = async (lesson: number) => {
    const event = await complete('lea', 'ferns', `ferns-${lesson}`);
    return counted(() => run.progress(event));
  };
  const first = await price(1);
  const plainest = await total.set({ xp: 0 }).then(() => counted(plain));
  const second = await price(2);
  const figure = (name: string, floor: number, ours: number, most: number) =>
    atMost(name, ours, most, String, { floor: `${floor}` });
  return [
    figure('server writes per completion', plainest.writes, second.writes, 5),
    figure('server reads per completion', plainest.reads, second.reads, 2),
    figure('  writes with a badge', plainest.writes, first.writes, 7),
    figure('  reads with a badge', plainest.reads, first.reads, 2),
  ];
}

/** Measures the engine alone. */
async function expectedXp(uid: string, events: WriteEvent[]): Promise<number> {
  const { clock } = await data(refs.userProgress(uid));
  const lessons = events.map(({ data: { after } }) => decode(lessonProgress, after)!);
  return applyXpCauses({ ...newUserProgress(uid, ''), clock }, lessonCauses(lessons), badges).state
    .xp;
}

const warmUp = 2;

/** Alternates both: 200 events each, for a learner who has just enrolled. */
async function throughput(lessonIDs: string[]): Promise<Figure[]> {
  const plainRates: number[] = [];
  const ourRates: number[] = [];
  const waits: number[] = [];
  let failed = 0;
  for (let round = 0; round < warmUp + runs; round++) {
    const uid = `learner-${round}`;
    await signUp(uid);
    await enrol(uid, 'ferns');
    const events = await completions(uid, lessonIDs);
    await total.set({ xp: 0 });
    const plainFirst = round % 2 === 0 ? await rate(events, plain) : null;
    const ours = await rate(events, run.progress);
    const floor = plainFirst ?? (await rate(events, plain));
    const { xp } = await data(refs.userProgress(uid));
    failed += ours.failures.length + (xp === (await expectedXp(uid, events)) ? 0 : 1);
    if (round < warmUp) continue;
    plainRates.push(floor.perSecond);
    ourRates.push(ours.perSecond);
    waits.push(...ours.milliseconds);
  }
  const ratios = ourRates.map((ours, round) => ours / (plainRates[round] ?? NaN));
  return [
    ratio(
      'one learner, 200 events, 16 at once: events/s',
      ratios,
      { atLeast: 0.8 },
      { floor: median(plainRates).toFixed(0), ours: median(ourRates).toFixed(0) },
    ),
    atMost('  p95', quantile(waits, 0.95), 100, ms),
    atMost('  failures', failed, 0),
  ];
}

async function rate(events: WriteEvent[], handle: (event: WriteEvent) => unknown) {
  const begun = performance.now();
  const delivered = await deliver(events, handle, width);
  return { ...delivered, perSecond: (1000 * events.length) / (performance.now() - begun) };
}

async function completions(uid: string, lessonIDs: string[]): Promise<WriteEvent[]> {
  const events: WriteEvent[] = [];
  await deliver(lessonIDs, async (lessonID) => {
    events.push(await complete(uid, 'ferns', lessonID));
  });
  return events;
}

/**
 * Delivers 1,000 events one to five times in random order, with one commit in fifty crashing and being retried: the
 * simple trigger is the control, which must fail.
 */
async function redelivery(): Promise<Figure[]> {
  await signUp('max');
  const lessonIDs = Array.from({ length: 1000 }, (_, index) => `lesson-${index}`);
  const events = await completions('max', lessonIDs);
  const deliveries = redelivered(events, randomFrom(1), 5);
  let crashes = 0;
  const surely = (handle: (event: WriteEvent) => unknown) => async (event: WriteEvent) => {
    for (;;) {
      try {
        return await handle(event);
      } catch (problem) {
        if (!(problem instanceof Crash)) throw problem;
        crashes++;
      }
    }
  };
  const failures: unknown[] = [];
  const deliverAll = (handle: (event: WriteEvent) => unknown) =>
    crashingOften(0.02, randomFrom(2), async () => {
      failures.push(...(await deliver(deliveries, surely(handle), width)).failures);
    });
  await total.set({ xp: 0 });
  await deliverAll(plain);
  const plainError = Number((await total.get()).get('xp')) - 10 * events.length;
  crashes = 0;
  await deliverAll(run.progress);
  const error = (await data(refs.userProgress('max'))).xp - (await expectedXp('max', events));
  return [
    holds(
      `1,000 events, ${deliveries.length} deliveries, ${crashes} crashes: XP error`,
      `${error}${failures.length > 0 ? `, ${failures.length} failed` : ''}`,
      '0',
      error === 0 && failures.length === 0 && plainError !== 0 && crashes > 0,
      `${plainError}`,
    ),
  ];
}
