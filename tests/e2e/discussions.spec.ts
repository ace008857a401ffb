import { enrollment } from '@trellis/model/progress/enrollment';
import { enrollmentPath, lessonPath, replyPath, threadPath } from '@trellis/model/paths';
import { termsOf } from '@trellis/model/discussions/thread';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createCourse } from '#tests/e2e/create-course';
import { readsOf, takeReadCount } from '#tests/e2e/read-counts';
import { coldStart, signInAs, signUp } from '#tests/e2e/sign-in';
import { encodeFields, writeDocument, writeDocuments } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';
import { withoutTriggers } from '#tests/e2e/triggers';
import { aLesson } from '#tests/factories/a-lesson';
import { aReply, aThread } from '#tests/factories/a-thread';
import { anEnrollment } from '#tests/factories/an-enrollment';

const courseID = 'discussed-ferns';
const address = `/courses/${courseID}/discussion`;
const lesson = { id: 'discussed-spores', title: 'Spores', minutes: 5, isPreview: false };
const text = { kind: 'text' as const, title: 'Sori', url: '', text: 'Brown dots.' };
const module = { id: '', title: '', description: '', items: [{ ...lesson, kind: 'lesson' }] };

test('lets a learner ask about a part of a lesson, another answer, the first accept it, and tells both', async ({
  page,
  browser,
}) => {
  // Two people, each with a page of their own.
  test.slow();
  const { uid } = await signUp(page, 'Ada Asker');
  const answerer = await (await browser.newContext()).newPage();
  await signInAs(answerer, 'teacher1');
  await withoutTriggers(async () => {
    await createCourse(courseID, encodeFields({ title: 'Discussed ferns', outline: [module] }));
    await writeDocument(
      lessonPath('discussed-spores'),
      aLesson({ courseID, moduleID: null, title: 'Spores', blocks: [text] }),
    );
    await writeDocument(
      enrollmentPath(uid, courseID),
      enrollment.parse(anEnrollment({ userID: uid, courseID })),
    );
  });

  await page.goto(`/courses/${courseID}/lessons/discussed-spores`);
  await expect(page.getByRole('link', { name: 'Discuss this lesson' })).toBeVisible();
  await page.getByRole('link', { name: 'Discuss this Sori' }).click();
  const form = page.getByRole('form', { name: 'Start a thread' });
  await form.getByRole('button', { name: 'Publish' }).click();
  await expect(form.getByText('Give it a title.')).toBeVisible();
  await form.getByLabel('Title').fill('Do ferns have seeds?');
  await form.getByLabel('Text').fill('I see **brown dots**.\n\n<script>alert(1)</script>');
  await page.reload();
  // What was written is still there.
  await expect(form.getByLabel('Title')).toHaveValue('Do ferns have seeds?');
  await form.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Do ferns have seeds?' })).toBeVisible();
  const place = page.getByRole('main').getByRole('link', { name: /Spores.*: a text/ });
  await expect(place).toHaveAttribute('href', /\/lessons\/discussed-spores#at-text-\w+$/);

  await answerer.goto(address);
  const link = answerer.getByRole('link', { name: 'Do ferns have seeds?' });
  // Until functions have seen it.
  await expect(link).toBeVisible(coldStart);
  await expect(answerer.locator('.thread-row').getByText('Spores')).toBeVisible();
  await expectAccessible(answerer);
  await link.click();
  await answerer.getByLabel('Your reply').fill('No, **spores**.');
  await answerer.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(answerer.getByText('No, spores.')).toBeVisible();
  await answerer.getByRole('button', { name: /Vote for the post of/ }).click();
  await expect(
    answerer.getByRole('button', { name: /Vote for the post of .*, 1 vote/ }),
  ).toHaveAttribute('aria-pressed', 'true', coldStart);

  await expect(page.getByText('No, spores.')).toBeVisible();
  await page.getByRole('button', { name: /^Accept as answer/ }).click();
  await expect(page.getByText('Accepted answer')).toBeVisible(coldStart);
  await expectAccessible(page);

  await page.goto('/notifications');
  const news = page.getByRole('link', { name: /Elena.* replied in .*Do ferns have seeds/ });
  await expect(news).toBeVisible(coldStart);
  await page.getByRole('button', { name: 'Mute this thread' }).click();
  await expect(page.getByText('Muted')).toBeVisible();
  await news.click();
  await expect(page.getByRole('button', { name: 'Mute', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  // The header reads the user and their progress; the list the course, the marks and the thread.
  expect(await readsOf(page, address, page.locator('.thread-row'))).toBeLessThanOrEqual(5);
  await takeReadCount(page);
});

test('opens a thread of 500 replies at its newest ones for at most 25 reads', async ({ page }) => {
  const about = 'long-ferns';
  const start = Date.UTC(2026, 10, 1);
  const minute = (count: number) => new Date(start + count * 60_000);
  const replies = Array.from({ length: 500 }, (_, index) => ({
    path: replyPath(about, `r${index}`),
    value: aReply({ text: `Reply ${index}.`, createdAt: minute(index) }),
  }));
  await withoutTriggers(async () => {
    await createCourse(about, encodeFields({ title: 'Long ferns' }));
    const thread = aThread({ courseID: about, replyCount: replies.length });
    await writeDocument(threadPath(about), thread);
    await writeDocuments(replies);
  });
  await signInAs(page, 'teacher1');
  const opened = `/courses/${about}/discussion/${about}`;
  const reads = await readsOf(page, opened, page.getByText('Reply 499.'));
  await expect(page.getByText('Reply 484.')).toBeHidden();
  // The header reads the user and their progress; the page the course, the thread, marks, votes and 15 replies.
  expect(reads).toBeLessThanOrEqual(25);
  expect(reads).toBeGreaterThanOrEqual(15);
});

test('finds a thread that is not loaded by the beginning of a word', async ({ page }) => {
  const about = 'searched-ferns';
  const titles = Array.from({ length: 40 }, (_, index) => `Frond ${index}`);
  titles[39] = 'Where is the xylem?';
  const threads = titles.map((title, index) => {
    const thread = aThread({ courseID: about, title, text: '', rank: 1000 - index });
    const value = { ...thread, terms: termsOf(thread) };
    return { path: threadPath(`${about}-${index}`), value };
  });
  await withoutTriggers(async () => {
    await createCourse(about, encodeFields({ title: 'Searched ferns' }));
    await writeDocuments(threads);
  });
  await signInAs(page, 'teacher1');
  await readsOf(page, `/courses/${about}/discussion`, page.getByText('Frond 14'));
  await page.getByRole('searchbox').fill('where xyl');
  await expect(page.getByRole('link', { name: 'Where is the xylem?' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Frond' })).toHaveCount(0);
  // The thread that has a word like it.
  expect(await takeReadCount(page)).toBeLessThanOrEqual(1);
  await page.getByRole('searchbox').fill('xylophone');
  await expect(page.getByText('There are no such threads.')).toBeVisible();
});

test('lets a learner report a post, and the teacher of the course remove it', async ({
  page,
  browser,
}) => {
  const about = 'reported-ferns';
  await withoutTriggers(async () => {
    await createCourse(about, encodeFields({ title: 'Reported ferns' }));
    for (const userID of ['student5', 'student6'])
      await writeDocument(
        enrollmentPath(userID, about),
        enrollment.parse(anEnrollment({ userID, courseID: about })),
      );
    const advert = { userID: 'student6', title: 'Cheap ferns!', authorName: 'Sam Seller' };
    await writeDocument(threadPath(about), aThread({ courseID: about, ...advert }));
  });
  await signInAs(page, 'student5');
  await page.goto(`/courses/${about}/discussion/${about}`);
  await page.getByRole('button', { name: /^Report/ }).click();
  await page.getByLabel('What is wrong?').selectOption('Advertisement or spam');
  await page.getByRole('dialog').getByRole('button', { name: 'Report' }).click();
  await expect(page.getByRole('dialog')).toContainText('Thank you.', coldStart);

  const teacher = await (await browser.newContext()).newPage();
  await signInAs(teacher, 'teacher1');
  await teacher.goto(`/teach/courses/${about}/reports`);
  await expect(teacher.getByText('Cheap ferns!')).toBeVisible();
  await expectAccessible(teacher);
  await teacher.getByRole('button', { name: 'Remove …' }).click();
  await teacher.getByLabel('Reason').fill('It sells ferns.');
  await teacher
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(teacher.getByText('Nothing is reported.')).toBeVisible(coldStart);
  await teacher.context().close();
  await page.reload();
  await expect(page.getByText('This post was removed by the staff')).toBeVisible();
});
