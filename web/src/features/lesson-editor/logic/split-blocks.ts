import footnotes from 'marked-footnote';
import { BoundedLexer, bounds } from '#web/shared/markdown/bounded-lexer';

import { formulaSyntax } from '#web/shared/markdown/formula-syntax';
import { lexerOptions } from '#web/shared/markdown/lexer-options';

/** A top-level block of Markdown, such as a paragraph or a list. `source` includes the blank lines that follow it. */
export type Block = { type: string; source: string };

/**
 * Splits Markdown into its top-level blocks. The sources of all blocks, joined, are the text without any difference, so
 * that an editor writes back what was not edited.
 */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const { type, raw } of lex(text)) {
    const end = endOf(text, at, raw);
    // The lexer has changed what it read: what remains is one block.
    if (end === undefined) break;
    const previous = blocks.at(-1);
    if (type === 'space' && previous) previous.source += text.slice(at, end);
    else blocks.push({ type, source: text.slice(at, end) });
    at = end;
  }
  if (at < text.length) blocks.push({ type: 'text', source: text.slice(at) });
  return blocks;
}

/** Returns the tokens of the blocks without those of their words, which would take most of the time. */
function lex(text: string) {
  const lexer = new BoundedLexer(lexerOptions(formulaSyntax, footnotes(), bounds));
  const tokens = lexer.blockTokens(text.replaceAll(/\r\n?/g, '\n'), lexer.tokens);
  // The list of all footnotes, which repeats them.
  return tokens.filter(({ type }) => type !== 'footnotes');
}

/** Returns where `raw`, in which every line ends with `\n`, ends in the text; undefined if the text differs at `start`. */
function endOf(text: string, start: number, raw: string): number | undefined {
  if (text.startsWith(raw, start)) return start + raw.length;
  let at = start;
  for (const char of raw.split('')) {
    if (text[at] === char) at++;
    else if (char === '\n' && text[at] === '\r') at += text[at + 1] === '\n' ? 2 : 1;
    else return undefined;
  }
  return at;
}
