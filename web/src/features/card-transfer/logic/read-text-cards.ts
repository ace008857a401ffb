import type { CardKind } from '@trellis/model/content/flashcard';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import {
  reasonOf,
  startOf,
  type CardFile,
  type FileCard,
  type Reason,
} from '#web/features/card-transfer/logic/card-file';
import { fitTags, readAnkiTags } from '#web/features/card-transfer/logic/fit-tags';
import { htmlToMarkdown } from '#web/features/card-transfer/logic/html-to-markdown';
import type { OnProgress } from '#web/features/card-transfer/logic/read-package';
import { readTextHeader, type TextHeader } from '#web/features/card-transfer/logic/text-header';
import { cellText } from '#web/shared/csv';
import { readTags } from '#web/shared/flashcards/card-content';
import { isFilled, readRows, type TableRow } from '#web/shared/flashcards/parse-table';
import {
  columnsNamed,
  difficultyIn,
  kindIn,
  usualColumns,
} from '#web/shared/flashcards/table-columns';

type Column = ReturnType<typeof columnsNamed>[number] | 'notetype' | 'deck' | 'more';
/** What each column holds, and how texts in it are written. */
type Layout = { columns: Column[]; header: TextHeader; isOwn: boolean };
type Read = { card?: FileCard; skipped?: Reason; partial: Reason[] };

const reportEvery = 500;

/**
 * Reads the cards of a text file: Anki's notes in plain text, or a table with commas, semicolons or tabs.
 *
 * @throws {CardFileProblem} `noCards`
 */
export function readTextCards(text: string, onProgress: OnProgress): CardFile {
  const header = readTextHeader(text);
  const rows = readRows(text, header.end, header.separator).filter(isFilled);
  const isComment = commentsOf(text, header);
  const named = header.isAnki ? undefined : columnsOf(rows[0]);
  const layout = layoutOf(
    header,
    named,
    Math.max(0, ...rows.slice(0, 100).map(({ cells }) => cells.length)),
  );
  const notes = named === undefined ? rows : rows.slice(1);
  const file: CardFile = { cards: [], skipped: [], partial: [], decks: 1 };
  for (const { line, text: written } of header.unknown)
    file.skipped.push({ number: line, name: '', start: startOf(written), ...reasonOf('header') });
  const unnamed = (rows[0]?.cells ?? []).filter(
    (cell, index) => named !== undefined && named[index] === undefined && cell.trim() !== '',
  );
  if (unnamed.length > 0)
    file.partial.push({
      ...{ number: rows[0]!.line, name: '', start: '' },
      ...reasonOf('columnsLeftOut', { count: unnamed.length, names: unnamed }),
    });
  const decks = new Set<string>();
  notes.forEach((row, index) => {
    if (index % reportEvery === 0) onProgress(index / notes.length);
    const { card, skipped, partial } = isComment(row)
      ? { skipped: reasonOf('comment'), partial: [], card: undefined }
      : readRow(row, layout);
    const place = card ?? { number: row.line, name: '', start: startOf(row.cells.join(' ')) };
    const { number, name, start } = place;
    if (card) file.cards.push(card);
    if (skipped) file.skipped.push({ number, name, start, ...skipped });
    file.partial.push(...partial.map((reason) => ({ number, name, start, ...reason })));
    if (card && card.deck !== '') decks.add(card.deck);
  });
  if (file.cards.length === 0 && file.skipped.length === 0) throw new CardFileProblem('noCards');
  return { ...file, decks: Math.max(1, decks.size) };
}

/** Returns what tells whether a row is a comment, which only files with settings of Anki have. */
function commentsOf(text: string, { isAnki }: TextHeader): (row: TableRow) => boolean {
  if (!isAnki) return () => false;
  const lines = text.split('\n');
  return ({ line }) => lines[line - 1]!.startsWith('#');
}

/** Returns what the columns are, if the first row names a front and a back. */
function columnsOf(row: TableRow | undefined) {
  const columns = row && columnsNamed(row.cells);
  return columns?.includes('frontText') && columns.includes('backText') ? columns : undefined;
}

function layoutOf(header: TextHeader, named: Column[] | undefined, width: number): Layout {
  if (named) return { columns: named, header, isOwn: named.includes('id') };
  if (!header.isAnki) return { columns: usualColumns, header, isOwn: false };
  const names = columnsNamed(header.columns);
  const columns: Column[] = Array.from({ length: Math.max(width, names.length) }, () => undefined);
  const set = (place: number, column: Column) => {
    if (place > 0) columns[place - 1] = column;
  };
  set(header.place.guid, 'id');
  set(header.place.notetype, 'notetype');
  set(header.place.deck, 'deck');
  set(header.place.tags, 'tags');
  if (header.place.tags === 0) set(names.indexOf('tags') + 1, 'tags');
  names.forEach((name, index) => {
    if (name === 'difficulty') columns[index] ??= name;
  });
  // The fields of a note are the other columns, whatever its note type calls them.
  const fields = columns.flatMap((column, index) => (column === undefined ? [index] : []));
  const isNamed = names.includes('frontText') && names.includes('backText');
  const front = isNamed ? names.indexOf('frontText') : fields[0];
  const back = isNamed ? names.indexOf('backText') : fields[1];
  for (const index of fields)
    columns[index] = index === front ? 'frontText' : index === back ? 'backText' : 'more';
  return { columns, header, isOwn: false };
}

function readRow({ line, cells }: TableRow, { columns, header, isOwn }: Layout): Read {
  const cellOf = (column: Column) => {
    const cell = cells[columns.indexOf(column)] ?? '';
    return (isOwn ? cellText(cell) : cell).trim().toWellFormed();
  };
  const leftOut: string[] = [];
  const textOf = (cell: string) => {
    if (!header.isHtml) return cell;
    const converted = htmlToMarkdown(cell);
    leftOut.push(...converted.leftOut);
    return converted.markdown;
  };
  const frontText = textOf(cellOf('frontText'));
  const more = cells.filter((_, index) => (columns[index] ?? 'more') === 'more');
  const noteType = cellOf('notetype') || header.noteType;
  const { kind: named, rest } = kindOfType(noteType, more);
  const backText = [cellOf('backText'), ...(header.isAnki ? rest : [])]
    .map((cell) => textOf(cell.trim().toWellFormed()))
    .filter((part) => part !== '')
    .join('\n\n');
  const kind = header.isAnki ? named : kindIn(cellOf('kind'));
  const difficulty = difficultyIn(cellOf('difficulty'));
  const id = cellOf('id');
  const place = { number: line, name: id, start: startOf(frontText || backText) };
  const { tags, leftOut: tagsLeftOut } = fitTags(tagsIn(cellOf('tags'), header));
  const hasTags = columns.includes('tags') || header.tags.length > 0;
  const partial: Reason[] = [];
  if (leftOut.length > 0)
    partial.push(reasonOf('mediaLeftOut', { count: leftOut.length, names: leftOut }));
  if (tagsLeftOut.length > 0)
    partial.push(reasonOf('tagsLeftOut', { count: tagsLeftOut.length, names: tagsLeftOut }));
  const beyond = header.isAnki
    ? []
    : cells.slice(columns.length).filter((cell) => cell.trim() !== '');
  if (beyond.length > 0)
    partial.push(reasonOf('cellsLeftOut', { count: beyond.length, names: beyond.map(startOf) }));
  if (kind === null) return { skipped: reasonOf('kindOdd'), partial: [] };
  if (difficulty === null) return { skipped: reasonOf('difficultyOdd'), partial: [] };
  const card: FileCard = {
    ...{ ...place, frontText, backText, kind, difficulty, deck: cellOf('deck') },
    key: id === '' ? undefined : `${id}:0`,
    ownID: id === '' ? undefined : id,
    tags: hasTags ? tags : undefined,
    media: leftOut,
  };
  return { card, partial };
}

const tagsIn = (cell: string, header: TextHeader): string[] =>
  header.isAnki ? [...readAnkiTags(cell), ...header.tags] : readTags(cell.replaceAll(';', ','));

/** Returns the kind of card that a note type of Anki makes, and which further fields are text. */
function kindOfType(name: string, more: string[]): { kind: CardKind | undefined; rest: string[] } {
  if (/cloze/i.test(name)) return { kind: 'cloze', rest: more };
  if (/optional reversed/i.test(name)) {
    const [isReversed = '', ...rest] = more;
    return { kind: isReversed.trim() === '' ? 'basic' : 'reverse', rest };
  }
  if (/revers/i.test(name)) return { kind: 'reverse', rest: more };
  return { kind: /^basic\b/i.test(name) ? 'basic' : undefined, rest: more };
}
