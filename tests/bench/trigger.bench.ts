import { FieldValue } from 'firebase-admin/firestore';
import { db } from '@trellis/functions/firestore/admin';
import { places } from '@trellis/functions/firestore/documents';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, shuffled, type WriteEvent } from '#tests/functions/events';
import { counted } from '#tests/functions/wire';
import { complete, data, enrol, openCourse, run, signUp } from '#tests/functions/world';
import { median, ms, quantile, type Figure } from '#tests/bench/figures';

const total = db.doc('bench_totals/lea');
const plain = () => total.update({ xp: FieldValue.increment(10) });
const width = 16;

/** The trigger's body beside the plainest one, in this process, where events come sixteen at once for one learner. */
export async function benchTrigger(): Promise<Figure[]> {
  await clear();
  await signUp('lea');
  const lessonIDs = await openCourse('ferns', 200);
  await enrol('lea', 'ferns');
  return [...(await completionPrice()), ...(await throughput(lessonIDs)), ...(await redelivery())];
}

async function completionPrice(): Promise<Figure[]> {
  const event = await complete('lea', 'ferns', 'ferns-1');
  const { reads, writes } = await counted(() => run.progress(event));
  const floor = await total.set({ xp: 0 }).then(() => counted(plain));
  return [
    {
      name: 'server writes per completion',
      floor: `${floor.writes}`,
      ours: `${writes}`,
      aim: '≤ 4',
      isMet: writes <= 4,
    },
    {
      name: 'server reads per completion',
      floor: `${floor.reads}`,
      ours: `${reads}`,
      aim: '≤ 2',
      isMet: reads <= 2,
    },
  ];
}

const rounds = 7;

/** Both, round by round: 200 events each, ours those of a learner who has just enrolled. */
async function throughput(lessonIDs: string[]): Promise<Figure[]> {
  const plainRates: number[] = [];
  const ourRates: number[] = [];
  const waits: number[] = [];
  let failed = 0;
  for (let round = 0; round <= rounds; round++) {
    const uid = `learner-${round}`;
    await signUp(uid);
    await enrol(uid, 'ferns');
    const events = await completions(uid, lessonIDs);
    await total.set({ xp: 0 });
    const floor = await rate(events, plain);
    const ours = await rate(events, run.progress);
    const { xp } = await data(places.userProgress(uid));
    failed += ours.failures.length + Math.abs(xp - 10 * lessonIDs.length) / 10;
    // The first round warms up.
    if (round === 0) continue;
    plainRates.push(floor.perSecond);
    ourRates.push(ours.perSecond);
    waits.push(...ours.milliseconds);
  }
  const ratio = median(ourRates.map((ours, round) => ours / (plainRates[round] ?? NaN)));
  const p95 = quantile(waits, 0.95);
  return [
    {
      name: 'one learner, 200 events, 16 at once: events/s',
      floor: median(plainRates).toFixed(0),
      ours: `${median(ourRates).toFixed(0)} (${ratio.toFixed(2)} ×)`,
      aim: '≥ 0.8 ×',
      isMet: ratio >= 0.8,
    },
    { name: '  p95', floor: '', ours: ms(p95), aim: '< 100 ms', isMet: p95 < 100 },
    { name: '  failures', floor: '', ours: `${failed}`, aim: '0', isMet: failed === 0 },
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

/** 1,000 events, each three times, shuffled: the plain trigger is the control that must go wrong. */
async function redelivery(): Promise<Figure[]> {
  await signUp('max');
  const lessonIDs = Array.from({ length: 1000 }, (_, index) => `lesson-${index}`);
  const events = await completions('max', lessonIDs);
  const thrice = shuffled([...events, ...events, ...events], randomFrom(1));
  await total.set({ xp: 0 });
  await deliver(thrice, plain, width);
  const counted: unknown = (await total.get()).get('xp');
  const { failures } = await deliver(thrice, run.progress, width);
  const { xp } = await data(places.userProgress('max'));
  const error = xp - 10_000;
  return [
    {
      name: '1,000 events three times, shuffled: XP error',
      floor: `${Number(counted) - 10_000}`,
      ours: `${error}${failures.length > 0 ? `, ${failures.length} failed` : ''}`,
      aim: '0',
      isMet: error === 0 && failures.length === 0 && counted !== 10_000,
    },
  ];
}
