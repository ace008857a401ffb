import { expect, it } from 'vitest';
import type { DeckCard } from '#web/data/cards/deck.queries';
import { questionsOf, sidesOf } from '#web/features/review/logic/question';

const card = (change: Partial<DeckCard>): DeckCard => ({
  ...{ courseID: 'ferns', cardID: 'spore', kind: 'basic', difficulty: 'easy', tags: [] },
  ...{ frontText: 'front', backText: 'back' },
  ...change,
});
const asked = (change: Partial<DeckCard>) =>
  questionsOf([{ courseID: 'ferns', cards: [card(change)] }]).map((question) => ({
    key: question.key,
    ...sidesOf(question),
  }));

it('asks a reverse card both ways', () => {
  expect(asked({ kind: 'reverse' })).toEqual([
    { key: 'ferns/spore', front: 'front', back: 'back', typed: 'back' },
    { key: 'ferns/spore:r', front: 'back', back: 'front', typed: 'front' },
  ]);
});

it('asks each deletion of a cloze card, and only for its words', () => {
  const frontText = '{{c1::Spores}} grow into a {{c2::prothallus::small plant}}.';
  expect(asked({ kind: 'cloze', frontText, backText: 'Look.' })).toEqual([
    {
      key: 'ferns/spore:1',
      front: '<mark>[…]</mark> grow into a prothallus.',
      back: '<mark>Spores</mark> grow into a prothallus.\n\nLook.',
      typed: 'Spores',
    },
    {
      key: 'ferns/spore:2',
      front: 'Spores grow into a <mark>[small plant]</mark>.',
      back: 'Spores grow into a <mark>prothallus</mark>.\n\nLook.',
      typed: 'prothallus',
    },
  ]);
});

it('leaves out a card that cannot be scheduled by its id', () => {
  expect(asked({ cardID: 'a b' })).toEqual([]);
});
