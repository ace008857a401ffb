const address = /(https?:\/\/[^\s<>]+)/;
const isLetter = (letter: string | undefined) =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
const isSpace = (letter: string | undefined) => letter === undefined || /\s/.test(letter);

/** Returns text that Markdown shows as it is; addresses stay, since Markdown makes links of them. */
export const escapeMarkdown = (text: string): string =>
  /[\\`*_[<&$~]/.test(text)
    ? text
        .split(address)
        .map((part, index) => (index % 2 === 1 ? part : escapePart(part)))
        .join('')
    : text;

const escapePart = (text: string): string =>
  text.replace(/[\\`*_[<&$~]/g, (sign, at: number) =>
    isMeant(text, sign, at) ? `\\${sign}` : sign,
  );

/** Returns whether Markdown could read a sign as more than itself. */
function isMeant(text: string, sign: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  switch (sign) {
    case '\\':
      return after === undefined || /[!-/:-@[-`{-~]/.test(after);
    case '*':
      return !(isSpace(before) && isSpace(after) && before !== undefined && after !== undefined);
    case '_':
      return !(isLetter(before) && isLetter(after));
    case '[':
      return /^\[(?:\^|[^\][\n]*\][([:])/.test(text.slice(at, at + 300));
    case '<':
      return after !== undefined && /[a-z/!?]/i.test(after);
    case '&':
      return /^&#?[a-z\d]{1,31};/i.test(text.slice(at, at + 34));
    default:
      return true;
  }
}

const blockStart = /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|=+(?=\s*$)|(?:-\s*){3,}$|\||:?-+:?\s*\|)/;
const numbered = /^(\d{1,9})([.)])(?=\s|$)/;

/** Returns a line that Markdown reads as the beginning of a paragraph, not of a list, a heading or a quotation. */
export const escapeLineStart = (line: string): string =>
  blockStart.test(line) ? `\\${line}` : line.replace(numbered, String.raw`$1\$2`);
