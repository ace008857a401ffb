import { describe, expect, it } from 'vitest';
import {
  allCards,
  listCards,
  tagsOf,
  type CardCriteria,
  type StoredCard,
} from '#web/features/flashcard-editor/logic/card-rows';

const at = new Date(0);
const card = (id: string, changes: Partial<StoredCard>): StoredCard => ({
  ...{ id, frontText: id, backText: '', kind: 'basic', difficulty: 'medium', tags: [] },
  ...{ lastReviewed: null, createdAt: at, updatedAt: at },
  ...changes,
});
const deck = [
  card('10 b', { backText: 'Épine', tags: ['leaf'], difficulty: 'hard' }),
  card('a', { kind: 'cloze', tags: ['leaf', 'root'], difficulty: 'easy' }),
  card('2 c', { updatedAt: new Date(9), difficulty: 'medium' }),
];
const ids = (criteria: Partial<CardCriteria>) =>
  listCards(deck, { ...allCards, ...criteria }).map(({ id }) => id);

describe('listCards', () => {
  it('finds all words in any field, without accents and letter case', () => {
    expect(ids({ query: 'epine LEAF' })).toEqual(['10 b']);
    expect(ids({ query: 'root' })).toEqual(['a']);
    expect(ids({ query: 'nothing' })).toEqual([]);
  });

  it('filters by tag and kind', () => {
    expect(ids({ tag: 'leaf' })).toEqual(['10 b', 'a']);
    expect(ids({ tag: 'leaf', kind: 'cloze' })).toEqual(['a']);
  });

  it('sorts by age, change, front and difficulty', () => {
    expect(ids({ sort: 'newest' })).toEqual(['2 c', 'a', '10 b']);
    expect(ids({ sort: 'changed' })[0]).toBe('2 c');
    expect(ids({ sort: 'front' })).toEqual(['2 c', '10 b', 'a']);
    expect(ids({ sort: 'difficulty' })).toEqual(['a', '2 c', '10 b']);
  });

  it('counts the cards of each tag', () => {
    expect(tagsOf(deck)).toEqual([
      ['leaf', 2],
      ['root', 1],
    ]);
  });
});
