import { cardDifficulty, cardKind } from '@trellis/model/content/flashcard';
import { isCloze } from '@trellis/model/content/cloze';
import {
  contentOf,
  newCard,
  type CardDraft,
  type CardField,
} from '#web/features/flashcard-editor/logic/card-draft';
import { mistakesIn } from '#web/features/flashcard-editor/logic/card-mistakes';
import { parseTable, type TableRow } from '#web/shared/flashcards/parse-table';
import type { CardContent } from '#web/shared/flashcards/card-content';
import type { CardMistake } from '#web/shared/flashcards/card-mistakes';

/** A card of a pasted table, or why its row is none. */
export type PastedRow = {
  /** Of the pasted text, from 1. */
  line: number;
  content: CardContent;
  mistakes: (
    | CardMistake
    | { field: CardField; reason: 'kindOdd' | 'difficultyOdd'; count: number }
  )[];
  /** Whether a card with this front exists, or stands above in the table. */
  isDuplicate: boolean;
};

/** What Anki's exports begin with; their tags are separated by spaces. */
const ankiHeader = /^\ufeff?#[a-z][a-z ]*:/i;

/** Names of columns, as people and other programs write them. */
const columns: Record<CardField, string[]> = {
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
  kind: ['kind', 'type', 'النوع'],
  difficulty: ['difficulty', 'level', 'الصعوبة'],
  tags: ['tags', 'tag', 'الوسوم'],
};
const usual: CardField[] = ['frontText', 'backText', 'tags', 'difficulty', 'kind'];

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

/**
 * Returns the cards of a pasted table. Columns are found by their names in the first row; without names they are front, back,
 * tags, difficulty and kind. `fronts` are the fronts that the deck has already, as {@link frontKey} returns them.
 */
export function readPastedCards(source: string, fronts: ReadonlySet<string>): PastedRow[] {
  const rows = parseTable(source);
  const named = columnsOf(rows[0]);
  const order = named ?? usual;
  const known = new Set(fronts);
  const isAnki = ankiHeader.test(source);
  return (named === undefined ? rows : rows.slice(1)).map((row) => {
    const read = readRow(row, order, isAnki);
    const key = frontKey(read.content.frontText);
    const isDuplicate = known.has(key);
    if (read.mistakes.length === 0) known.add(key);
    return { ...read, isDuplicate };
  });
}

/** Returns the front of a card in the form in which fronts are compared: without letter case and extra spaces. */
export const frontKey = (front: string): string =>
  front.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Returns which field each column is, if a row has names of columns: a front and a back at least. */
function columnsOf(row: TableRow | undefined): (CardField | undefined)[] | undefined {
  const fields = row?.cells.map((cell) => {
    const name = cell.trim().toLowerCase();
    return usual.find((field) => columns[field].includes(name));
  });
  return fields?.includes('frontText') && fields.includes('backText') ? fields : undefined;
}

function readRow({ line, cells }: TableRow, order: (CardField | undefined)[], isAnki: boolean) {
  const cellOf = (field: CardField) => (cells[order.indexOf(field)] ?? '').trim().toWellFormed();
  const front = cellOf('frontText');
  const difficulty = wordIn(difficulties, cellOf('difficulty'));
  const kind = wordIn(kinds, cellOf('kind'));
  const draft: CardDraft = {
    frontText: front,
    backText: cellOf('backText'),
    kind: kind ?? (isCloze(front) ? 'cloze' : newCard.kind),
    difficulty: difficulty ?? newCard.difficulty,
    tags: isAnki ? cellOf('tags').replace(/\s+/g, ', ') : cellOf('tags').replaceAll(';', ','),
  };
  const odd: PastedRow['mistakes'] = [];
  if (kind === null) odd.push({ field: 'kind', reason: 'kindOdd', count: 1 });
  if (difficulty === null) odd.push({ field: 'difficulty', reason: 'difficultyOdd', count: 1 });
  return { line, content: contentOf(draft), mistakes: [...mistakesIn(draft), ...odd] };
}

function wordsOf<T extends string>(
  values: readonly T[],
  others: Record<string, T>,
): Map<string, T> {
  return new Map([...values.map((value) => [value, value] as const), ...Object.entries(others)]);
}

/** Returns the value of a word: undefined if the cell is empty, null if the word is unknown. */
const wordIn = <T>(words: Map<string, T>, cell: string): T | undefined | null =>
  cell === '' ? undefined : (words.get(cell.toLowerCase()) ?? null);
