import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CatalogCourse } from '#web/data/catalog.queries';
import { BadgeCard } from '#web/features/badges/components/badge-card';
import { CourseShelf } from '#web/features/catalog/components/course-shelf';
import { EnrollmentCard } from '#web/features/course/components/enrollment-card';
import { NextUp } from '#web/features/course/components/next-up';
import { BoardTable } from '#web/features/leaderboard/components/board-table';
import { HighlightList } from '#web/features/notes/components/highlight-list';
import { NotificationItem } from '#web/features/notifications/components/notification-item';
import { ProfileCard } from '#web/features/profile/components/profile-card';
import { ProfileProgress } from '#web/features/profile/components/profile-progress';
import GoalsPanel from '#web/features/progress/components/goals-panel';
import { AttemptTable } from '#web/features/quiz/components/intro/attempt-table';
import PastAttempts from '#web/features/quiz/components/intro/past-attempts';
import { LearnerRow } from '#web/features/quiz/components/teaching/learner-row';
import { render } from '#web/testing/render';

/** Invalid data, as a bug or an older version of the app might have stored it. */
// oxlint-disable-next-line typescript/no-explicit-any
type Stored = any;

const never = new Date(Number.NaN);
const course = (id: string, title: string, currency: string): CatalogCourse => ({
  ...{
    id,
    title,
    currency,
    price: 900,
    summary: '',
    category: 'Biology',
    categoryNames: { en: '', ar: '' },
    level: 'beginner',
  },
  ...{ language: 'en', tags: [], thumbnailUrl: '', lessonCount: 3, minutes: 30 },
  ...{ enrollmentCount: 0, ratingAverage: 0, ratingCount: 0, ratingScore: 0 },
});
const enrollment = (completedLessonIDs: Stored): Stored => ({
  ...{ courseID: 'ferns', status: 'active', progress: 20, lessonCount: 3, completedLessonIDs },
});
const notification = (id: string, title: string, createdAt: Date) => ({
  ...{ id, title, createdAt, kind: 'enrolled' as const, itemID: 'ferns', readAt: null },
});
const row = (userId: string, userName: Stored, score: number): Stored => ({
  ...{ userId, userName, score, isAlias: false, isOwn: false, rank: { rank: 1, isExact: true } },
});
const badge = (name: string): Stored => ({
  ...{ badge: { id: name, name, names: { en: '', ar: '' }, imageUrl: '' }, isEarned: true },
  ...{ share: 1, parts: [] },
});
const highlight = (quote: string, remark: Stored): Stored => ({
  ...{ line: quote, quote, remark, color: 'blue', start: 0, place: { start: 0, end: 1 } },
});
const goal = (title: string, until: string): Stored => ({
  ...{ id: title.slice(0, 4), kind: 'finish_course', target: 100, courseID: title, title, until },
});
const attempt = (userID: string, number: number, startedAt: Date): Stored => ({
  ...{ userID, number, startedAt, courseID: 'ferns', quizID: 'quiz', status: 'graded' },
  ...{ percent: 80, passed: true },
});
const attempts = [attempt('Broken one', 2, never), attempt('Whole one', 1, new Date())];
const learner = (userID: string, passedQuizIDs: Stored) => (
  <LearnerRow
    {...({ courseID: 'ferns', quizID: 'quiz', quiz: {} } as Stored)}
    enrollment={{ userID, passedQuizIDs } as Stored}
    given={undefined}
  />
);
const person = (displayName: string, website: Stored): Stored => ({
  ...{ displayName, website, username: null, avatarUrl: '', bio: '' },
  ...{ jobTitle: '', company: '', location: '' },
});
const run = async () => {};

/** By kind: two items, the first of which throws on render. */
const lists: Record<string, ReactNode> = {
  'course card': (
    <CourseShelf courses={[course('a', 'Broken one', 'euros'), course('b', 'Whole one', 'EUR')]} />
  ),
  'enrolment card': (
    <>
      <EnrollmentCard enrollment={enrollment(undefined)} title="Broken one" />
      <EnrollmentCard enrollment={enrollment([])} title="Whole one" />
    </>
  ),
  notification: (
    <ul>
      <NotificationItem item={notification('a', 'Broken one', never)} uid="erin" run={run} />
      <NotificationItem item={notification('b', 'Whole one', new Date())} uid="erin" run={run} />
    </ul>
  ),
  'leaderboard row': (
    <BoardTable
      board={{ kind: 'everyone' }}
      top={[{ ...row('a', 'Broken one', 9), rank: { rank: Symbol('1'), isExact: true } }]}
      around={[row('b', 'Whole one', 8)]}
    />
  ),
  'badge card': (
    <ul>
      <BadgeCard badgeProgress={badge('Broken one')} earnedAt={never} isNew={false} />
      <BadgeCard badgeProgress={badge('Whole one')} isNew={false} />
    </ul>
  ),
  highlight: (
    <HighlightList
      marking={
        { all: [highlight('Broken one', { text: '' }), highlight('Whole one', '')] } as Stored
      }
      onGoTo={run}
    />
  ),
  goal: (
    <GoalsPanel
      uid="erin"
      progress={
        {
          completedCourseIDs: [],
          learningGoals: [goal('Broken one', '2026-99-99'), goal('Whole one', '')],
        } as Stored
      }
      streakStatus={{ today: '2026-11-29' } as Stored}
      courses={[]}
      nameOf={(courseID) => courseID}
    />
  ),
  'profile card': (
    <>
      <ProfileCard person={person('Broken one', undefined)} />
      <ProfileCard person={person('Whole one', 'https://ferns.example')} />
    </>
  ),
  'course studied last': (
    <>
      <NextUp enrollment={{ ...enrollment([]), progress: Symbol('20') }} title="Broken one" />
      <NextUp enrollment={enrollment([])} title="Whole one" />
    </>
  ),
  'attempt among the latest': (
    <AttemptTable
      caption="Attempts"
      attempts={attempts}
      resetText="Reset"
      addressOf={({ userID }) => `/${userID}`}
      named={{ heading: 'Learner', nameOf: ({ userID }) => <bdi>{userID}</bdi> }}
    />
  ),
  learner: (
    <>
      {learner('Broken one', undefined)}
      {learner('Whole one', [])}
    </>
  ),
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

it.each(Object.entries(lists))('keeps the page when one %s fails to render', async (_, list) => {
  await render(
    <>
      <h1>The page</h1>
      {list}
    </>,
    ...(['badges', 'catalog', 'course', 'home', 'leaderboard'] as const),
    ...(['notifications', 'progress', 'quiz', 'reading', 'settings', 'teaching'] as const),
  );
  await expect.element(page.getByText(/Whole one/).first()).toBeVisible();
  await expect.element(page.getByText('Broken one', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'The page' })).toBeVisible();
  expect(document.querySelectorAll('main a, main button').length).toBeGreaterThan(0);
  // Proves that an item did throw.
  expect(console.error).toHaveBeenCalled();
});

it('keeps the profile card when the numbers below it cannot be drawn', async () => {
  await render(
    <ProfileCard person={person('Whole one', 'https://ferns.example')}>
      <ProfileProgress entry={{ level: Symbol('2') } as Stored} />
    </ProfileCard>,
    ...(['badges', 'settings'] as const),
  );
  await expect.element(page.getByRole('heading', { name: 'Whole one' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'ferns.example' })).toBeVisible();
  expect(console.error).toHaveBeenCalled();
});

it('keeps the other attempts, and the number of the one that cannot be drawn', async () => {
  const quiz = { courseID: 'ferns', keptScore: 'best' } as Stored;
  await render(<PastAttempts quiz={quiz} quizID="quiz" attempts={attempts} />, 'quiz');
  await expect.element(page.getByRole('link', { name: 'Attempt 1' })).toBeVisible();
  await expect.element(page.getByRole('rowheader', { name: '2' })).toBeVisible();
  await expect.element(page.getByText('80%').first()).toBeVisible();
  expect(console.error).toHaveBeenCalled();
});
