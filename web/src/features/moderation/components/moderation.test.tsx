import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CourseReview } from '@trellis/model/course-reviews/course-review';
import type { ReportTarget } from '@trellis/model/moderation/report';
import type { Complaint, ReportCase } from '@trellis/model/moderation/report-case';
import { DecisionDialog } from '#web/features/moderation/components/decision-dialog';
import { CaseView, ReportedReview } from '#web/features/moderation/components/report-case';
import ReportDialog from '#web/features/moderation/components/report-dialog';
import { QueueView } from '#web/features/moderation/components/report-queue';
import type { QueryState } from '#web/firebase/query-state';
import { expectAccessible, render } from '#web/testing/render';

const long = 'Pteridophytologisches '.repeat(20).trim();
const target: ReportTarget = { kind: 'course_review', courseID: 'ferns', userID: 'erin' };
const complaint = (changes: Partial<Complaint> = {}): Complaint => ({
  ...{ reason: 'spam', comment: long, createdAt: new Date(0) },
  ...changes,
});
const post: ReportTarget = { ...target, kind: 'reply', threadID: 'seeds', replyID: 'dots' };
const review: CourseReview = {
  ...{ userID: 'erin', rating: 1, comment: long, authorName: 'Erin Enrolled' },
  ...{ createdAt: new Date(0), updatedAt: new Date(0), answer: null },
};
const ready = {
  status: 'ready',
  value: <ReportedReview review={review} userID="erin" isForAdmin />,
} as const;
const fails = (code: string) =>
  vi.fn(() => Promise.reject(Object.assign(new Error(code), { code: `functions/${code}` })));
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);

it('asks for a reason of a report, and says that it was sent', async () => {
  const send = vi.fn(async () => ({}));
  await render(<ReportDialog {...{ target, send }} onClose={() => {}} />, 'reports');
  const reason = page.getByLabelText('What is wrong?');
  await page.getByRole('button', { name: 'Report' }).click();
  await expect.element(page.getByText('Choose a reason.')).toBeVisible();
  await expect.element(reason).toHaveFocus();
  await expectAccessible();
  await reason.selectOptions('abuse');
  await page.getByLabelText(/Anything else/).fill('x'.repeat(501));
  await page.getByRole('button', { name: 'Report' }).click();
  await expect.element(page.getByText('At most 500 characters.')).toBeVisible();
  expect(send).not.toHaveBeenCalled();
  await page.getByLabelText(/Anything else/).fill('In line two.');
  await page.getByRole('button', { name: 'Report' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(/An administrator will look/);
  expect(send).toHaveBeenCalledExactlyOnceWith({
    ...{ target, reason: 'abuse', comment: 'In line two.' },
  });
  await expectAccessible();
});

it.each([
  ['permission-denied', /Your account cannot report/],
  ['not-found', /not here any more/],
  ['failed-precondition', /what you wrote yourself/],
  ['resource-exhausted', /Try again later/],
  ['internal', /./],
])('keeps a report that is refused with %s, and says why', async (code, said) => {
  await render(<ReportDialog {...{ target }} send={fails(code)} onClose={() => {}} />, 'reports');
  await page.getByLabelText('What is wrong?').selectOptions('other');
  const comment = page.getByLabelText(/Anything else/);
  await comment.fill('Look at it.');
  await page.getByRole('button', { name: 'Report' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(said);
  await expect.element(comment).toHaveValue('Look at it.');
  await expectAccessible();
});

const retry = () => {};
const states: [QueryState<(ReportCase & { id: string })[]>, string][] = [
  [{ status: 'loading' }, 'Loading'],
  [{ status: 'ready', value: [] }, 'Nothing is reported.'],
  [{ status: 'denied' }, 'You do not have access'],
  [{ status: 'offline', retry }, 'No connection'],
  [{ status: 'failed', error: null, retry }, 'Something went wrong'],
];

it.each(states)('shows the queue in the state %o', async (live, said) => {
  await render(<QueueView live={live} isForAdmin />, 'report-queue', 'reports');
  await expect.element(page.getByText(said).or(page.getByLabelText(said))).toBeVisible();
  await expectAccessible();
});

it('offers to try again when the queue could not be loaded', async () => {
  const retry = vi.fn();
  const live = { status: 'failed', error: null, retry } as const;
  await render(<QueueView live={live} isForAdmin />, 'report-queue', 'reports');
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(retry).toHaveBeenCalledOnce();
});

it('shows a reported review with all reasons, however long, on a narrow screen', async () => {
  await page.viewport(360, 740);
  const complaints = [complaint(), complaint({ reason: 'abuse', comment: '' })];
  await render(
    <div className="card stack">
      <CaseView {...{ target, complaints }} live={ready} isForAdmin />
    </div>,
    'report-queue',
    'reports',
  );
  await expect.element(page.getByText('Advertisement or spam')).toBeVisible();
  await expect.element(page.getByText('Insults, hate or threats')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Erin Enrolled' }))
    .toHaveAttribute('href', '/admin/learners/erin');
  await expectAccessible();
  fits();
});

it('only offers to dismiss reports of a review that is gone', async () => {
  await render(
    <CaseView target={target} complaints={[complaint()]} live={{ status: 'missing' }} isForAdmin />,
    'report-queue',
    'reports',
  );
  await expect.element(page.getByText(/has been deleted meanwhile/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Remove …' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Dismiss …' })).toBeVisible();
});

it('asks what to do with a report, and says what follows', async () => {
  const shown = <CaseView target={target} complaints={[complaint()]} live={ready} isForAdmin />;
  await render(shown, 'report-queue', 'reports');
  await page.getByRole('button', { name: 'Remove …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove the review?' });
  await expect.element(dialog.getByText(/Whoever wrote it is told why/)).toBeVisible();
  await expectAccessible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Dismiss …' }).click();
  await expect
    .element(page.getByRole('dialog', { name: 'Dismiss the reports?' }))
    .toHaveTextContent(/It stays/);
});

it('decides with a reason, which stays when it is refused', async () => {
  const onClose = vi.fn();
  const refuse = fails('not-found');
  const props = { target, decision: 'removed', onClose } as const;
  await render(<DecisionDialog {...props} decide={refuse} />, 'report-queue');
  const reason = page.getByLabelText('Reason');
  const go = page.getByRole('button', { name: 'Remove review' });
  for (const [text, said] of [
    ['', 'Give a reason.'],
    ['x'.repeat(501), 'This is longer than 500 characters.'],
  ] as const) {
    await reason.fill(text);
    await go.click();
    await expect.element(page.getByText(said)).toBeVisible();
  }
  expect(refuse).not.toHaveBeenCalled();
  await reason.fill('It is spam.');
  await go.click();
  await expect.element(page.getByText('Nobody reports this any more.')).toBeVisible();
  await expect.element(reason).toHaveValue('It is spam.');
  expect(refuse).toHaveBeenCalledExactlyOnceWith(target, 'removed', 'It is spam.');
  expect(onClose).not.toHaveBeenCalled();
  await expectAccessible();
});

it('says what becomes of a post and who is told, and that somebody may not decide any more', async () => {
  const decide = fails('permission-denied');
  const dialog = (
    <DecisionDialog target={post} decision="removed" decide={decide} onClose={retry} />
  );
  await render(dialog, 'report-queue');
  await expect.element(page.getByText(/An empty place stays .* is told why/)).toBeVisible();
  await page.getByLabelText('Reason').fill('It is spam.');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.element(page.getByText('You may not decide about this any more.')).toBeVisible();
});

it('shows teachers the public page of whoever wrote a post', async () => {
  const author = { review, userID: 'erin', isForAdmin: false };
  const live = { status: 'ready', value: <ReportedReview {...author} /> } as const;
  const shown = (
    <CaseView target={post} complaints={[complaint()]} live={live} isForAdmin={false} />
  );
  await render(shown, 'report-queue', 'reports');
  const link = page.getByRole('link', { name: 'Erin Enrolled' });
  await expect.element(link).toHaveAttribute('href', '/people/erin');
  await expect
    .element(page.getByRole('heading', { level: 3, name: 'Reply in a discussion' }))
    .toBeVisible();
});

it('promises whoever reports a post that nobody learns who they are', async () => {
  const send = vi.fn(async () => ({}));
  await render(<ReportDialog target={post} send={send} onClose={retry} />, 'reports');
  await expect
    .element(page.getByText(/teachers of the course .* Nobody learns that you/))
    .toBeVisible();
  await page.getByLabelText('What is wrong?').selectOptions('spam');
  await page.getByRole('button', { name: 'Report' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Somebody will look at it.');
});
