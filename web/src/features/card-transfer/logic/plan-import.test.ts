import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxFlashcards } from '@trellis/model/content/flashcard';
import type { CardFile, FileCard } from '#web/features/card-transfer/logic/card-file';
import { cardIDsOf } from '#web/shared/card-files/card-ids';
import { planImport, type DeckCard } from '#web/features/card-transfer/logic/plan-import';
import { readTextCards } from '#web/features/card-transfer/logic/read-text-cards';
import { writeAnkiText, writeCsv } from '#web/features/card-transfer/logic/write-card-file';

const fileOf = (...cards: Partial<FileCard>[]): CardFile => ({
  ...{ skipped: [], partial: [], decks: 1 },
  cards: cards.map((card, index) => ({
    ...{ number: index + 1, name: '', start: 'a', key: undefined, ownID: undefined },
    ...{ frontText: `Front ${index}`, backText: 'Back', kind: undefined, tags: undefined },
    ...{ difficulty: undefined, media: [], deck: '' },
    ...card,
  })),
});
const deckCard = (id: string, changes: Partial<DeckCard> = {}): DeckCard => ({
  ...{
    id,
    frontText: `Front ${id}`,
    backText: 'Back',
    kind: 'basic',
    difficulty: 'hard',
    tags: ['leaf'],
  },
  ...changes,
});
const reasons = ({ skipped }: Awaited<ReturnType<typeof planImport>>) =>
  skipped.map(({ number, reason }) => [number, reason]);

describe('planImport', () => {
  it('gives a note the same id each time, so that importing it again changes the card', async () => {
    const file = fileOf({ key: 'g:0', tags: ['x'] });
    const [card] = (await planImport(file, [])).fresh;
    expect(card?.id).toMatch(/^[A-Za-z0-9]{20}$/);
    const deck = [{ id: card!.id, ...card!.content }];
    expect(await planImport(file, deck)).toMatchObject({ fresh: [], changed: [], unchanged: 1 });
    file.cards[0]!.backText = 'Changed';
    expect(await planImport(file, deck)).toMatchObject({
      ...{ fresh: [], unchanged: 0 },
      changed: [{ id: card!.id, fields: { backText: 'Changed' } }],
    });
  });

  it('knows a card by its own id, and by its front where the file has none', async () => {
    const deck = [deckCard('one'), deckCard('two')];
    const plan = await planImport(
      fileOf(
        { ownID: 'one', key: 'one:0', frontText: 'Another front' },
        { frontText: 'Front two', backText: 'Changed' },
        { frontText: 'Front three' },
      ),
      deck,
    );
    expect(plan.changed).toEqual([
      { id: 'one', fields: { frontText: 'Another front' } },
      { id: 'two', fields: { backText: 'Changed' } },
    ]);
    expect(plan.fresh).toMatchObject([
      { content: { frontText: 'Front three', kind: 'basic', difficulty: 'medium', tags: [] } },
    ]);
  });

  it('leaves alone what the file does not say', async () => {
    const deck = [deckCard('a', { kind: 'reverse' })];
    expect(await planImport(fileOf({ frontText: 'Front a' }), deck)).toMatchObject({
      unchanged: 1,
    });
    const plan = await planImport(fileOf({ frontText: 'Front a', kind: 'basic' }), deck);
    expect(plan.fresh).toHaveLength(1);
  });

  it('names what is there twice', async () => {
    const twice = fileOf({ key: 'g:0' }, { key: 'g:0' }, { frontText: 'F' }, { frontText: 'F' });
    const plan = await planImport(twice, []);
    expect(plan.fresh).toHaveLength(2);
    expect(reasons(plan)).toEqual([
      [2, 'twice'],
      [4, 'twice'],
    ]);
  });

  it('names each card that does not fit, with how it begins', async () => {
    const plan = await planImport(
      fileOf(
        { frontText: '' },
        { backText: '' },
        { frontText: 'x'.repeat(2001) },
        { backText: 'x'.repeat(4001) },
        { frontText: 'no deletion', kind: 'cloze' },
        { frontText: '{{c21::a}}', kind: 'cloze' },
        { tags: ['x'.repeat(41)] },
        { frontText: '{{c1::a}}', backText: '' },
        { backText: '', media: ['fern.mp3'] },
      ),
      [],
    );
    expect(reasons(plan)).toEqual([
      [1, 'frontMissing'],
      [2, 'backMissing'],
      [3, 'frontTooLong'],
      [4, 'backTooLong'],
      [5, 'noDeletion'],
      [6, 'clozeNumber'],
      [7, 'tagTooLong'],
      [9, 'mediaOnly'],
    ]);
    expect(plan.skipped[0]).toMatchObject({ start: 'a', count: 1 });
    expect(plan.fresh).toMatchObject([{ content: { kind: 'cloze' } }]);
  });

  it('adds no card beyond the most of a course, and still changes those that are there', async () => {
    const deck = Array.from({ length: maxFlashcards - 1 }, (_, index) => deckCard(`c${index}`));
    const plan = await planImport(
      fileOf({ key: 'a:0' }, { key: 'b:0' }, { frontText: 'Front c5', backText: 'New' }),
      deck,
    );
    expect(plan.fresh).toHaveLength(1);
    expect(plan.changed).toHaveLength(1);
    expect(reasons(plan)).toEqual([[2, 'full']]);
  });

  it('says of no skipped card that a part of it is left out', async () => {
    const file = fileOf({ backText: '' }, {});
    const left = { name: '', start: '', reason: 'mediaLeftOut', count: 1, names: 'x' } as const;
    file.partial.push({ number: 1, ...left }, { number: 2, ...left });
    expect((await planImport(file, [])).partial.map(({ number }) => number)).toEqual([2]);
  });
});

describe('an export', () => {
  const text = (max: number) =>
    fc
      .string({
        unit: fc.oneof(
          fc.constantFrom(...'\t\n";,#=-+@\'{}:| aب'),
          fc.string({ minLength: 1, maxLength: 1 }),
        ),
        maxLength: max,
      })
      .map((one) => one.replace(/\r/g, '').trim())
      .filter((one) => one !== '' && one.isWellFormed());
  const tag = text(12)
    .map((one) => one.replace(/[,،;\s]+/g, ' ').trim())
    .filter((one) => /^[\w ب#=-]+$/.test(one));
  const sides = fc.oneof(
    fc.record({
      frontText: text(40),
      backText: text(40),
      kind: fc.constantFrom('basic' as const, 'reverse' as const),
    }),
    fc.record({
      frontText: text(20).map((one) => `{{c1::x}} ${one.replaceAll('{', '')}`.trim()),
      backText: fc.oneof(fc.constant(''), text(20)),
      kind: fc.constant('cloze' as const),
    }),
  );
  const deck = fc.uniqueArray(
    fc
      .tuple(
        fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
        sides,
        fc.constantFrom('easy' as const, 'medium' as const, 'hard' as const),
        fc.uniqueArray(tag, { maxLength: 3 }),
      )
      .map(([id, card, difficulty, tags]): DeckCard => ({ id, ...card, difficulty, tags })),
    { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
  );

  it.each([
    ['for Anki', (cards: DeckCard[]) => writeAnkiText('Ferns\n#1', cards)],
    ['for spreadsheets', writeCsv],
  ])('changes nothing when it is imported again: %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(deck, async (cards) => {
        const file = readTextCards(
          write(cards)
            .replace(/^\ufeff/, '')
            .replace(/\r\n/g, '\n'),
          () => {},
        );
        expect(await planImport(file, cards)).toMatchObject({
          ...{ fresh: [], changed: [], skipped: [], partial: [] },
          unchanged: cards.length,
        });
        // Another course gets the same cards.
        const { fresh } = await planImport(file, []);
        expect(fresh.map(({ content }) => content)).toEqual(
          cards.map(({ id: _id, ...card }) => card),
        );
      }),
    );
  });

  it('has the header by which Anki knows every column', () => {
    expect(
      writeAnkiText('Ferns', [deckCard('a', { tags: ['leaf shape', 'x'] })]).split('\n'),
    ).toEqual([
      ...[
        '#separator:tab',
        '#html:false',
        '#columns:GUID\tNotetype\tFront\tBack\tTags\tDifficulty',
      ],
      ...['#guid column:1', '#notetype column:2', '#tags column:5', '#deck:Ferns'],
      'a\tBasic\tFront a\tBack\tleaf\u00a0shape x\thard',
      '',
    ]);
  });

  it('marks every text that a spreadsheet would run', () => {
    const csv = writeCsv([deckCard('a', { frontText: '=1+1', backText: '@x', tags: ['-1'] })]);
    expect(csv).toContain("a,'=1+1,'@x,'-1,hard,basic");
  });
});

it('makes ids that differ for every note', async () => {
  const keys = Array.from({ length: 3000 }, (_, index) => `g${index}:0`);
  expect(new Set((await cardIDsOf(keys)).values()).size).toBe(3000);
});
