import { plainText, readMarkdown } from '#web/shared/markdown/read-markdown';

/** Returns the words of a side, for reading aloud and for comparing: Markdown without its signs. */
export function plainSide(source: string): string {
  try {
    return readMarkdown(source).tokens.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  } catch {
    return source;
  }
}

type Token = Parameters<typeof plainText>[0];

/** A list and a table have no tokens of their own, but items and cells. */
function textOf(token: Token): string {
  if ('items' in token && Array.isArray(token.items)) return token.items.map(plainText).join(', ');
  if ('rows' in token && Array.isArray(token.rows))
    return [token.header, ...token.rows]
      .flat()
      .map(({ text }) => String(text))
      .join(', ');
  return plainText(token);
}
