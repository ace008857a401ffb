import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CourseReview } from '@trellis/model/course-reviews/course-review';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { DecisionDialog } from '#web/features/moderation/components/decision-dialog';
import { CaseView, ReportedReview } from '#web/features/moderation/components/report-case';
import ReportDialog from '#web/features/moderation/components/report-dialog';
import { QueueView } from '#web/features/moderation/components/report-queue';
import type { StoredReport } from '#web/features/moderation/logic/cases-of';
import type { QueryState } from '#web/firebase/query-state';
import { expectAccessible, render } from '#web/testing/render';

const long = 'Pteridophytologisches '.repeat(20).trim();
const target: ReportTarget = { kind: 'course_review', courseID: 'ferns', userID: 'erin' };
const report = (changes: Partial<StoredReport> = {}): StoredReport => ({
  ...{ id: 'first', reporterID: 'otto', target, reason: 'spam', comment: long, status: 'open' },
  ...{ createdAt: new Date(0), decidedAt: null, decidedBy: null },
  ...changes,
});
const review: CourseReview = {
  ...{ userID: 'erin', rating: 1, comment: long, authorName: 'Erin Enrolled' },
  ...{ createdAt: new Date(0), updatedAt: new Date(0), answer: null },
};
const ready = {
  status: 'ready',
  value: <ReportedReview review={review} userID="erin" />,
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
const states: [QueryState<StoredReport[]>, string][] = [
  [{ status: 'loading' }, 'Loading'],
  [{ status: 'ready', value: [] }, 'Nothing is reported.'],
  [{ status: 'denied' }, 'You do not have access'],
  [{ status: 'offline', retry }, 'No connection'],
  [{ status: 'failed', error: null, retry }, 'Something went wrong'],
];

it.each(states)('shows the queue in the state %o', async (live, said) => {
  await render(<QueueView live={live} />, 'admin', 'reports');
  await expect.element(page.getByText(said).or(page.getByLabelText(said))).toBeVisible();
  await expectAccessible();
});

it('offers to try again when the queue could not be loaded', async () => {
  const retry = vi.fn();
  await render(<QueueView live={{ status: 'failed', error: null, retry }} />, 'admin', 'reports');
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(retry).toHaveBeenCalledOnce();
});

it('shows a reported review with all reasons, however long, on a narrow screen', async () => {
  await page.viewport(360, 740);
  const second = report({ id: 'second', reason: 'abuse', comment: '' });
  await render(
    <div className="card stack">
      <CaseView target={target} reports={[report(), second]} live={ready} />
    </div>,
    'admin',
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
    <CaseView target={target} reports={[report()]} live={{ status: 'missing' }} />,
    'admin',
    'reports',
  );
  await expect.element(page.getByText(/has been deleted meanwhile/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Remove …' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Dismiss …' })).toBeVisible();
});

it('asks what to do with a report, and says what follows', async () => {
  await render(<CaseView target={target} reports={[report()]} live={ready} />, 'admin', 'reports');
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
  const props = { reportID: 'first', decision: 'removed', kind: 'course_review', onClose } as const;
  await render(<DecisionDialog {...props} decide={refuse} />, 'admin');
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
  await expect.element(page.getByText('This report does not exist any more.')).toBeVisible();
  await expect.element(reason).toHaveValue('It is spam.');
  expect(refuse).toHaveBeenCalledExactlyOnceWith('first', 'removed', 'It is spam.');
  expect(onClose).not.toHaveBeenCalled();
  await expectAccessible();
});
