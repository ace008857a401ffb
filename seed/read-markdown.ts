import { walkTokens, type Token } from 'marked';
import { BoundedLexer, bounds } from '#web/shared/markdown/bounded-lexer';
import { lexerOptions } from '#web/shared/markdown/lexer-options';

/** Texts that took all the time there is: each is read once. */
const slow = new Map<string, Token[]>();

/** Returns the blocks of a Markdown text, read within the bounds of the page: what is left after them is plain text. */
export function readMarkdown(text: string): Token[] {
  const known = slow.get(text);
  if (known) return known;
  const lexer = new BoundedLexer(lexerOptions(bounds));
  const blocks = lexer.lex(text);
  if (lexer.isLate) slow.set(text, blocks);
  return blocks;
}

/** Whether a text that has been read took too long, so that not all of its links and pictures are known. */
export const isCutShort = (text: string): boolean => slow.has(text);

/** Visits every part of a Markdown text, outer parts first. */
export const visitMarkdown = (blocks: Token[], visit: (token: Token) => void): void =>
  void walkTokens(blocks, visit);
