import { describe, expect, it } from 'vitest';
import { activities } from '#model/activities/activities';
import { certificateHoldAfter } from '#model/certificates/certificate-hold';
import {
  certificateNumber,
  certificateNumberOf,
  readCertificateNumber,
} from '#model/certificates/certificate-number';
import { quizzesOfProgram } from '#model/certificates/program-grade';
import { courseGradeOf, obstacleToCertificate } from '#model/certificates/course-grade';

describe('the number of a certificate', () => {
  it('is made of all 128 bits', () => {
    const none = certificateNumberOf(new Uint8Array(16));
    const all = certificateNumberOf(new Uint8Array(16).fill(255));
    expect(none).toBe('00000-00000-00000-00000-000000');
    expect(all).toBe('7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZZ');
    const single = Array.from({ length: 128 }, (_, bit) => {
      const bytes = new Uint8Array(16);
      bytes[bit >> 3] = 1 << (bit & 7);
      return certificateNumberOf(bytes);
    });
    expect(new Set(single).size).toBe(128);
    for (const number of [none, all, ...single])
      expect(certificateNumber.safeParse(number).success, number).toBe(true);
  });

  it('is read however it is typed', () => {
    const number = '01ABC-DEFGH-JKMNP-QRSTV-WXYZ23';
    for (const typed of [number, number.toLowerCase(), ' oIabc defgh jkmnp qrstv wxyz23 '])
      expect(readCertificateNumber(typed)).toBe(number);
    for (const typed of ['', 'first', `${number}4`, number.slice(1), number.replace('A', 'U')])
      expect(readCertificateNumber(typed)).toBeUndefined();
  });
});

const enrollment = {
  progress: 100,
  quizIDs: ['a', 'b', 'c'],
  excusedIDs: ['c'],
  certificateHold: null,
};
const scores = { a: { percent: 100 }, b: { percent: 65 }, other: { percent: 0 } };

describe('the grade of a course', () => {
  it('is the average of what counts for its quizzes, rounded down', () => {
    expect(courseGradeOf(enrollment, scores)).toBe(82);
  });
  it('counts a quiz that was not passed as 0', () => {
    expect(courseGradeOf(enrollment, { a: { percent: 100 } })).toBe(50);
  });
  it('leaves out what the learner is excused from until it is passed', () => {
    expect(courseGradeOf(enrollment, { ...scores, c: { percent: 60 } })).toBe(75);
    expect(courseGradeOf({ quizIDs: ['c'], excusedIDs: ['c'] }, {})).toBeNull();
  });
});

describe('the grade of a program', () => {
  const step = (courseID: string, quizID: string | null = null) => ({
    ...{ kind: quizID === null ? ('course' as const) : ('quiz' as const), courseID, quizID },
    ...{ title: '', isRequired: true, isOpen: true, minutes: 0, price: 0, currency: 'USD' },
  });
  const outline = [
    {
      ...{ id: 'a', title: '', need: 1, after: [] },
      steps: [step('ferns'), step('mosses'), step('ferns', 'b'), step('trees', 'exam')],
    },
  ];
  const enrolled = new Map([
    ['ferns', { quizIDs: ['a', 'b'], excusedIDs: ['b'] }],
    ['mosses', { quizIDs: ['c'], excusedIDs: [] }],
  ]);

  it('counts each quiz of the steps that are done once, and nothing that was not chosen', () => {
    const done = ['course:ferns', 'quiz:b', 'quiz:exam'];
    const taken = quizzesOfProgram(outline, done, enrolled);
    expect(taken).toEqual({ quizIDs: ['a', 'b', 'exam'], excusedIDs: ['b'] });
    expect(courseGradeOf(taken, { a: { percent: 100 }, exam: { percent: 60 } })).toBe(80);
    expect(courseGradeOf(quizzesOfProgram(outline, [], enrolled), scores)).toBeNull();
  });
});

describe('the certificate of a course', () => {
  const obstacle = (minGrade: number, changes: object = {}) =>
    obstacleToCertificate(
      { minGrade },
      { ...enrollment, ...changes },
      courseGradeOf({ ...enrollment, ...changes }, scores),
    );

  it('is granted to whoever has completed it with the grade', () => {
    expect(obstacle(82)).toBeNull();
    expect(obstacle(100, { quizIDs: [] })).toBeNull();
  });
  it('is refused for what is missing, the first thing first', () => {
    expect(obstacle(83)).toEqual({ kind: 'grade', grade: 82, minGrade: 83 });
    expect(obstacle(0, { certificateHold: 4 })).toEqual({ kind: 'held' });
    expect(obstacle(0, { progress: 99, certificateHold: 4 })).toEqual({ kind: 'incomplete' });
    expect(obstacleToCertificate(null, enrollment, 82)).toEqual({ kind: 'none' });
  });
});

describe('the hold on a certificate', () => {
  const state = (progress: number, all: string[], done: string[], hold: number | null = null) => ({
    ...{ progress, lessonIDs: all, completedLessonIDs: done, quizIDs: ['q'], passedQuizIDs: [] },
    ...{ excusedIDs: ['x'], certificateHold: hold },
  });
  const after = (before: ReturnType<typeof state>, now: ReturnType<typeof state>) =>
    certificateHoldAfter(activities, before, now);

  it('begins when the course becomes complete because an open lesson was taken out', () => {
    expect(after(state(50, ['a', 'b'], ['a']), state(100, ['a'], ['a']))).toBe(1);
    expect(after(state(33, ['a', 'b', 'c'], ['a']), state(100, ['a', 'b'], ['a', 'b']))).toBe(2);
  });
  it('does not begin when the last lesson is completed, or what is taken out was done', () => {
    expect(after(state(50, ['a', 'b'], ['a']), state(100, ['a', 'b'], ['a', 'b']))).toBeNull();
    expect(after(state(50, ['a', 'b'], ['a']), state(100, ['b'], ['b']))).toBeNull();
    expect(after(state(50, ['a', 'b', 'x'], ['a']), state(100, ['a', 'b'], ['a', 'b']))).toBeNull();
    expect(after(state(0, [], []), state(100, ['a'], ['a']))).toBeNull();
    expect(after(state(33, ['a', 'b', 'c'], ['a']), state(50, ['a', 'b'], ['a']))).toBeNull();
    expect(after(state(100, ['a', 'b'], ['a', 'b']), state(100, ['a'], ['a']))).toBeNull();
  });
  it('does not end when a lesson is undone and done again, or more is taken out', () => {
    const held = state(100, ['a', 'b'], ['a', 'b'], 2);
    const undone = state(50, ['a', 'b'], ['a'], after(held, state(50, ['a', 'b'], ['a'])));
    expect(undone.certificateHold).toBe(2);
    expect(after(undone, held)).toBe(2);
    expect(after(held, state(100, ['a'], ['a']))).toBe(2);
  });
  it('ends when the course is completed with more than was done then', () => {
    const open = state(66, ['a', 'b', 'c'], ['a', 'b'], 2);
    expect(after(open, state(100, ['a', 'b', 'c'], ['a', 'b', 'c']))).toBeNull();
    expect(
      after(
        state(50, ['a', 'b', 'c', 'd'], ['a', 'b', 'c'], 2),
        state(100, ['a', 'b', 'c'], ['a', 'b', 'c']),
      ),
    ).toBe(3);
  });
});
