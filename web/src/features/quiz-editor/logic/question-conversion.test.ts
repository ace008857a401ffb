import { writtenAnswerKey } from '@trellis/model/quiz/written-answer-key';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { question, questionType, type QuestionType } from '@trellis/model/content/quiz';
import { problemOf } from '@trellis/model/quiz/freeze';
import { mistakesIn } from '#web/features/quiz-editor/logic/question-checks';
import { newDraft, type QuestionDraft } from '#web/features/quiz-editor/logic/question-draft';
import { readQuestion } from '#web/features/quiz-editor/logic/read-question';
import { writeQuestion } from '#web/features/quiz-editor/logic/write-question';

/** Texts that are often valid, often equal, and sometimes neither. */
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('oak', 'ash', 'بلوط', 'x²', '3.1..3.2', '9', 'm/s', '½'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\u0301', '\u202e', '\ud800', 'a|b', 'a\nb') },
);
const row = fc.record({ id: fc.uuid(), text });
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 5 });
const draftOf: fc.Arbitrary<QuestionDraft> = fc
  .record({
    type: fc.constantFrom(...questionType.options),
    text: fc.oneof(text, fc.constantFrom('A ___ is a ____.', '___', '**Where?**')),
    points: fc.constantFrom('1', '5', '100', '0', ''),
    image: fc.constantFrom('', '/media/leaf.svg', 'https://example.org/a.png', 'leaf'),
    explanation: text,
    options: list(
      fc.record({
        ...{ id: fc.uuid(), text, isCorrect: fc.boolean(), feedback: text },
        credit: fc.constantFrom('', '0', '25', '100', '101'),
      }),
    ),
    pairs: list(fc.record({ id: fc.uuid(), text, match: text })),
    others: list(row),
    items: list(row),
    truth: fc.constantFrom('', 'true', 'false'),
    accepted: list(row),
    number: text,
    tolerance: fc.constantFrom('', '0', '0.1', '0,25', '1e-7', '٣', '-1', 'x'),
    units: list(row),
    gaps: list(text),
    scheme: fc.constantFrom('all_or_nothing', 'partial', 'partial_penalty', 'longest_subset'),
    matchesCase: fc.boolean(),
    matchesAccents: fc.boolean(),
  })
  .map((fields) => ({ ...newDraft(fields.type), ...fields }) as QuestionDraft);

const times = { order: 1, createdAt: new Date(0), updatedAt: new Date(0) };

it('saves only questions that rules and grading accept, and opens them as they were saved', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(draftOf, (draft) => {
      const mistakes = mistakesIn(draft);
      expect(mistakes.map(({ kind }) => kind)).not.toContain('unusable');
      if (mistakes.length > 0) return;
      seen.set(draft.type, (seen.get(draft.type) ?? 0) + 1);
      const written = writeQuestion(draft);
      const asked = { ...written.content, ...times };
      expect(question.parse(asked)).toEqual(asked);
      expect(writtenAnswerKey.parse(written.key)).toEqual(written.key);
      expect(problemOf(asked, written.key)).toBeNull();
      const opened = readQuestion(written.content, written.key);
      expect(mistakesIn(opened)).toEqual([]);
      expect(writeQuestion(opened)).toEqual(written);
    }),
    { numRuns: 4000, seed: 7 },
  );
  expect([...seen.keys()].sort()).toEqual([...questionType.options].sort());
});

it('uses the usual scheme of each type until one is chosen', () => {
  const scheme = (type: QuestionType, draft: QuestionDraft) =>
    writeQuestion({ ...draft, type }).key.scheme;
  const opened = readQuestion(...open(newDraft('short_answer')));
  expect(scheme('short_answer', opened)).toBe('all_or_nothing');
  expect(scheme('blanks', opened)).toBe('partial');
  expect(scheme('multiple_select', opened)).toBe('partial_penalty');
  const chosen: QuestionDraft = { ...newDraft('blanks'), scheme: 'all_or_nothing' };
  expect(scheme('blanks', readQuestion(...open(chosen)))).toBe('all_or_nothing');
});

const open = (draft: QuestionDraft): Parameters<typeof readQuestion> => {
  const { content, key } = writeQuestion(draft);
  return [content, key];
};

const stored = {
  questionText: 'Where does a fern keep its spores?',
  options: ['Air', 'Water', 'Soil'],
  matches: ['light'],
  points: 2,
  image: '',
};

it('opens a question without a key, with nothing marked as correct', () => {
  for (const type of questionType.options) {
    const opened = readQuestion({ ...stored, type }, undefined);
    expect(opened.options.some(({ isCorrect }) => isCorrect)).toBe(false);
    expect(opened).toMatchObject({ type, text: stored.questionText, points: '2', truth: '' });
  }
});

it('keeps what options are worth and their feedback with their options', () => {
  const key = {
    ...writeQuestion(newDraft('multiple_choice')).key,
    ...{ correctAnswer: 'Air', credits: [100, 25, 0], feedback: ['', 'It brings hydrogen.', ''] },
  };
  const opened = readQuestion({ ...stored, type: 'multiple_choice' }, key);
  expect(opened.options.map(({ credit }) => credit)).toEqual(['', '25', '']);
  const moved = { ...opened, options: opened.options.toReversed() };
  expect(writeQuestion(moved).key).toMatchObject({
    ...{ correctAnswer: 'Air', credits: [0, 25, 100], feedback: ['', 'It brings hydrogen.', ''] },
  });
});
