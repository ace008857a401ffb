import { attemptPath, takerPath } from '@trellis/model/paths';
import { beforeAll, describe, expect, it } from 'vitest';
import { aTaker, anAttempt } from '#tests/factories/an-attempt';
import { longAgo } from '#tests/factories/factory';
import { put, reopenSchool } from '#tests/rules/put';
import { commit, Double, serverTime, type RestWrite } from '#tests/rules/rest';

const denied = 403;
const attempt = attemptPath('erin', 'quiz', 1);
const save = (data: object, changes: Partial<RestWrite> = {}): RestWrite => ({
  path: attempt,
  data: { savedAt: serverTime, ...data },
  mask: Object.keys(data),
  ...changes,
});
const start = (
  changes: object = {},
  taker: object = {},
  number: number | string = 1,
): RestWrite[] => [
  {
    path: `quiz_attempts/erin_test_${number}`,
    data: {
      ...anAttempt({ quizID: 'test' }),
      ...{ startedAt: serverTime, savedAt: serverTime, seenAt: serverTime },
      ...changes,
    },
  },
  { path: takerPath('test', 'erin'), data: { ...aTaker(), ...taker } },
];
const nested = (levels: number): object =>
  levels === 0 ? { end: true } : { inner: nested(levels - 1) };
const many = Array.from({ length: 10_000 }, (_, i) => `q${i}`);

describe('attempts: REST commits that bypass the SDK', () => {
  beforeAll(reopenSchool);

  const writes: Record<string, RestWrite[]> = {
    'T14: 10,000 answers': [save({ answers: Object.fromEntries(many.map((id) => [id, '0'])) })],
    'T14: the ids of 10,000 answers': [
      save({ answerIDs: Object.fromEntries(many.map((id) => [id, '0'])) }),
    ],
    'T15: an id of 900 kB': [save({ answerIDs: { first: 'x'.repeat(900_000) } })],
    'T14: 10,000 flags': [save({ flagged: many })],
    'T14: 100 flags in one': [save({ flagged: [many.slice(0, 101).join('\n')] })],
    'T15: an answer of 900 kB': [save({ answers: { first: 'x'.repeat(900_000) } })],
    'T15: three answers of 300 kB': [
      save({ answers: Object.fromEntries(['a', 'b', 'c'].map((id) => [id, 'x'.repeat(300_000)])) }),
    ],
    'T15: a flag of 900 kB': [save({ flagged: ['x'.repeat(900_000)] })],
    'T16: a map nineteen levels deep as an answer': [save({ answers: { first: nested(15) } })],
    'T16: a map nineteen levels deep as a flag': [save({ flagged: [nested(15)] })],
    'T16: one beside the answers': [save({ notes: nested(15) })],
    'T12: minutes with a point': start({ minutes: new Double(10) }),
    'T12: a number with a point': start({ number: new Double(1) }),
    'T12: a version with a point': start({ version: new Double(1) }),
    'T12: a number with a point among what opens the questions': start(
      {},
      { number: new Double(1) },
    ),
    'T12: a version with a point there': start({}, { version: new Double(1) }),
    'T19: a number with a nought before it': start({}, {}, '01'),
    'T19: a number with a point in the id': start({}, {}, '1.0'),
    'T22: an increment of the number': [save({}, { increments: { number: 1 } })],
    'T22: an increment of the minutes': [save({}, { increments: { minutes: 60 } })],
    'T22: an increment of a score': [save({}, { increments: { score: 1 } })],
    'T22: an increment of an answer': [save({}, { increments: { 'answers.first': 1 } })],
    'T22: an increment among what opens the questions': [
      { path: takerPath('quiz', 'erin'), data: {}, mask: [], increments: { version: 1 } },
    ],
    'T22: the server’s time as an answer': [save({ 'answers.first': serverTime }, { mask: [] })],
    'T54: the clock put back by a transform': [save({ startedAt: serverTime }, { mask: [] })],
    'T54: the clock deleted': [save({}, { mask: ['startedAt'] })],
    'T54: a save dated by a field instead of a transform': [
      save({ savedAt: new Date() }, { mask: ['savedAt'] }),
    ],
    'T54: handed in at a time of one’s own': [save({ status: 'submitted', submittedAt: longAgo })],
    'T12: a device of 900 kB': [save({ device: 'x'.repeat(900_000) })],
    'T54: what a device has seen, told by the server': [save({ seenAt: serverTime }, { mask: [] })],
    'T55: the attempt deleted': [{ path: attempt, data: null }],
    'T55: what opens the questions deleted': [{ path: takerPath('quiz', 'erin'), data: null }],
    'T55: deleted and begun again': [
      { path: attempt, data: null },
      {
        path: attempt,
        data: {
          ...anAttempt(),
          ...{ startedAt: serverTime, savedAt: serverTime, seenAt: serverTime },
        },
      },
    ],
    'T58: answers deleted': [save({}, { mask: ['answers'] })],
    'T58: a mark through a mask': [save({ passed: true })],
  };
  for (const [title, denials] of Object.entries(writes))
    it(`denies ${title}`, async () => expect(await commit('enrolled', ...denials)).toBe(denied));

  const honest: Record<string, RestWrite[]> = {
    'an attempt begins': start(),
    'answers are saved': [save({ answers: { first: '0', second: '' }, flagged: ['first'] })],
    'the longest answers': [
      save({
        answers: Object.fromEntries(many.slice(0, 100).map((id) => [id, 'x'.repeat(499)])),
        answerIDs: Object.fromEntries(many.slice(0, 100).map((id) => [id, 'x'.repeat(36)])),
        flagged: many.slice(0, 100),
      }),
    ],
    'it is handed in': [
      save({ status: 'submitted', submittedAt: serverTime }, { mask: ['status'] }),
    ],
  };
  for (const [title, writes] of Object.entries(honest))
    it(`allows a control write: ${title}`, async () =>
      expect(await commit('enrolled', ...writes)).toBe(200));
  it('denies saving a submitted attempt (T55)', async () => {
    await put({ [attempt]: anAttempt('submitted') });
    expect(await commit('enrolled', save({ answers: {} }))).toBe(denied);
  });
});
