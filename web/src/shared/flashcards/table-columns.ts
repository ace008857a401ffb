import { cardDifficulty, cardKind } from '@trellis/model/content/flashcard';
import type { CardContent } from '#web/shared/flashcards/card-content';

type CardField = keyof CardContent;

/** Names of columns, as people and other programs write them. */
const columns: Record<CardField | 'id', string[]> = {
  id: ['id', 'guid', 'المعرّف'],
  frontText: ['front', 'question', 'term', 'text', 'fronttext', 'الوجه', 'السؤال', 'المصطلح'],
  backText: [
    'back',
    'answer',
    'definition',
    'extra',
    'back extra',
    'backtext',
    'الظهر',
    'الجواب',
    'التعريف',
  ],
  kind: ['kind', 'type', 'notetype', 'note type', 'النوع'],
  difficulty: ['difficulty', 'level', 'الصعوبة'],
  tags: ['tags', 'tag', 'الوسوم'],
};
/** The columns of a table without names. */
export const usualColumns: CardField[] = ['frontText', 'backText', 'tags', 'difficulty', 'kind'];

const difficulties = wordsOf(cardDifficulty.options, {
  سهلة: 'easy',
  متوسطة: 'medium',
  صعبة: 'hard',
});
const kinds = wordsOf(cardKind.options, {
  ...{
    'two-way': 'reverse',
    reversed: 'reverse',
    أساسية: 'basic',
    'ذات وجهين': 'reverse',
    فراغات: 'cloze',
  },
});

/** Returns what each column holds by its name; undefined where a name is unknown. */
export const columnsNamed = (names: string[]): (CardField | 'id' | undefined)[] =>
  names.map((cell) => {
    const name = cell.trim().toLowerCase();
    return [...usualColumns, 'id' as const].find((field) => columns[field].includes(name));
  });

/** Returns the difficulty that a cell names: undefined if it is empty, null if the word is unknown. */
export const difficultyIn = (cell: string) => wordIn(difficulties, cell);
/** Returns the kind of card that a cell names: undefined if it is empty, null if the word is unknown. */
export const kindIn = (cell: string) => wordIn(kinds, cell);

function wordsOf<T extends string>(
  values: readonly T[],
  others: Record<string, T>,
): Map<string, T> {
  return new Map([...values.map((value) => [value, value] as const), ...Object.entries(others)]);
}

const wordIn = <T>(words: Map<string, T>, cell: string): T | undefined | null =>
  cell === '' ? undefined : (words.get(cell.toLowerCase()) ?? null);
