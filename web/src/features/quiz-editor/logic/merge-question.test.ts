import { expect, it } from 'vitest';
import { isSameQuestion, mergeQuestion } from '#web/features/quiz-editor/logic/merge-question';
import { newDraft, newOption } from '#web/features/quiz-editor/logic/question-draft';
import { copyOf } from '#web/features/quiz-editor/logic/question-draft';

const base = { ...newDraft('multiple_choice'), text: 'Why?', options: [newOption('a')] };

it('takes what only the other side changed', () => {
  const mine = { ...base, text: 'Why not?' };
  const merged = mergeQuestion(base, mine, { ...base, explanation: 'Because.', points: '3' });
  expect(merged.conflicts).toEqual([]);
  expect(merged.draft).toMatchObject({ text: 'Why not?', explanation: 'Because.', points: '3' });
  expect(merged.base.text).toBe('Why?');
});

it('reports what both sides changed differently, and keeps both', () => {
  const mine = { ...base, options: [newOption('mine')], text: 'Why not?' };
  const merged = mergeQuestion(base, mine, { ...base, options: [newOption('theirs')] });
  expect(merged.conflicts).toEqual(['answer']);
  expect(merged.draft).toEqual(mine);
  expect(merged.base).toEqual(base);
});

it('is content where both sides changed the same', () => {
  const mine = { ...base, text: 'Why not?' };
  expect(mergeQuestion(base, mine, { ...mine })).toMatchObject({ conflicts: [], base: mine });
});

it('ignores whether the usual scheme was chosen', () => {
  const usual = { ...newDraft('ordering'), text: 'Why?' };
  expect(isSameQuestion(usual, { ...usual, scheme: 'partial' })).toBe(true);
  expect(isSameQuestion(usual, { ...usual, scheme: 'all_or_nothing' })).toBe(false);
});

it('ignores ids and empty lines when it compares', () => {
  const copy = copyOf(base);
  expect(isSameQuestion(base, { ...copy, options: [...copy.options, newOption()] })).toBe(true);
  expect(isSameQuestion(base, { ...copy, options: [newOption('b')] })).toBe(false);
});
