import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { enrollment, type Enrollment } from '@trellis/model/progress/enrollment';
import type { LearnerChoice } from '@trellis/model/progress/learners-of-course';
import { ExportButton } from '#web/features/learners/components/learner-export';
import { LearnerFilters } from '#web/features/learners/components/learner-filters';
import { LearnerRows } from '#web/features/learners/components/learner-list';
import { OverviewCards } from '#web/features/learners/components/learner-overview';
import { QuizResult, QuizResultList } from '#web/features/learners/components/quiz-results';
import type { LearnerPage } from '#web/features/learners/data/learners.queries';
import { useLearnerChoice } from '#web/features/learners/hooks/use-learner-choice';
import type { QueryState } from '#web/firebase/query-state';
import { expectAccessible, render } from '#web/testing/render';

const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const long = 'Maximiliane Pteridophytologisches-Waldlaufer '.repeat(2).trim();

const learner = (userID: string, fields: Partial<Enrollment> = {}) => ({
  ...enrollment.parse({
    ...{ userID, courseID: 'ferns', enrolledAt: daysAgo(40), status: 'active' },
    ...{ targetCompletionDate: null, source: 'self', lastLessonID: null, wantsExtraTime: true },
  }),
  learnerName: userID,
  lastSeenAt: daysAgo(1),
  quizIDs: ['a', 'b'],
  ...fields,
  id: `${userID}_ferns`,
});
const ready = (learners: LearnerPage['learners']): QueryState<LearnerPage> => ({
  status: 'ready',
  value: { learners, next: null },
});

/** The filters and the list, with a fixed answer in place of the database's. */
function List(props: { answer: (choice: LearnerChoice) => QueryState<LearnerPage> }) {
  const chosen = useLearnerChoice();
  return (
    <>
      <LearnerFilters chosen={chosen} />
      <LearnerRows courseID="ferns" page={props.answer(chosen.choice)} chosen={chosen} now={now} />
    </>
  );
}

describe('the list of learners', () => {
  it('says who is stalled in words, and links each name to the learner', async () => {
    const learners = [
      learner('Erin', { lastSeenAt: daysAgo(12), progress: 40, timeSpent: 3700 }),
      learner('Max', { status: 'completed', progress: 100, passedQuizIDs: ['a'] }),
      learner('Una', { status: 'dropped', lastSeenAt: null }),
      learner('new', { learnerName: '' }),
    ];
    await render(<List answer={() => ready(learners)} />, 'learners');
    const row = (name: string) => page.getByRole('row', { name });
    await expect.element(row('Erin')).toHaveTextContent(/Stalled.*40%.*0 of 2.*12 days ago|week/);
    await expect.element(row('Erin')).toHaveTextContent('1 hr 2 min');
    await expect.element(row('Max')).toHaveTextContent(/Completed.*1 of 2/);
    await expect.element(row('Una')).toHaveTextContent(/Left.*Never/);
    await expect.element(row('Name follows')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Erin' }))
      .toHaveAttribute('href', '/teach/courses/ferns/learners/Erin');
    await expect.element(page.getByText('extra time')).not.toBeInTheDocument();
    await expectAccessible();
  });

  it('is sorted by keyboard, and says by what and in which direction', async () => {
    const asked: LearnerChoice[] = [];
    const answer = (choice: LearnerChoice) => {
      asked.push(choice);
      return ready([learner('Erin', { lastSeenAt: daysAgo(12) })]);
    };
    await page.viewport(1280, 800);
    await render(<List answer={answer} />, 'learners');
    const head = (name: string) => page.getByRole('columnheader', { name });
    await expect.element(head('Name')).toHaveAttribute('aria-sort', 'ascending');
    await expect.element(head('Progress')).toHaveAttribute('aria-sort', 'none');
    page.getByRole('button', { name: 'Progress' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(head('Progress')).toHaveAttribute('aria-sort', 'descending');
    await userEvent.keyboard('{Enter}');
    await expect.element(head('Progress')).toHaveAttribute('aria-sort', 'ascending');
    expect(asked.at(-1)).toMatchObject({ sort: 'progress', direction: 'asc' });
    await page.getByLabelText('Show').selectOptions('stalled');
    await expect.element(head('Last seen')).toHaveAttribute('aria-sort', 'ascending');
    await expect.element(page.getByRole('button', { name: 'Progress' })).not.toBeInTheDocument();
  });

  it('searches once typing has paused, in folded form', async () => {
    const asked: string[] = [];
    const answer = ({ prefix }: LearnerChoice) => {
      if (asked.at(-1) !== prefix) asked.push(prefix);
      return ready(prefix === '' ? [learner('Érin')] : []);
    };
    await render(<List answer={answer} />, 'learners');
    await page.getByLabelText('Search by name').fill('É');
    await page.getByLabelText('Search by name').fill('ÉR ');
    await expect.element(page.getByText('No learner matches.')).toBeVisible();
    expect(asked).toEqual(['', 'er']);
    await expectAccessible();
  });

  it('leaves out who is not stalled in a search among stalled learners', async () => {
    const learners = [learner('Erin', { lastSeenAt: daysAgo(12) }), learner('Ernest')];
    await render(<List answer={() => ready(learners)} />, 'learners');
    await page.getByLabelText('Show').selectOptions('stalled');
    await expect.element(page.getByRole('link', { name: 'Ernest' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('link', { name: 'Erin' })).toBeVisible();
  });

  it('tells an empty course from a search without results, and names every failure', async () => {
    await render(<List answer={() => ready([])} />, 'learners');
    await expect.element(page.getByText('Nobody is enrolled yet')).toBeVisible();
    await page.getByLabelText('Show').selectOptions('completed');
    await expect.element(page.getByText('No learner matches.')).toBeVisible();
  });

  it.each([
    [{ status: 'offline', retry: () => {} }, /offline|connection/i],
    [{ status: 'denied' }, /access/i],
    [{ status: 'failed', error: null, retry: () => {} }, /wrong|load/i],
    [{ status: 'loading' }, /Loading/],
  ] as const)('keeps its filters while %o', async (state, text) => {
    await render(<List answer={() => state} />, 'learners');
    await expect.element(page.getByText(text).first()).toBeInTheDocument();
    await expect.element(page.getByLabelText('Search by name')).toBeVisible();
    await expectAccessible();
  });

  it('shows cards with labels on a phone, also with long names', async () => {
    await page.viewport(360, 740);
    const learners = [learner(long), learner('x'.repeat(60)), learner('ليلى حسن')];
    await render(<List answer={() => ready(learners)} />, 'learners');
    // The first one is the head, which is not shown.
    await expect.element(page.getByText('Time spent').nth(1)).toBeVisible();
    await page.getByLabelText('Sort by').selectOptions('progress asc');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await expectAccessible();
  });
});

describe('the overview', () => {
  it('shows the numbers, the share that has finished and when they were counted', async () => {
    const stats = {
      ...{ active: 6000, paused: 500, completed: 3500, dropped: 12, stalled: 1234 },
      ...{ bands: [1000, 2000, 1500, 1500, 500, 3500], asOf: now },
    };
    await page.viewport(360, 740);
    await render(<OverviewCards stats={stats} />, 'learners');
    await expect.element(page.getByText('6,000', { exact: true })).toBeVisible();
    await expect.element(page.getByText('35%', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Not seen for 10 days')).toBeVisible();
    await expect.element(page.getByText('75% to 99%')).toBeVisible();
    await expect.element(page.getByText(/As of .*2026/)).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await expectAccessible();
  });

  it('shows no bands without learners', async () => {
    const none = { active: 0, paused: 0, completed: 0, dropped: 0, stalled: 0, bands: [] };
    await render(<OverviewCards stats={{ ...none, asOf: now }} />, 'learners');
    await expect.element(page.getByText('How far learners are')).not.toBeInTheDocument();
  });
});

describe('the results of a quiz', () => {
  const question = (id: string, questionText: string) => ({
    ...{ id, questionText, type: 'short_answer' as const, options: [], matches: [] },
    ...{ points: 1, image: '' },
  });

  it('shows shares and the commonest wrong answers, also long and in Arabic', async () => {
    await page.viewport(360, 740);
    const stats = {
      ...{ attempts: 4, passed: 3, percentSum: 290 },
      questions: {
        q: {
          ...{ answered: 4, right: 1, otherWrong: 0 },
          wrong: { [`=${'moss'.repeat(20)}`]: 2, '=طحلب': 3, '=mine alone': 1 },
        },
      },
    };
    const version = { questions: [question('q', long.repeat(8)), question('new', 'Where?')] };
    await render(<QuizResult stats={stats} version={version} />, 'learners');
    await expect.element(page.getByText('4 attempts · 73% on average · 75% passed')).toBeVisible();
    await expect.element(page.getByText('25% correct')).toBeVisible();
    await expect.element(page.getByText('طحلب')).toBeVisible();
    await expect.element(page.getByText('mine alone')).not.toBeInTheDocument();
    await expect.element(page.getByText('Nobody has answered this question yet.')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await expectAccessible();
  });

  it('says that a course has no quiz', async () => {
    await render(<QuizResultList outline={[]} />, 'learners');
    await expect.element(page.getByText('This course has no published quiz.')).toBeVisible();
  });
});

describe('the export', () => {
  it('asks first, shows how far it is, and saves a file', async () => {
    const saved: string[] = [];
    const fetching = Promise.withResolvers<LearnerPage['learners']>();
    let report = (_count: number) => {};
    // The browser would save a file.
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    try {
      await render(
        <ExportButton
          fileName="ferns-learners.csv"
          count={1234}
          now={now}
          fetch={(onProgress) => {
            report = onProgress;
            return fetching.promise;
          }}
        />,
        'learners',
      );
      await page.getByRole('button', { name: 'Export as CSV' }).click();
      await expect.element(page.getByText(/about 1,234 learners/)).toBeVisible();
      await page.getByRole('dialog').getByRole('button', { name: 'Export as CSV' }).click();
      report(500);
      await expect.element(page.getByText('500 learners so far…')).toBeVisible();
      await expectAccessible();
      fetching.resolve([learner('Erin')]);
      await expect.element(page.getByText('1 learner saved')).toBeVisible();
      expect(saved).toEqual(['ferns-learners.csv']);
    } finally {
      click.mockRestore();
    }
  });

  it('keeps the dialog open and explains a failure, and stops when it is cancelled', async () => {
    const signals: AbortSignal[] = [];
    await render(
      <ExportButton
        fileName="ferns.csv"
        count={undefined}
        now={now}
        fetch={(_onProgress, signal) => {
          signals.push(signal);
          return signals.length === 1
            ? Promise.reject(new Error('no network'))
            : new Promise(() => {});
        }}
      />,
      'learners',
    );
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const start = page.getByRole('dialog').getByRole('button', { name: 'Export as CSV' });
    await start.click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    await start.click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    // Starting anew ends what came before, too.
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('has nothing to export without learners', async () => {
    const fetch = () => Promise.resolve([]);
    await render(<ExportButton fileName="f.csv" count={0} {...{ now, fetch }} />, 'learners');
    await expect.element(page.getByRole('button', { name: 'Export as CSV' })).toBeDisabled();
  });
});
