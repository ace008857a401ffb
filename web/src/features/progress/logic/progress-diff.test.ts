import { afterEach, describe, expect, it } from 'vitest';
import type { Badge } from '@trellis/model/badges/badge';
import { applyXpCauses } from '@trellis/model/progress/engine';
import {
  correctionCause,
  courseCause,
  lessonCauses,
  type Cause,
} from '@trellis/model/progress/ledger';
import { newUserProgress, type UserProgress } from '@trellis/model/progress/user-progress';
import { progressDiff, isWorthShowing } from '#web/features/progress/logic/progress-diff';
import { locale } from '#web/shared/i18n/locale';

afterEach(() => locale.set('en'));

const badge: Badge = {
  name: 'First leaf',
  names: { en: '', ar: 'الورقة الأولى' },
  description: '',
  descriptions: { en: '', ar: '' },
  imageUrl: '',
  criteria: 'complete_1_lessons',
  xpReward: 20,
};
const lesson = (lessonID: string, day = '2026-11-20'): Cause =>
  lessonCauses([
    {
      userID: 'lea',
      courseID: 'ferns',
      lessonID,
      isCompleted: true,
      completedAt: new Date(`${day}T12:00:00Z`),
      timeSpent: 60,
      videoPosition: 0,
      readPosition: 1,
      hasNotes: false,
    },
  ])[0]!;
const after = (before: UserProgress, causes: Cause[], badges: Badge[] = []) =>
  applyXpCauses(before, causes, new Map(badges.map((each) => [each.name, each])), {
    goals: before.learningGoals,
  }).state;
const nobody = newUserProgress('lea', 'Lea');
const started = after(nobody, [lesson('spore')]);

describe('progressDiff', () => {
  it('is empty for equal states', () => {
    expect(isWorthShowing(progressDiff(started, { ...started }))).toBe(false);
    expect(isWorthShowing(progressDiff(started, { ...started, unreadNotifications: 3 }))).toBe(
      false,
    );
  });

  it('lists XP of lessons, courses and badges that add up to the total', () => {
    const course = courseCause({
      courseID: 'ferns',
      completedAt: new Date('2026-11-20T12:00:01Z'),
      subject: 'science',
    });
    const state = after(nobody, [lesson('spore'), lesson('frond'), course], [badge]);
    const diff = progressDiff(nobody, state, { 'First leaf': badge });
    expect(diff).toMatchObject({ xp: 90, level: null, streak: 1 });
    expect(diff.gains).toEqual([
      { kind: 'lesson', xp: 20, count: 2 },
      { kind: 'course', xp: 50, count: 1 },
      { kind: 'badge', xp: 20, count: 1, name: 'First leaf' },
    ]);
    expect(progressDiff(nobody, state).gains).toContainEqual({ kind: 'badge', xp: 20, count: 1 });
    locale.set('ar');
    expect(progressDiff(nobody, state, { 'First leaf': badge }).gains).toContainEqual(
      expect.objectContaining({ name: 'الورقة الأولى' }),
    );
  });

  it('reports a daily cap, a correction and a new level', () => {
    const many = Array.from({ length: 30 }, (_, index) => lesson(`l${index}`));
    const full = after(nobody, many);
    expect(progressDiff(nobody, full)).toMatchObject({ xp: 300, level: 3 });
    const capped = progressDiff(full, after(full, [lesson('another')]));
    expect(capped.gains).toEqual([{ kind: 'lesson', xp: 0, count: 1 }]);

    const at = new Date('2026-11-21T12:00:00Z');
    const taken = after(full, [correctionCause({ id: 'c', xp: -50, reason: 'Twice.', at })]);
    expect(progressDiff(full, taken).gains).toEqual([{ kind: 'correction', xp: -50, count: 1 }]);
  });

  it('reports the streak on the first lesson of a day, and goals when they are reached', () => {
    const goal = {
      id: 'g',
      kind: 'lessons_per_week',
      target: 2,
      courseID: '',
      until: '',
      title: 'Two lessons a week',
    } as const;
    const aiming = { ...started, learningGoals: [goal] };
    const second = after(aiming, [lesson('frond', '2026-11-21')]);
    expect(progressDiff(aiming, second)).toMatchObject({ streak: 2, goals: [goal] });
    const third = after(second, [lesson('moss', '2026-11-21')]);
    expect(progressDiff(second, third)).toMatchObject({ streak: null, goals: [] });
    // Adding a goal that is already reached is not worth a message.
    expect(isWorthShowing(progressDiff(second, { ...second, learningGoals: [goal, goal] }))).toBe(
      false,
    );
  });
});
