import { describe, expect, it } from 'vitest';
import { frontKey, readPastedCards } from '#web/features/flashcard-editor/logic/read-pasted-cards';

const none = new Set<string>();
const contentsOf = (text: string) => readPastedCards(text, none).map(({ content }) => content);

describe('readPastedCards', () => {
  it('takes front, back, tags, difficulty and kind in this order', () => {
    expect(contentsOf('Stoma\tA pore\tleaf, water\thard\treverse')).toEqual([
      {
        frontText: 'Stoma',
        backText: 'A pore',
        tags: ['leaf', 'water'],
        difficulty: 'hard',
        kind: 'reverse',
      },
    ]);
  });

  it('finds columns by their names, in both languages', () => {
    const [english] = contentsOf('Tags\tBack\tFront\nleaf\tA pore\tStoma');
    const [arabic] = contentsOf('الظهر\tالوجه\tالصعوبة\nمسام\tثغر\tسهلة');
    expect(english).toMatchObject({ frontText: 'Stoma', backText: 'A pore', tags: ['leaf'] });
    expect(arabic).toMatchObject({ frontText: 'ثغر', backText: 'مسام', difficulty: 'easy' });
  });

  it('takes a front with deletions for a cloze card', () => {
    expect(contentsOf('Sugar is made in {{c1::leaves}}.')).toMatchObject([
      { kind: 'cloze', backText: '' },
    ]);
  });

  it('separates tags by spaces in what Anki exports, and only there', () => {
    expect(contentsOf('#separator:tab\na\tb\tx y')[0]?.tags).toEqual(['x', 'y']);
    expect(contentsOf('a\tb\tnew words')[0]?.tags).toEqual(['new words']);
  });

  it('says what is wrong with each row, and where it is', () => {
    const rows = readPastedCards(
      `a\tb\n\tno front\nno back\n${'x'.repeat(2003)}\tb\na\tb\t\teasyish\tround\nc\td\t1,2,3,4,5,6,7,8,9`,
      none,
    );
    expect(rows.map(({ line, mistakes }) => [line, mistakes.map(({ reason }) => reason)])).toEqual([
      [1, []],
      [2, ['frontMissing']],
      [3, ['backMissing']],
      [4, ['frontTooLong']],
      [5, ['kindOdd', 'difficultyOdd']],
      [6, ['tooManyTags']],
    ]);
    expect(rows[3]?.mistakes[0]?.count).toBe(3);
  });

  it('finds cards that the deck has, or that stand above in the table', () => {
    const rows = readPastedCards(' STOMA \tb\nNew\tb\nnew\tc', new Set([frontKey('Stoma')]));
    expect(rows.map(({ isDuplicate }) => isDuplicate)).toEqual([true, false, true]);
  });
});
