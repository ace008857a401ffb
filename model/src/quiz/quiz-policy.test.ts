import { describe, expect, it } from 'vitest';
import type { Attempt } from '#model/quiz/attempt';
import {
  keptPercent,
  noAccommodation,
  obstacleOf,
  showsAnswers,
  type QuizPolicy,
} from '#model/quiz/quiz-policy';

const noon = Date.parse('2026-11-21T12:00:00Z');
const at = (minutes: number) => new Date(noon + minutes * 60_000);
const policy = (changes: Partial<QuizPolicy> = {}): QuizPolicy => ({
  quizTime: 30,
  passingScore: 70,
  maxAttempts: 2,
  cooldown: 10,
  opensAt: null,
  closesAt: null,
  keptScore: 'best',
  showAnswers: 'after_submit',
  ...changes,
});
const attempt = (changes: Partial<Attempt> = {}) => ({
  number: 1,
  startedAt: at(0),
  minutes: 30,
  closesAt: null,
  status: 'in_progress' as const,
  submittedAt: null,
  passed: null,
  skipsCooldown: false,
  ...changes,
});
const submitted = attempt({ status: 'submitted', submittedAt: at(20) });

describe('the next attempt', () => {
  it.each([
    ['the first', policy(), null, 0, null],
    ['before the quiz opens', policy({ opensAt: at(5) }), null, 4, 'not_open'],
    ['as the quiz opens', policy({ opensAt: at(5) }), null, 5, null],
    ['as the quiz closes', policy({ closesAt: at(5) }), null, 5, 'closed'],
    ['during another', policy(), attempt(), 29, 'in_progress'],
    ['in the grace after another', policy(), attempt(), 30.4, 'in_progress'],
    ['soon after one that was left to end', policy(), attempt(), 31, 'cooldown'],
    ['later after one that was left to end', policy(), attempt(), 40, null],
    ['soon after one that was submitted', policy(), submitted, 29, 'cooldown'],
    ['later after one that was submitted', policy(), submitted, 30, null],
    [
      'soon after one, where one was reset',
      policy(),
      { ...submitted, skipsCooldown: true },
      21,
      null,
    ],
    ['as one ends that its quiz has closed', policy(), attempt({ closesAt: at(5) }), 15, null],
    ['after the last', policy({ maxAttempts: 1 }), submitted, 99, 'no_attempts_left'],
  ] as const)('%s', (_name, given, latest, minutes, kind) => {
    expect(obstacleOf(given, noAccommodation, latest, at(minutes))?.kind ?? null).toBe(kind);
  });
  it('allows one more attempt to whom a teacher grants one', () => {
    const one = policy({ maxAttempts: 1 });
    expect(obstacleOf(one, { extraMinutes: 0, extraAttempts: 1 }, submitted, at(99))).toBeNull();
  });
});

describe('what was right is shown', () => {
  it.each([
    ['never', { passed: true }, 999, false],
    ['after_submit', {}, 30, true],
    ['after_submit', { status: 'submitted' }, 30, false],
    ['after_pass', { passed: false }, 30, false],
    ['after_pass', { passed: true }, 30, true],
    ['after_last_attempt', { number: 1 }, 30, false],
    ['after_last_attempt', { number: 2 }, 30, true],
    ['after_close', {}, 59, false],
    ['after_close', {}, 60, false],
    ['after_close', {}, 61, true],
  ] as const)('%s: %j at %d: %s', (showAnswers, changes, minutes, isShown) => {
    const given = policy({ showAnswers, closesAt: at(60) });
    const graded = attempt({ status: 'graded', ...changes });
    expect(showsAnswers(given, noAccommodation, graded, at(minutes))).toBe(isShown);
  });
});

it.each([
  ['best', 80],
  ['last', 61],
  ['first', 40],
  ['average', 60],
] as const)('the %s of 40, 80 and 61 is %d', (keptScore, percent) => {
  const attempts = [61, 40, 80, null].map((percent, index) => ({
    number: [3, 1, 2, 4][index]!,
    percent,
  }));
  expect(keptPercent({ keptScore }, attempts)).toBe(percent);
  expect(keptPercent({ keptScore }, [])).toBeNull();
});
