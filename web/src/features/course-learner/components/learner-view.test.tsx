import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Certificate } from '@trellis/model/certificates/certificate';
import { LearnerView } from '#web/features/course-learner/components/learner-view';
import { keyOf, type Act, type Draft } from '#web/features/course-learner/logic/staff-action';
import { online } from '#web/shared/connection';
import { courseOfFerns } from '#web/testing/course-of-ferns';
import { attemptAtFerns, enrollmentInFerns } from '#web/testing/learner-of-ferns';
import { longTitle, outlineOfFerns } from '#web/testing/outline-of-ferns';
import { expectAccessible, render } from '#web/testing/render';

const outline = outlineOfFerns(['roots', 'Roots']);
const learner = {
  courseID: 'ferns',
  course: courseOfFerns({ outline }),
  person: { name: 'Erin Enrolled', avatarUrl: undefined },
  enrollment: enrollmentInFerns(),
  attempts: [],
  act: async () => 'done' as const,
};
const areas = ['course-learner', 'course'] as const;
const rowOf = (title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

it('shows what the learner has done, and the best score of each quiz', async () => {
  await page.viewport(360, 740);
  const enrollment = enrollmentInFerns({
    ...{ completedLessonIDs: ['shade'], passedQuizIDs: ['spores'], progress: 50 },
    ...{ wantsExtraTime: true, lastSeenAt: new Date(), timeSpent: 12_000 },
  });
  const attempts = [
    attemptAtFerns({ percent: 80, passed: true }),
    attemptAtFerns({ number: 2, percent: 60 }),
  ];
  await render(<LearnerView {...learner} {...{ enrollment, attempts }} />, ...areas);
  await expect.element(page.getByRole('heading', { name: 'Erin Enrolled' })).toBeVisible();
  await expect.element(page.getByText('Requests extra time')).toBeVisible();
  await expect.element(page.getByText('3 hr 20 min')).toBeVisible();
  await expect.element(page.getByText('50%', { exact: true })).toBeVisible();
  await expect.element(rowOf('Shade').last()).toHaveTextContent(/ShadeCompleted/);
  await expect.element(rowOf(longTitle).last()).toHaveTextContent(/Not completed/);
  await expect.element(rowOf('Spores').last()).toHaveTextContent(/Passed · best score 80%/);
  await expect.element(rowOf('Roots').last()).toHaveTextContent(/Not taken/);
  await page.getByText('2 attempts').click();
  await expect.element(page.getByText('60%, not passed')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Attempt 2' }))
    .toHaveAttribute('href', '/courses/ferns/quizzes/spores/attempts/2?learner=erin');
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

it('shows a learner who has done nothing yet, in a course without lessons', async () => {
  await render(
    <LearnerView
      {...learner}
      course={courseOfFerns()}
      person={{ name: `${longTitle} ${longTitle}`, avatarUrl: undefined }}
    />,
    ...areas,
  );
  await expect.element(page.getByText('The lessons are still being written.')).toBeVisible();
  await expect.element(page.getByText('None yet')).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

it('keeps what was written when the dialog closes or the server refuses, and sends it once', async () => {
  await page.viewport(360, 740);
  const sent: Draft[] = [];
  const act: Act = async (_, draft) => {
    sent.push(draft);
    if (sent.length === 1)
      throw Object.assign(new Error(), { code: 'functions/resource-exhausted' });
    return 'done';
  };
  await render(<LearnerView {...learner} act={act} />, ...areas);
  await page.getByRole('button', { name: 'Write a message' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.element(page.getByText('Write something first.')).toBeVisible();
  const area = page.getByLabelText('Message', { exact: true });
  await area.fill('x'.repeat(1001));
  await expect.element(page.getByText('That is too long: 1,000 characters at most.')).toBeVisible();
  await expectAccessible();
  await area.fill('Well done!\nأحسنت ☘');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Write a message' }).click();
  await expect.element(area).toHaveValue('Well done!\nأحسنت ☘');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.element(page.getByText(/as many messages as an hour allows/)).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.element(page.getByText('The message was sent.')).toBeVisible();
  expect(sent.map(({ text }) => text)).toEqual(Array(2).fill('Well done!\nأحسنت ☘'));
  expect(new Set(sent.map(({ requestID }) => requestID)).size).toBe(1);
  await page.getByRole('button', { name: 'Write a message' }).click();
  await expect.element(area).toHaveValue('');
});

it('says that an action needs a connection, and that a muted message was not sent', async () => {
  await render(<LearnerView {...learner} act={async () => 'muted'} />, ...areas);
  await page.getByRole('button', { name: 'Write a message' }).click();
  await page.getByLabelText('Message', { exact: true }).fill('Hello');
  online.set(false);
  await expect.element(page.getByText('This needs a connection.', { exact: false })).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Send' }))
    .toHaveAttribute('aria-disabled', 'true');
  online.set(true);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.element(page.getByText(/has muted messages from teachers/)).toBeVisible();
  await expect.element(page.getByLabelText('Message', { exact: true })).toHaveValue('Hello');
});

it('excuses from an item and takes that back', async () => {
  const acted: string[] = [];
  const act: Act = async (action) => {
    acted.push(keyOf(action));
    return 'done';
  };
  const enrollment = enrollmentInFerns({ excusedIDs: ['spores'] });
  await render(<LearnerView {...learner} {...{ act, enrollment }} />, ...areas);
  await expect.element(page.getByText('Excused', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Excuse from .*Shade/ }).click();
  await page.getByLabelText('Reason, which the learner reads').fill('Was ill.');
  await page.getByRole('button', { name: 'Excuse', exact: true }).click();
  await expect.element(page.getByText('The learner is excused.')).toBeVisible();
  await page.getByRole('button', { name: /^Require .*Spores.* again/ }).click();
  await page.getByLabelText('Reason, which the learner reads').fill('By mistake.');
  await page.getByRole('button', { name: 'Require again' }).click();
  await expect.element(page.getByText('It is required again.')).toBeVisible();
  expect(acted).toEqual(['excuse shade', 'require spores']);
});

it('offers nothing for a learner who has left', async () => {
  const enrollment = enrollmentInFerns({ status: 'dropped' });
  await render(<LearnerView {...learner} enrollment={enrollment} />, ...areas);
  await expect.element(page.getByText(/This learner has left the course/)).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

it('resets an attempt with a reason, and shows which were reset', async () => {
  const acted: string[] = [];
  const act: Act = async (action) => {
    acted.push(keyOf(action));
    return 'done';
  };
  const attempts = [
    attemptAtFerns({ percent: 90, resetAt: new Date() }),
    attemptAtFerns({ number: 2, percent: 30 }),
  ];
  await render(<LearnerView {...learner} {...{ act, attempts }} />, ...areas);
  await expect.element(rowOf('Spores').last()).toHaveTextContent(/best score 30%/);
  await page.getByText('2 attempts').click();
  await expect.element(page.getByText('Reset', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: /^Reset attempt 2 at .*Spores/ }).click();
  await expect.element(page.getByText(/^The attempt no longer counts/)).toBeVisible();
  await page.getByLabelText('Reason, which the learner reads').fill('The lights went out.');
  await page.getByRole('button', { name: 'Reset the attempt' }).click();
  await expect.element(page.getByText('The attempt was reset.')).toBeVisible();
  expect(acted).toEqual(['reset spores 2']);
});

it('allows a certificate that is held', async () => {
  const acted: string[] = [];
  const act: Act = async (action) => {
    acted.push(keyOf(action));
    return 'done';
  };
  const course = courseOfFerns({ outline, certificate: { minGrade: 0 } });
  const enrollment = enrollmentInFerns({ progress: 100, certificateHold: 2 });
  await render(<LearnerView {...learner} {...{ act, course, enrollment }} />, ...areas);
  await page.getByRole('button', { name: 'Allow the certificate' }).click();
  await page.getByLabelText('Reason, which the learner reads').fill('You did most of it.');
  await page.getByRole('button', { name: 'Allow it' }).click();
  await expect.element(page.getByText('The certificate is allowed.')).toBeVisible();
  expect(acted).toEqual(['allow']);
});

it('revokes a certificate, also of a learner who has left, and has it issued again', async () => {
  const acted: string[] = [];
  const act: Act = async (action) => {
    acted.push(keyOf(action));
    return 'done';
  };
  const certificate: Certificate = {
    ...{ holder: 'Erin Enrolled', title: 'Ferns', courseID: 'ferns', language: 'en', grade: null },
    ...{ completedAt: new Date(), issuedAt: new Date(), status: 'valid', revokedAt: null },
    ...{ replacedBy: null, badge: null, programID: null, credential: null, slotID: null },
  };
  const enrollment = enrollmentInFerns({ status: 'dropped', certificateID: 'first' });
  await render(<LearnerView {...learner} {...{ act, certificate, enrollment }} />, ...areas);
  await expect
    .element(page.getByRole('link', { name: 'Show the certificate' }))
    .toHaveAttribute('href', '/certificates/first');
  await expectAccessible();
  for (const [open, go, done] of [
    ['Revoke', 'Revoke it', 'The certificate was revoked.'],
    ['Have it issued again', 'Revoke and issue again', 'The learner can get another'],
  ] as const) {
    await page.getByRole('button', { name: open, exact: true }).click();
    await page.getByLabelText('Reason, which the learner reads').fill('The name is wrong.');
    await page.getByRole('button', { name: go }).click();
    await expect.element(page.getByText(done)).toBeVisible();
  }
  expect(acted).toEqual(['revoke', 'reissue']);
});
