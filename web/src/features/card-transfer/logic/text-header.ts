import { readAnkiTags } from '#web/features/card-transfer/logic/fit-tags';
import { guessSeparator, separators } from '#web/shared/flashcards/parse-table';
import { columnsNamed } from '#web/shared/flashcards/table-columns';

/** The lines at the beginning of a text file by which Anki says what is in it. Columns are counted from 1; 0 is none. */
export type TextHeader = {
  /** Whether there are such lines. */
  isAnki: boolean;
  separator: string;
  isHtml: boolean;
  /** The tags of all notes. */
  tags: string[];
  /** The names of the columns; empty without. */
  columns: string[];
  /** The note type of all notes. */
  noteType: string;
  place: Record<'guid' | 'notetype' | 'deck' | 'tags', number>;
  /** Lines whose meaning is unknown. */
  unknown: { line: number; text: string }[];
  /** Where the rows begin. */
  end: number;
};

const setting = /^#\s*([a-z][a-z ]*?)\s*:(.*)$/i;
const places = /^(guid|notetype|deck|tags) column$/;
/** Settings of Anki that change nothing here. */
const ignored = new Set(['deck', 'if matches', 'match scope']);

/** Reads the header of a text whose line breaks are `\n`. */
export function readTextHeader(text: string): TextHeader {
  const header: TextHeader = {
    ...{ isAnki: false, separator: '', isHtml: false, tags: [], columns: [], noteType: '' },
    place: { guid: 0, notetype: 0, deck: 0, tags: 0 },
    ...{ unknown: [], end: 0 },
  };
  let columns = '';
  for (let line = 1; header.end < text.length; line++) {
    const next = text.indexOf('\n', header.end);
    const end = next === -1 ? text.length : next;
    const written = text.slice(header.end, end);
    const found =
      line === 1 && written.startsWith('tags:')
        ? setting.exec(`#${written}`)
        : setting.exec(written);
    // A file without settings may begin with a number sign for other reasons.
    if (found === null && !(header.isAnki && written.startsWith('#'))) break;
    header.isAnki = true;
    header.end = Math.min(end + 1, text.length);
    const [key, value] = [found?.[1]?.toLowerCase() ?? '', found?.[2] ?? ''];
    if (key === 'columns') columns = value;
    else if (!apply(header, key, value)) header.unknown.push({ line, text: written });
  }
  header.separator ||= separatorOf(text.slice(header.end, header.end + 100_000));
  if (columns !== '') header.columns = columns.split(header.separator).map((name) => name.trim());
  return header;
}

/** Returns the separator with which the first line names columns; else the one that looks most like it. */
const separatorOf = (text: string): string =>
  ['\t', ',', ';'].find((separator) => {
    const names = columnsNamed((text.split('\n', 1)[0] ?? '').split(separator));
    return names.includes('frontText') && names.includes('backText');
  }) ?? guessSeparator(text);

/** Applies a setting; returns whether it is known and its value is right. */
function apply(header: TextHeader, key: string, value: string): boolean {
  const word = value.trim();
  const column = places.exec(key)?.[1] as keyof TextHeader['place'] | undefined;
  if (column !== undefined) {
    const number = Number(word);
    if (!Number.isInteger(number) || number < 1 || number > 1000) return false;
    header.place[column] = number;
  } else if (key === 'separator') {
    const separator = separators[word.toLowerCase()] ?? (value.length === 1 ? value : word);
    if (separator.length !== 1) return false;
    header.separator = separator;
  } else if (key === 'html') {
    if (!/^(?:true|false)$/i.test(word)) return false;
    header.isHtml = word.toLowerCase() === 'true';
  } else if (key === 'tags') header.tags = readAnkiTags(value);
  else if (key === 'notetype') header.noteType = word;
  else return ignored.has(key);
  return true;
}
