import { expect, it } from 'vitest';
import { askedText } from '#web/features/card-stats/logic/asked-text';

it('shows the side that is asked, in one line', () => {
  const card = { kind: 'reverse', frontText: 'What\n\n is it?', backText: 'A fern' } as const;
  expect(askedText(card, '')).toBe('What is it?');
  expect(askedText(card, 'r')).toBe('A fern');
});

it('shows a cloze text as its reader knows it', () => {
  const card = { kind: 'cloze', frontText: 'Ferns have {{c1::spores::x}}.', backText: '' } as const;
  expect(askedText(card, '1')).toBe('Ferns have spores.');
});

it('cuts a long text', () => {
  const card = { kind: 'basic', frontText: 'fern '.repeat(100), backText: '' } as const;
  expect(askedText(card, '').length).toBeLessThanOrEqual(160);
});
