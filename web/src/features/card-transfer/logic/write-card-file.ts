import type { CardKind } from '@trellis/model/content/flashcard';
import { writeAnkiTags } from '#web/features/card-transfer/logic/fit-tags';
import type { DeckCard } from '#web/features/card-transfer/logic/plan-import';
import { csvOf } from '#web/shared/csv';

/** Anki's own note types that ask as a card does. */
const noteTypes: Record<CardKind, string> = {
  basic: 'Basic',
  reverse: 'Basic (and reversed card)',
  cloze: 'Cloze',
};
const names = ['GUID', 'Notetype', 'Front', 'Back', 'Tags', 'Difficulty'];

/**
 * Returns cards as a text that Anki imports, into a deck named after the course. Both sides are Markdown as it is; Anki ignores
 * the last column.
 */
export function writeAnkiText(title: string, cards: DeckCard[]): string {
  const header = [
    '#separator:tab',
    '#html:false',
    `#columns:${names.join('\t')}`,
    '#guid column:1',
    '#notetype column:2',
    '#tags column:5',
    `#deck:${title.replace(/\s+/g, ' ')}`,
  ];
  const rows = cards.map((card) => [
    card.id,
    noteTypes[card.kind],
    card.frontText,
    card.backText,
    writeAnkiTags(card.tags),
    card.difficulty,
  ]);
  const lines = rows.map((row) => row.map(quoted).join('\t'));
  return [...header, ...lines, ''].join('\n');
}

const quoted = (cell: string): string =>
  /["\t\r\n]|^#/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Returns cards as a table for spreadsheets, in which no text is a formula. */
export const writeCsv = (cards: DeckCard[]): string =>
  csvOf([
    ['id', 'front', 'back', 'tags', 'difficulty', 'kind'],
    ...cards.map(({ id, frontText, backText, tags, difficulty, kind }) => [
      ...[id, frontText, backText, tags.join(', ')],
      ...[difficulty, kind],
    ]),
  ]);
