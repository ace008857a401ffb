import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, type DocumentReference } from 'firebase-admin/firestore';
import {
  badgeListPath,
  enrollmentPath,
  lessonProgressPath,
  userProgressPath,
} from '@trellis/model/paths';
import { enrollment } from '@trellis/model/progress/enrollment';
import { newUserProgress } from '@trellis/model/progress/user-progress';
import { projectID } from '#scripts/emulators';
import { badges } from '#seed/school/badges';
import { aLessonProgress, anEnrollment } from '#tests/factories/an-enrollment';
import { median, ms, quantile, ratio, runs, shown, type Figure } from '#tests/bench/figures';

/** The number of pairs of blocks per run. */
const perRun = 4;
const warmUp = 10;
const perBlock = 5;
const uid = 'bench-lea';

/**
 * Measures the time from a learner's write to its effect through the functions emulator: alternating blocks with our
 * trigger (with streak, badges, skills and leaderboards) and with the simplest trigger, so that both run under the
 * same conditions.
 */
export async function benchLatency(): Promise<Figure[]> {
  const app = initializeApp({ projectId: projectID }, 'latency');
  const db = getFirestore(app);
  const totals = db.doc('bench_totals/lea');
  const progress = db.doc(userProgressPath(uid));
  await totals.set({ xp: 0 });
  await progress.set(newUserProgress(uid, 'Lea'));
  await db.doc(badgeListPath).set({ badges: Object.fromEntries(badges) });

  // One course per pair of blocks. It needs no content for a completion.
  const courses = Array.from({ length: warmUp + runs * perRun }, (_, n) => courseOf(n));
  for (const { courseID, lessonIDs } of courses) {
    const chosen = enrollment.parse(anEnrollment({ userID: uid, courseID }));
    await db.doc(enrollmentPath(uid, courseID)).set({ ...chosen, lessonIDs });
  }
  let hours = 0;
  const block = async (
    { courseID, lessonIDs }: ReturnType<typeof courseOf>,
    effect: DocumentReference,
    pathOf: (lessonID: string) => string,
  ) => {
    const times: number[] = [];
    for (const lessonID of lessonIDs) {
      // A few per day, so that the streak grows too.
      const completedAt = new Date(Date.UTC(2026, 0, 1, 8 * hours++));
      const done = { userID: uid, courseID, lessonID, completedAt };
      const record = aLessonProgress('completed', done);
      times.push(await timeTo(effect, () => db.doc(pathOf(lessonID)).set(record)));
    }
    return times;
  };

  const pairs: { plain: number[]; ours: number[] }[] = [];
  for (const [n, course] of courses.entries()) {
    const plainFirst = n % 2 === 0;
    const plain = () => block(course, totals, (lessonID) => `bench_progress/${lessonID}`);
    const ours = () => block(course, progress, (lessonID) => lessonProgressPath(uid, lessonID));
    const [first, second] = plainFirst
      ? [await plain(), await ours()]
      : [await ours(), await plain()];
    pairs.push(plainFirst ? { plain: first, ours: second } : { plain: second, ours: first });
  }
  await deleteApp(app);
  return figures(pairs.slice(warmUp));
}

function courseOf(n: number) {
  const courseID = `bench-course-${n}`;
  return {
    courseID,
    lessonIDs: Array.from({ length: perBlock }, (_, number) => `${courseID}-${number}`),
  };
}

function figures(pairs: { plain: number[]; ours: number[] }[]): Figure[] {
  const ratios = Array.from({ length: runs }, (_, run) => {
    const part = pairs.slice(run * perRun, (run + 1) * perRun);
    return median(part.map(({ plain, ours }) => median(ours) / median(plain)));
  });
  const plain = pairs.flatMap((pair) => pair.plain);
  const ours = pairs.flatMap((pair) => pair.ours);
  return [
    ratio(
      'from write to effect, median',
      ratios,
      { atMost: 1.8, goal: 1.5 },
      { floor: ms(median(plain)), ours: ms(median(ours)) },
    ),
    shown('  p95', ms(quantile(ours, 0.95)), ms(quantile(plain, 0.95))),
  ];
}

/**
 * The emulator delivers one event at a time. Wait for secondary events of a completion, such as that of the enrolment,
 * so that they do not delay the next measurement.
 */
const quiet = () => new Promise((done) => setTimeout(done, 60));

/**
 * Returns the milliseconds from an action until a document changes. Rejects after half a minute.
 */
async function timeTo(effect: DocumentReference, act: () => Promise<unknown>): Promise<number> {
  let stop = () => {};
  let onChange = () => {};
  const isListening = new Promise<void>((ready) => {
    let isFirst = true;
    stop = effect.onSnapshot(() => {
      if (isFirst) ready();
      else onChange();
      isFirst = false;
    });
  });
  await isListening;
  await quiet();
  const begun = performance.now();
  const changed = new Promise<number>((done, fail) => {
    const late = setTimeout(() => fail(new Error(`${effect.path} did not change`)), 30_000);
    onChange = () => {
      clearTimeout(late);
      done(performance.now() - begun);
    };
  });
  await act();
  const milliseconds = await changed;
  stop();
  return milliseconds;
}
