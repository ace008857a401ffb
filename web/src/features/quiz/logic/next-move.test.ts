import type { Quiz } from '@trellis/model/content/quiz';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { noAccommodation } from '@trellis/model/quiz/quiz-policy';
import { describe, expect, it } from 'vitest';
import { attemptsLeft, nextMove } from '#web/features/quiz/logic/next-move';

const start = new Date('2026-03-01T10:00:00Z');
const minutesOn = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const quiz = (changes: Partial<Quiz> = {}): Quiz => ({
  ...{ courseID: 'ferns', moduleID: null, lessonID: null, order: 1, kind: 'quiz' },
  ...{ title: 'Spores', description: '', quizTime: 10, passingScore: 70, maxAttempts: 3 },
  ...{ cooldown: 0, opensAt: null, closesAt: null, keptScore: 'best', shuffle: false },
  ...{ showAnswers: 'after_submit', status: 'published', createdAt: start, updatedAt: start },
  ...{ version: 1, questionCount: 3, maxScore: 3 },
  ...changes,
});
const begun = (changes: Partial<Attempt> = {}): Attempt => ({
  ...{ userID: 'erin', quizID: 'quiz', courseID: 'ferns', number: 1, version: 1, minutes: 10 },
  ...{ startedAt: start, closesAt: null, answers: {}, answerIDs: {}, flagged: [], savedAt: start },
  ...{ device: 'phone', seenAt: start },
  ...{ status: 'in_progress', submittedAt: null, deadline: null, score: null, maxScore: null },
  ...{ percent: null, passed: null, gradedAt: null, resetAt: null, skipsCooldown: false },
  ...changes,
});
const done = { status: 'submitted', submittedAt: minutesOn(4) } as const;

describe('nextMove', () => {
  it('offers the first attempt, with its time limit', () => {
    expect(nextMove(quiz(), { extraMinutes: 5, extraAttempts: 0 }, null, start)).toEqual({
      ...{ kind: 'begin', number: 1, minutes: 15, isShort: false },
    });
  });

  it('warns that the closing date cuts the time short', () => {
    const closesAt = minutesOn(7.5);
    expect(nextMove(quiz({ closesAt }), noAccommodation, null, start)).toEqual({
      ...{ kind: 'begin', number: 1, minutes: 7, isShort: true },
    });
  });

  it('offers to resume until time is up, waits for pending writes, then offers the next attempt', () => {
    const move = (minutes: number) =>
      nextMove(quiz(), noAccommodation, begun(), minutesOn(minutes));
    expect(move(9)).toEqual({ kind: 'resume', until: minutesOn(10) });
    expect(move(10.2)).toEqual({ kind: 'time_up' });
    expect(move(10.6)).toMatchObject({ kind: 'begin', number: 2 });
  });

  it('returns the obstacle, and offers nothing before there are questions', () => {
    const latest = begun(done);
    expect(nextMove(quiz({ cooldown: 60 }), noAccommodation, latest, minutesOn(5))).toEqual({
      ...{ kind: 'cooldown', until: minutesOn(64) },
    });
    expect(nextMove(quiz({ maxAttempts: 1 }), noAccommodation, latest, minutesOn(5)).kind).toBe(
      'no_attempts_left',
    );
    expect(nextMove(quiz({ version: 0 }), noAccommodation, null, start).kind).toBe('no_questions');
    expect(nextMove(quiz({ closesAt: start }), noAccommodation, null, start).kind).toBe('closed');
  });

  it('keeps a running attempt open after the quiz has closed', () => {
    const closed = quiz({ closesAt: minutesOn(1), version: 0 });
    expect(nextMove(closed, noAccommodation, begun(), minutesOn(2)).kind).toBe('resume');
  });
});

it('counts the remaining attempts, including extra ones', () => {
  expect(attemptsLeft(quiz(), { extraMinutes: 0, extraAttempts: 2 }, { number: 1 })).toBe(4);
  expect(attemptsLeft(quiz(), noAccommodation, { number: 5 })).toBe(0);
  expect(attemptsLeft(quiz(), noAccommodation, null)).toBe(3);
});
