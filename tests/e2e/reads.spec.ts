import { accommodationPath } from '@trellis/model/paths';
import { createCourse } from '#tests/e2e/create-course';
import { createAttempt, createEnrollment, createQuiz } from '#tests/e2e/create-quiz';
import { readsOf, takeReadCount } from '#tests/e2e/read-counts';
import { signInAs } from '#tests/e2e/sign-in';
import { number, text, writeDocument } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';
import { withoutTriggers } from '#tests/e2e/triggers';

/** Publishes a course whose outline has `count` lessons; its page reads only the outline. */
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
  await createCourse(courseID, {
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

test('costs a visitor no read for the page that a link opens, and 1 for another one', async ({
  page,
}) => {
  expect(await readsOf(page, '/')).toBe(0);
  await page.getByRole('link', { name: 'How plants work' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How plants work');
  expect(await takeReadCount(page)).toBe(1);
  expect(await readsOf(page, '/courses/how-plants-work')).toBe(0);
});

test('costs the same for a course page with 5, 20 and 200 lessons', async ({ page, context }) => {
  const counts = [5, 20, 200];
  // Functions would rebuild the outline from lessons that do not exist here.
  await withoutTriggers(async () => {
    for (const count of counts) await publishCourse(`counted-${count}`, count);
  });
  // None if the function that renders the page has started again by now.
  for (const count of counts)
    expect(await readsOf(page, `/courses/counted-${count}`)).toBeLessThanOrEqual(1);
  await signInAs(page, 'student4');
  for (const count of counts)
    expect(await readsOf(page, `/courses/counted-${count}`)).toBeLessThanOrEqual(3);
  await context.close();
});

test('costs a learner 3 reads + one per active course for home, 1 for the badges once a day, and 2 for a lesson', async ({
  page,
}) => {
  await signInAs(page, 'student5');
  // The badges are read once a day.
  await page.goto('/home');
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
  await takeReadCount(page);
  await go.click();
  await page.getByRole('button', { name: 'Mark as complete' }).waitFor();
  expect(await takeReadCount(page)).toBeLessThanOrEqual(2);
});

test('costs 1 read for each notification, and none for the names of badges', async ({ page }) => {
  await signInAs(page, 'student1');
  const header = await readsOf(page, '/progress/nowhere');
  const reads = await readsOf(page, '/notifications', page.locator('.notifications'));
  await expect(page.getByRole('link', { name: /Sapling/ })).toBeVisible();
  const shown = await page.locator('.notifications > li').count();
  expect(reads).toBeLessThanOrEqual(header + shown);
});

test('costs 1 read for a quiz, 1 for accommodations, and one for each attempt or that there is none', async ({
  page,
}) => {
  test.slow();
  const of = { userID: 'student14', courseID: 'ferns-counted', quizID: 'ferns-counted-quiz' };
  const address = `/courses/${of.courseID}/quizzes/${of.quizID}`;
  const graded = { status: 'graded', percent: 66, passed: false, score: 2, maxScore: 3 } as const;
  await createQuiz(of.courseID, of.quizID, { showAnswers: 'never' });
  await createEnrollment(of.userID, of.courseID);
  await signInAs(page, of.userID);
  // The course's title is cached.
  await readsOf(page, address);
  const header = await readsOf(page, '/progress/nowhere');
  expect(await readsOf(page, address)).toBeLessThanOrEqual(header + 3);
  // The header would read the effects of functions too.
  await withoutTriggers(async () => {
    await createAttempt({ ...of, number: 1 }, graded);
    await createAttempt({ ...of, number: 2 }, { ...graded, resetAt: new Date() });
    await writeDocument(accommodationPath(of.quizID, of.userID), {
      ...{ extraMinutes: 0, extraAttempts: 1, isExcused: true },
    });
  });
  expect(await readsOf(page, address)).toBeLessThanOrEqual(header + 2 + 2);
  await expect(page.getByText('Your teacher has excused you from this quiz.')).toBeVisible();
  await expect(page.getByText('Reset by your teacher')).toHaveCount(1);
  // A result also reads its ledger entry and the questions.
  expect(await readsOf(page, `${address}/attempts/1`)).toBeLessThanOrEqual(header + 2 + 2 + 2);
  // The questions never change and are cached.
  expect(await readsOf(page, `${address}/attempts/1`)).toBeLessThanOrEqual(header + 2 + 2 + 1);
});

test('costs a teacher 1 read + one per course for their home', async ({ page }) => {
  await signInAs(page, 'teacher3');
  const reads = await readsOf(page, '/teach', page.locator('.taught-courses'));
  const courses = await page.locator('.taught-courses > li').count();
  expect(courses).toBeGreaterThan(1);
  expect(reads).toBeLessThanOrEqual(1 + courses);
  const stalled = page.getByRole('link', { name: /need help in/ }).first();
  const count = Number.parseInt((await stalled.textContent()) ?? '', 10);
  await stalled.click();
  await expect(page.getByLabel('Show')).toHaveValue('stalled');
  await expect(page.getByRole('row').getByRole('link')).toHaveCount(count);
});

test('costs an admin no read for the first page, 1 + the categories for a badge, 6 + one per line for a learner', async ({
  page,
}) => {
  await signInAs(page, 'admin1');
  // The reads of every page for members.
  const header = await readsOf(page, '/admin');
  expect(header).toBeLessThanOrEqual(1);
  expect(await readsOf(page, '/admin/badges/seedling')).toBeLessThanOrEqual(header + 1 + 5);
  const learner = await readsOf(page, '/admin/learners/student5');
  const lines = await page.locator('.account-xp').count();
  expect(lines).toBeGreaterThan(0);
  // The person, the numbers, the titles of courses and badges, no certificates, and the empty audit log.
  expect(learner).toBeLessThanOrEqual(header + 6 + lines);
});
