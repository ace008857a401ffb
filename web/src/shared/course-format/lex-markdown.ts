import type { Token } from 'marked';
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

/** Visits every part of a Markdown text, outer parts first; where `visit` returns false, not the parts within. */
export function visitMarkdown(blocks: Token[], visit: (token: Token) => boolean | void): void {
  for (const block of blocks) {
    if (visit(block) === false) continue;
    childrenOf(block).forEach((children) => visitMarkdown(children, visit));
  }
}

/** Returns the parts of a token. Marked's own walker is not part of the build. */
function childrenOf(token: Token): Token[][] {
  if (token.type === 'table' && 'header' in token)
    return [token.header, ...token.rows].flat().map((cell: { tokens: Token[] }) => cell.tokens);
  if (token.type === 'list' && 'items' in token) return [token.items];
  return 'tokens' in token && token.tokens ? [token.tokens] : [];
}
