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
import {
  columnsNamed,
  difficultyIn,
  kindIn,
  usualColumns,
} from '#web/shared/flashcards/table-columns';

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

/**
 * Returns the cards of a pasted table. Columns are found by their names in the first row; without names they are front, back,
 * tags, difficulty and kind. `fronts` are the fronts that the deck has already, as {@link frontKey} returns them.
 */
export function readPastedCards(source: string, fronts: ReadonlySet<string>): PastedRow[] {
  const rows = parseTable(source);
  const named = columnsOf(rows[0]);
  const order = named ?? usualColumns;
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
  const fields =
    row && columnsNamed(row.cells).map((field) => (field === 'id' ? undefined : field));
  return fields?.includes('frontText') && fields.includes('backText') ? fields : undefined;
}

function readRow({ line, cells }: TableRow, order: (CardField | undefined)[], isAnki: boolean) {
  const cellOf = (field: CardField) => (cells[order.indexOf(field)] ?? '').trim().toWellFormed();
  const front = cellOf('frontText');
  const difficulty = difficultyIn(cellOf('difficulty'));
  const kind = kindIn(cellOf('kind'));
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
