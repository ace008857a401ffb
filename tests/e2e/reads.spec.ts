import type { Page } from '@playwright/test';
import { setTriggers } from '#scripts/emulators';
import { expect, signInAs, takeReads, test } from '#tests/e2e/app';
import { number, text, writeCourse } from '#tests/e2e/write-course';
import { writeAttempt, writeEnrollment, writeQuiz } from '#tests/e2e/write-quiz';

/** Opens a page afresh and counts the documents that it reads. */
async function readsOf(page: Page, path: string): Promise<number> {
  await page.goto('about:blank');
  await takeReads(page);
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  return takeReads(page);
}

/** Publishes a course whose outline has `count` lessons; the outline is all that its page reads. */
async function publishCourse(courseID: string, count: number) {
  const items = Array.from({ length: count }, (_, index) => ({
    mapValue: {
      fields: {
        id: text(`${courseID}-${index}`),
        kind: text('text'),
        title: text(`Lesson ${index + 1}`),
        minutes: number(5),
        isPreview: { booleanValue: false },
      },
    },
  }));
  await writeCourse(courseID, {
    title: text(`Course of ${count}`),
    outline: {
      arrayValue: {
        values: [
          {
            mapValue: {
              fields: {
                id: text(''),
                title: text(''),
                description: text(''),
                items: { arrayValue: { values: items } },
              },
            },
          },
        ],
      },
    },
    lessonCount: number(count),
  });
}

test('a visitor pays 1 read for the catalogue, 1 for a course', async ({ page }) => {
  expect(await readsOf(page, '/')).toBe(1);
  expect(await readsOf(page, '/courses/how-plants-work')).toBe(1);
});

test('a course page costs the same with 5, 20 and 200 lessons', async ({ page, context }) => {
  const counts = [5, 20, 200];
  // The functions would make the outlines anew, from lessons that need not exist for this.
  await setTriggers('disable');
  for (const count of counts) await publishCourse(`counted-${count}`, count);
  await setTriggers('enable');
  for (const count of counts) expect(await readsOf(page, `/courses/counted-${count}`)).toBe(1);
  await signInAs(page, 'student4');
  for (const count of counts)
    expect(await readsOf(page, `/courses/counted-${count}`)).toBeLessThanOrEqual(3);
  await context.close();
});

test('a learner’s pages: home 3 + one per active course, and 1 for the badges once a day; a lesson 2 more than its course page', async ({
  page,
}) => {
  // Arriving has read the badges.
  await signInAs(page, 'student5');
  await expect(page.getByRole('heading', { name: 'Next badges' })).toBeVisible();
  const cold = await readsOf(page, '/home');
  const courses = await page.locator('.home-courses > li').count();
  expect(cold).toBeLessThanOrEqual(3 + courses);
  const again = await readsOf(page, '/home');
  expect(again).toBeLessThanOrEqual(cold);
  await page.evaluate(() => localStorage.removeItem('trellis.mine.read.badge_lists/all'));
  expect(await readsOf(page, '/home')).toBe(again + 1);

  await page.locator('.home-courses a').first().click();
  const go = page.getByRole('link', { name: /^(Start|Continue)$/ });
  await expect(go).toBeVisible();
  await takeReads(page);
  await go.click();
  await page.getByRole('button', { name: 'Complete the lesson' }).waitFor();
  expect(await takeReads(page)).toBeLessThanOrEqual(2);
});

test('a quiz: 1, what somebody is given besides, and one for each attempt, or that there is none', async ({
  page,
}) => {
  test.slow();
  const of = { userID: 'student14', courseID: 'ferns-counted', quizID: 'ferns-counted-quiz' };
  const address = `/courses/${of.courseID}/quizzes/${of.quizID}`;
  const graded = { status: 'graded', percent: 66, passed: false, score: 2, maxScore: 3 } as const;
  await writeQuiz(of.courseID, of.quizID, { showAnswers: 'never' });
  await writeEnrollment(of.userID, of.courseID);
  await signInAs(page, of.userID);
  // The course's title is kept on the device.
  await readsOf(page, address);
  const header = await readsOf(page, '/progress/nowhere');
  expect(await readsOf(page, address)).toBeLessThanOrEqual(header + 3);
  // What functions made of them would be read where the header follows it.
  await setTriggers('disable');
  await writeAttempt({ ...of, number: 1 }, graded);
  await writeAttempt({ ...of, number: 2 }, graded);
  await setTriggers('enable');
  expect(await readsOf(page, address)).toBeLessThanOrEqual(header + 2 + 2);
  // A result reads besides what it paid, and its questions.
  expect(await readsOf(page, `${address}/attempts/1`)).toBeLessThanOrEqual(header + 2 + 2 + 2);
  // The questions never change, and are kept on the device.
  expect(await readsOf(page, `${address}/attempts/1`)).toBeLessThanOrEqual(header + 2 + 2 + 1);
});

test('administration: its first page nothing, a badge 1 + the categories, a learner 5 + one per line', async ({
  page,
}) => {
  await signInAs(page, 'admin1');
  // What every page of a member reads.
  const header = await readsOf(page, '/admin');
  expect(header).toBeLessThanOrEqual(1);
  expect(await readsOf(page, '/admin/badges/seedling')).toBeLessThanOrEqual(header + 1 + 5);
  const learner = await readsOf(page, '/admin/learners/student5');
  const lines = await page.locator('.ledger-xp').count();
  expect(lines).toBeGreaterThan(0);
  // The person, the numbers, the titles of courses and badges, and that nothing has been done to them.
  expect(learner).toBeLessThanOrEqual(header + 5 + lines);
});
