import { describe, expect, it } from 'vitest';
import { newCard, type CardDraft } from '#web/features/flashcard-editor/logic/card-draft';
import { mergeCards } from '#web/features/flashcard-editor/logic/merge-cards';

const base: CardDraft = { ...newCard, frontText: 'Front', backText: 'Back', tags: 'a, b' };

describe('mergeCards', () => {
  it('keeps what each side changed in other fields', () => {
    const mine = { ...base, frontText: 'Mine' };
    const theirs: CardDraft = { ...base, backText: 'Theirs', difficulty: 'hard' };
    expect(mergeCards(base, mine, theirs)).toEqual({
      merged: { ...base, frontText: 'Mine', backText: 'Theirs', difficulty: 'hard' },
      conflicts: [],
    });
  });

  it('names the fields that both changed differently, and none that both changed alike', () => {
    const mine: CardDraft = { ...base, frontText: 'Mine', kind: 'reverse' };
    const theirs: CardDraft = { ...base, frontText: 'Theirs', kind: 'reverse' };
    expect(mergeCards(base, mine, theirs)).toEqual({ merged: mine, conflicts: ['frontText'] });
  });

  it('merges tags one by one, without a conflict', () => {
    const merge = mergeCards(base, { ...base, tags: 'a,c' }, { ...base, tags: 'b, d' });
    expect(merge).toEqual({ merged: { ...base, tags: 'c, d' }, conflicts: [] });
  });
});
