import footnotes from 'marked-footnote';
import type { Links, MarkedExtension } from 'marked';
import { BoundedLexer, bounds } from '#web/shared/markdown/bounded-lexer';
import { formulaSyntax } from '#web/shared/markdown/formula-syntax';
import { lexerOptions } from '#web/shared/markdown/lexer-options';

/** What the meaning of a block depends on elsewhere in the text: link definitions and the labels of footnotes. */
export type ReadContext = { links: Links; labels: Set<string> };

/** Returns the definitions of a whole text. */
export function readContext(text: string): ReadContext {
  const labels = new Set<string>();
  // Most texts have no definitions.
  if (!text.includes(']:')) return { links: {}, labels };
  const tokens = new BoundedLexer(lexerOptions(formulaSyntax, footnotes(), bounds)).lex(text);
  for (const token of tokens)
    if (token.type === 'footnotes' && 'rawItems' in token)
      for (const { label } of token.rawItems as { label: string }[]) labels.add(label);
  return { links: tokens.links, labels };
}

/** Reads the marks of the footnotes that a text has, without their definitions. */
const footnoteMarks = (labels: Set<string>): MarkedExtension => ({
  extensions: [
    {
      name: 'footnoteRef',
      level: 'inline',
      start: (source) => {
        const index = source.indexOf('[^');
        return index === -1 ? undefined : index;
      },
      tokenizer: (source) => {
        const [raw, label] = /^\[\^([^\]\n]+)\]/.exec(source) ?? [];
        return raw !== undefined && labels.has(label!)
          ? { type: 'footnoteRef', raw, label }
          : undefined;
      },
    },
  ],
});

/** Returns the tokens of one block as they are in its text. */
export function lexBlock(source: string, { links, labels }: ReadContext) {
  const lexer = new BoundedLexer(lexerOptions(formulaSyntax, footnoteMarks(labels), bounds));
  Object.assign(lexer.tokens.links, links);
  return lexer.lex(source).filter(({ type }) => type !== 'space');
}
