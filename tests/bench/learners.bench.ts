import { setTimeout } from 'node:timers/promises';
import { db } from '@trellis/functions/firestore/admin';
import { queryOf } from '@trellis/functions/firestore/find';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { countLearners, refreshCourseStats } from '@trellis/functions/progress/course-stats.store';
import { courseStatsOf, learnersIn, type CourseStats } from '@trellis/model/progress/course-stats';
import { enrollment, type Enrollment } from '@trellis/model/progress/enrollment';
import {
  learnerFilters,
  learnersOfCourse,
  type LearnerChoice,
} from '@trellis/model/progress/learners-of-course';
import { latestEnrollments } from '@trellis/model/queries';
import { foldText } from '@trellis/model/text/fold';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { clear } from '#tests/functions/emulated';
import { randomFrom } from '#tests/functions/events';
import { data, openCourse, signUp } from '#tests/functions/fixtures';
import { atMost, holds, median, ms, shown, type Figure } from '#tests/bench/figures';

const size = 10_000;
const day = 86_400_000;
const now = new Date();
/** As the page and the export ask. */
const [pageSize, batchSize] = [50, 500];
/** What every page of a taught course reads beside its parts: the header's document and the course. */
const frame = 2;

/** Measures what the page about the learners of the largest course costs. */
export async function benchLearners(): Promise<Figure[]> {
  await clear();
  await signUp('tess', { role: 'teacher' });
  await openCourse('ferns', 1);
  await refs.course('ferns').ref.update({ teacherIDs: ['tess'] });
  const enrolled = await enrolEverybody();
  const pages = await measurePages();
  const seconds: number[] = [];
  let counted: CourseStats | null = null;
  for (let run = 0; run < 3; run++) {
    const begun = performance.now();
    counted = await countLearners('ferns', now);
    seconds.push((performance.now() - begun) / 1000);
  }
  const overview = await overviewReads();
  const stored = await data(refs.courseStats('ferns'));
  const exported = await exportReads();
  return [
    holds('learners counted', `${learnersIn(stored)}`, `${size}`, learnersIn(stored) === size),
    atMost('a page of learners, dearest choice: reads', frame + pages.reads, 80),
    shown('  its query, median', ms(median(pages.times))),
    atMost('the overview with its recount: reads of the page', overview, 5),
    atMost('recount: time', median(seconds), 60, (value) => `${value.toFixed(1)} s`),
    atMost('  reads, in the function', countReads(stored), 11 * Math.ceil(size / 1000)),
    holds(
      '  beside a sum of all enrolments',
      JSON.stringify(counted?.bands),
      'equal',
      JSON.stringify(counted) === JSON.stringify(courseStatsOf(enrolled, now)),
    ),
    atMost('the CSV, once it was agreed to: reads', exported, size + 1),
  ];
}

/** Writes an enrolment for each learner: some stalled, paused, done or gone. */
async function enrolEverybody(): Promise<Enrollment[]> {
  const random = randomFrom(1);
  const all = Array.from({ length: size }, (_, index): Enrollment => {
    const progress = Math.floor(101 * random());
    const fate = random();
    const status =
      progress === 100 ? 'completed' : fate < 0.1 ? 'dropped' : fate < 0.2 ? 'paused' : 'active';
    const learnerName = `${String.fromCodePoint(65 + (index % 26))} Learner ${index}`;
    return {
      ...enrollment.parse(anEnrollment({ userID: `learner-${index}`, courseID: 'ferns' })),
      ...{ status, progress, learnerName, learnerNameFolded: foldText(learnerName) },
      enrolledAt: new Date(now.getTime() - Math.floor(400 * day * random())),
      lastSeenAt: new Date(now.getTime() - Math.floor(40 * day * random())),
    };
  });
  for (let start = 0; start < size; start += 500) {
    const batch = db.batch();
    for (const one of all.slice(start, start + 500))
      batch.set(refs.enrollment(one.userID, 'ferns').ref, one);
    await batch.commit();
  }
  return all;
}

/** Reads the first page and the second of each filter, order and search; returns the most reads and the times. */
async function measurePages(): Promise<{ reads: number; times: number[] }> {
  const choices = learnerFilters.flatMap((filter) =>
    (['name', 'progress', 'seen', 'enrolled'] as const).flatMap((sort) =>
      (['asc', 'desc'] as const).flatMap((direction) =>
        ['', 'b'].map((prefix): LearnerChoice => ({ filter, sort, direction, prefix })),
      ),
    ),
  );
  const times: number[] = [];
  let reads = 0;
  for (const choice of choices) {
    const query = queryOf(learnersOfCourse('ferns', choice, now, pageSize + 1));
    const begun = performance.now();
    const first = await query.get();
    times.push(performance.now() - begun);
    const last = first.docs[pageSize - 1];
    const second = last === undefined ? 0 : (await query.startAfter(last).get()).size;
    reads = Math.max(reads, first.size, second, 1);
  }
  return { reads, times };
}

/** Listens to what the overview shows while its learners are counted; returns how many documents came. */
async function overviewReads(): Promise<number> {
  let reads = 0;
  const shownThere = [refs.userProgress('tess'), refs.course('ferns'), refs.courseStats('ferns')];
  const stops = shownThere.map(({ ref }) => ref.onSnapshot(() => reads++));
  await untilQuiet(() => reads);
  await refreshCourseStats('ferns', now);
  await untilQuiet(() => reads);
  for (const stop of stops) stop();
  return reads;
}

/** Waits until a count has been the same for two seconds. */
async function untilQuiet(count: () => number): Promise<void> {
  for (let last = -1; last !== count(); await setTimeout(2000)) last = count();
}

/** Returns what a count of all learners is charged: a read for each thousand of each query, at least one. */
const countReads = ({ active, paused, completed, dropped, stalled, bands }: CourseStats): number =>
  [active, paused, completed, dropped, stalled, ...bands].reduce(
    (sum, count) => sum + Math.max(1, Math.ceil(count / 1000)),
    0,
  );

/** Reads all learners as the export does; an empty page costs a read too. */
async function exportReads(): Promise<number> {
  const query = queryOf(latestEnrollments('ferns', batchSize));
  let reads = 0;
  let page = await query.get();
  for (;;) {
    reads += Math.max(1, page.size);
    const last = page.docs.at(-1);
    if (last === undefined || page.size < batchSize) return reads;
    page = await query.startAfter(last).get();
  }
}
