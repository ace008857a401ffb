import {
  accommodationPath,
  attemptPath,
  coursePath,
  enrollmentPath,
  quizPath,
} from '@trellis/model/paths';
import { attempt as attemptSchema, type Attempt } from '@trellis/model/quiz/attempt';
import { aCourse } from '#tests/factories/a-course';
import { aTakenQuiz } from '#tests/factories/a-quiz';
import { anAccommodation, anAttempt } from '#tests/factories/an-attempt';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { longAgo } from '#tests/factories/factory';
import { allows, denies, stories } from '#tests/rules/access-table';
import { minutesAgo, saved, submitted } from '#tests/rules/quiz-attempts/attempts';
import { as, now } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const attempt = attemptPath('erin', 'quiz', 1);
const update = (data: object) => as('enrolled').update(attempt, data);
const typed = saved({ 'answers.first': '1' });
/** Stores the attempt with fields that only functions write. */
const after = (changes: Partial<Attempt>) =>
  put({ [attempt]: { ...attemptSchema.parse(anAttempt('answered', 'running')), ...changes } });

stories('answers are saved and handed in', () => {
  allows('Erin answers', () => update(typed));
  allows('Erin answers two questions and flags them', () =>
    update(
      saved({
        ...{ 'answers.first': '0', 'answers.second': 'a\nb\n', flagged: ['first', 'x'] },
        ...{ 'answerIDs.first': crypto.randomUUID(), 'answerIDs.second': 'a-1' },
      }),
    ),
  );
  allows('Erin takes an answer back', () => update(saved({ 'answers.first': '' })));
  allows('all of them', () => update(saved({ answers: { first: '', second: '', third: '' } })));
  allows('Erin answers after a function has said when it ends', async () => {
    await after({ deadline: new Date('2030-01-01') });
    return update(typed);
  });
  allows('Erin hands in', () => update(submitted()));
  allows('Erin hands in with a last answer', () => update(submitted({ 'answers.first': '2' })));

  const wrong: Record<string, Record<string, unknown[]>> = {
    T20: {
      ...{ userID: ['otto'], quizID: ['test'], courseID: ['old'], number: [2], version: [2] },
    },
    T54: {
      ...{ startedAt: [now(), new Date('2099-01-01')], minutes: [1000, 241] },
      ...{ closesAt: [new Date('2099-01-01')], deadline: [new Date('2099-01-01')] },
      savedAt: [longAgo, new Date(), null],
    },
    T58: {
      ...{ score: [1], maxScore: [1], percent: [100], passed: [true], gradedAt: [now()] },
      ...{ status: ['graded', 'submitted', 'late', null], submittedAt: [now(), longAgo] },
      points: [100],
    },
    T12: {
      answers: [null, '0', ['0'], { first: 0 }, { first: null }, { first: ['0'] }, { first: {} }],
      answerIDs: [null, 'a', ['a'], { first: 0 }, { first: '' }, { first: 'a b' }, { 'a b': 'a' }],
      flagged: [null, 'first', {}, ['a b'], [''], [7], ['first', null]],
    },
  };
  for (const [threat, fields] of Object.entries(wrong))
    for (const [field, values] of Object.entries(fields))
      values.forEach((value, i) =>
        denies(`${threat}: Erin writes ${field} (${i + 1})`, () =>
          update(saved({ [field]: value })),
        ),
      );
  denies('Erin hands in at a time of her own (T54)', () =>
    update(submitted({ submittedAt: longAgo })),
  );
  denies('or at none (T54)', () => update(submitted({ submittedAt: null })));
  denies('Erin hands in with a score (T58)', () => update(submitted({ score: 1 })));

  for (const status of ['submitted', 'graded'] as const) {
    const closed = () => after({ status, submittedAt: minutesAgo(1) });
    denies(`Erin answers what is ${status} (T55)`, async () => {
      await closed();
      return update(typed);
    });
    denies(`Erin hands it in again when it is ${status} (T55)`, async () => {
      await closed();
      return update(submitted());
    });
    denies(`Erin opens again what is ${status} (T55)`, async () => {
      await closed();
      return update(saved({ status: 'in_progress', submittedAt: null }));
    });
  }
  for (const persona of ['anotherLearner', 'teacher', 'admin'] as const) {
    denies(`${persona} answers for Erin (T56)`, () => as(persona).update(attempt, typed));
    denies(`${persona} hands in for Erin (T56)`, () => as(persona).update(attempt, submitted()));
  }

  for (const status of ['paused', 'dropped'] as const)
    denies(`Erin, whose enrolment is ${status}, answers (T31)`, async () => {
      await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment(status) });
      return update(typed);
    });
  denies('somebody suspended answers (T72)', () =>
    as('suspended').update(attemptPath('sid', 'quiz', 1), typed),
  );
});

stories('answers from two devices', () => {
  const before = new Date(Date.now() - 60_000);
  const last = new Date(Date.now() - 20_000);
  /** Stores a save by the phone that had seen the attempt of a minute ago. */
  const writtenByPhone = (changes: Partial<Attempt> = {}) =>
    after({ savedAt: last, device: 'phone', seenAt: before, ...changes });
  const from = (device: unknown, seenAt: unknown, fields: object = { 'answers.first': '1' }) =>
    update(saved({ device, seenAt, ...fields }));
  const handIn = { status: 'submitted', submittedAt: now() };

  for (const [what, fields] of Object.entries({
    writes: { 'answers.first': '1' },
    'hands in': handIn,
  })) {
    allows(`the phone ${what} before it has heard of its last write`, async () => {
      await writtenByPhone();
      return from('phone', before, fields);
    });
    allows(`the laptop ${what}, knowing all`, async () => {
      await writtenByPhone();
      return from('laptop', last, fields);
    });
    denies(`the laptop ${what}, as it was to a while ago`, async () => {
      await writtenByPhone();
      return from('laptop', before, fields);
    });
    denies(`the laptop ${what}, a millisecond behind`, async () => {
      await writtenByPhone();
      return from('laptop', new Date(last.getTime() - 1), fields);
    });
    for (const device of ['phone', 'laptop'])
      denies(`the ${device} ${what}, knowing what there is not`, async () => {
        await writtenByPhone();
        return from(device, new Date(last.getTime() + 1), fields);
      });
  }
  const late = { startedAt: minutesAgo(10.6), minutes: 10 };
  allows('what is late is handed in by who knows all', async () => {
    await writtenByPhone(late);
    return from('laptop', last, handIn);
  });
  denies('and not by who does not', async () => {
    await writtenByPhone(late);
    return from('laptop', before, handIn);
  });
  const wrong = { device: [null, '', 'a/b', 7, {}], seenAt: [null, 0, '2026', now()] };
  for (const [field, values] of Object.entries(wrong))
    values.forEach((value, i) =>
      denies(`Erin writes ${field} (${i + 1}) (T12)`, async () => {
        await writtenByPhone();
        return update({ ...typed, [field]: value });
      }),
    );
});

stories('the deadline', () => {
  const late = { startedAt: minutesAgo(10.6), minutes: 10 };
  /** Stores an attempt of ten minutes that started some minutes ago. */
  const begun = (minutes: number, changes: Partial<Attempt> = {}) =>
    after({ startedAt: minutesAgo(minutes), minutes: 10, ...changes });
  const closed = (minutes: number) => begun(5, { closesAt: minutesAgo(minutes) });

  for (const [what, data] of Object.entries({
    'an answer': typed,
    'a last answer with all the rest': submitted({ 'answers.first': '1' }),
  })) {
    allows(`${what} may be a quarter of a minute late (T54)`, async () => {
      await begun(10.25);
      return update(data);
    });
    denies(`${what} may not be 36 seconds late (T54)`, async () => {
      await begun(10.6);
      return update(data);
    });
    allows(`${what} comes a quarter of a minute after the close (T54)`, async () => {
      await closed(0.25);
      return update(data);
    });
    denies(`${what} comes 36 seconds after the close (T54)`, async () => {
      await closed(0.6);
      return update(data);
    });
  }
  allows('a close that comes later gives no time and takes none', async () => {
    await begun(9, { closesAt: new Date(Date.now() + 3_600_000) });
    return update(typed);
  });
  denies('nor does it prolong an attempt whose time is up (T54)', async () => {
    await begun(10.6, { closesAt: new Date(Date.now() + 3_600_000) });
    return update(typed);
  });

  allows('what is late is handed in as it stands', async () => {
    await after(late);
    return update(submitted());
  });
  allows('also with the answers written once more', async () => {
    await after(late);
    return update(submitted({ answers: anAttempt('answered').answers, flagged: ['second'] }));
  });
  for (const [what, fields] of Object.entries({
    'an answer more': { 'answers.third': '1' },
    'an answer less': { answers: { first: '0' } },
    'no answers': { answers: {} },
    'an answer that is the same under another id': { 'answerIDs.first': 'a9' },
    'another flag': { flagged: [] },
  }))
    denies(`but not with ${what} (T54)`, async () => {
      await after(late);
      return update(submitted(fields));
    });
  denies('nor saved once more (T54)', async () => {
    await after(late);
    return update(saved());
  });
  denies('nor does it begin again (T54)', async () => {
    await after(late);
    return update(saved({ startedAt: now() }));
  });

  const hour = new Date(Date.now() + 3_600_000);
  const more = {
    'four hours of time': { [quizPath('quiz')]: aTakenQuiz({ quizTime: 240 }) },
    'a later close': { [quizPath('quiz')]: aTakenQuiz({ closesAt: hour }) },
    'ten hours for Erin': {
      [accommodationPath('quiz', 'erin')]: anAccommodation({ extraMinutes: 600 }),
    },
  };
  for (const [what, documents] of Object.entries(more))
    denies(`a teacher who gives ${what} moves no deadline (T54)`, async () => {
      await after(late);
      await put(documents);
      return update(typed);
    });
  const less = {
    'gives one minute': { [quizPath('quiz')]: aTakenQuiz({ quizTime: 1 }) },
    'closes the quiz': { [quizPath('quiz')]: aTakenQuiz({ closesAt: minutesAgo(1) }) },
    'allows one attempt': { [quizPath('quiz')]: aTakenQuiz({ maxAttempts: 1 }) },
    'asks something else': { [quizPath('quiz')]: aTakenQuiz({ version: 2 }) },
    'takes the quiz back': { [quizPath('quiz')]: aTakenQuiz({ status: 'draft' }) },
    'deletes the quiz': { [quizPath('quiz')]: null },
    'takes the course back': { [coursePath('ferns')]: aCourse('draft') },
    'gives Erin nothing besides': { [accommodationPath('quiz', 'erin')]: null },
  };
  for (const [what, documents] of Object.entries(less)) {
    allows(`Erin goes on when a teacher ${what} (T54)`, async () => {
      await begun(9);
      await put(documents);
      return update(typed);
    });
    allows(`and hands in when a teacher ${what} (T54)`, async () => {
      await begun(9);
      await put(documents);
      return update(submitted({ 'answers.first': '1' }));
    });
  }
});
