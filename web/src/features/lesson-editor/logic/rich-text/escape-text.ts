import type { Style } from '#web/features/lesson-editor/logic/rich-text/style';

type Place = {
  style: Style;
  isInLink: boolean;
  /** Returns whether a sign occurs only once in its paragraph, so that it cannot be one of a pair. */
  isLone: (sign: string) => boolean;
};

/** Addresses that GitHub’s Markdown makes links of. */
const address = /(?:https?:\/\/|www\.)[^\s<]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** Returns a text as Markdown that shows it literally. Bare addresses stay, because escaped ones would show it. */
export function escapeText(text: string, place: Place): string {
  let written = '';
  let at = 0;
  for (const match of place.isInLink ? [] : text.matchAll(address)) {
    written += escapeWords(text, at, match.index, place) + match[0];
    at = match.index + match[0].length;
  }
  return written + escapeWords(text, at, text.length, place);
}

function escapeWords(text: string, from: number, to: number, place: Place): string {
  let written = '';
  for (let index = from; index < to; index++) {
    const sign = text[index]!;
    const before = text[index - 1] ?? '';
    written += /[!-/:-@[-`{-~\u00a0]/.test(sign)
      ? escapeSign(sign, before, text.slice(index + 1, index + 60), place)
      : sign;
  }
  return written;
}

function escapeSign(sign: string, before: string, after: string, place: Place): string {
  if (place.style === 'html') return escapeAlways(sign);
  return needsEscape(sign, before, after, place)
    ? sign === '&'
      ? '&amp;'
      : sign === '\\' && /^[([]/.test(after)
        ? '&#92;'
        : `\\${sign}`
    : sign;
}

/** Signs that start a formula after a backslash are written as character references. */
const escapeAlways = (sign: string): string =>
  /[\\$()[\]\u00a0&<>]/.test(sign) ? `&#${sign.codePointAt(0)};` : `\\${sign}`;

const isSpace = (text: string) => text === '' || /^\s/.test(text);
const isWord = (text: string) => /^[\p{L}\p{N}]/u.test(text);

function needsEscape(sign: string, before: string, after: string, place: Place): boolean {
  switch (sign) {
    case '\\':
      return after === '' || /^[!-/:-@[-`{-~\n]/.test(after);
    case '`':
      return !place.isLone(sign);
    case '*':
      return !(isSpace(before) && isSpace(after)) && !place.isLone(sign);
    case '_':
      return !(isWord(before) && isWord(after)) && !(isSpace(before) && isSpace(after));
    case '~':
    case '$':
      return !place.isLone(sign);
    case '[':
      return (
        place.isInLink || /^(?:[\^!]|[ xX]\])/.test(after) || !/^[^\]]{0,50}\](?![([:])/.test(after)
      );
    case ']':
      return place.isInLink;
    case '<':
      return /^[a-z/!?]/i.test(after);
    case '&':
      return /^#?[a-z\d]+;/i.test(after);
    default:
      return false;
  }
}

/** Escapes what would make a line the start of another block. */
export const escapeLine = (line: string): string =>
  line
    .replace(
      /^(#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|=+\s*$|-+\s*$|_{3,}|~{3,}|[|:-][|:\s-]*$)/,
      String.raw`\$1`,
    )
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
