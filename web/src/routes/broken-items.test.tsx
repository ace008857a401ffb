import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CatalogCourse } from '#web/data/catalog.queries';
import { BadgeCard } from '#web/features/badges/components/badge-card';
import { CourseShelf } from '#web/features/catalog/components/course-shelf';
import { EnrollmentCard } from '#web/features/course/components/enrollment-card';
import { BoardTable } from '#web/features/leaderboard/components/board-table';
import { HighlightList } from '#web/features/notes/components/highlight-list';
import { NotificationItem } from '#web/features/notifications/components/notification-item';
import GoalsPanel from '#web/features/progress/components/goals-panel';
import { render } from '#web/testing/render';

/** Data as a fault of some function or an older version of the app might have stored it. */
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
  ...{ enrollmentCount: 0, ratingAverage: 0, ratingCount: 0 },
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
const run = async () => {};

/** By kind: two items, of which the first throws as it is drawn. */
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
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

it.each(Object.entries(lists))('keeps the page when one %s cannot be drawn', async (_, list) => {
  await render(
    <>
      <h1>The page</h1>
      {list}
    </>,
    ...(['badges', 'catalog', 'course', 'home', 'leaderboard'] as const),
    ...(['notifications', 'progress', 'reading'] as const),
  );
  await expect.element(page.getByText(/Whole one/).first()).toBeVisible();
  await expect.element(page.getByText('Broken one', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'The page' })).toBeVisible();
  expect(document.querySelectorAll('main a, main button').length).toBeGreaterThan(0);
  // Otherwise nothing was broken.
  expect(console.error).toHaveBeenCalled();
});
