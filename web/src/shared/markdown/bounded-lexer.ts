import {
  Lexer,
  Tokenizer,
  type MarkedExtension,
  type Token,
  type Tokens,
  type TokensList,
} from 'marked';

/** Deeper quotations, lists and emphasis than this are shown as they are written. */
const deepest = 50;
/** A table with more cells than this is shown as it is written. */
const mostCells = 20_000;
/**
 * For so long a text may be read, in milliseconds; the rest is shown as it is written. The longest lessons take a tenth of it, but
 * there are texts on which the regular expressions of any Markdown reader work for minutes.
 */
const longest = 1500;

/** Marked’s reader of Markdown, with an end to how deep it goes and how long it takes. */
export class BoundedLexer extends Lexer {
  #depth = 0;
  readonly #end = performance.now() + longest;

  get isLate(): boolean {
    return performance.now() > this.#end;
  }

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(
    source: string,
    tokens?: TokensList,
    lastParagraphClipped?: boolean,
  ): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped = false) {
    return this.#within(source, tokens, () =>
      super.blockTokens(source, tokens, lastParagraphClipped),
    );
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    return this.#within(source, tokens, () => super.inlineTokens(source, tokens));
  }

  #within(source: string, tokens: Token[], read: () => Token[]): Token[] {
    if (this.#depth >= deepest || this.isLate) {
      tokens.push(asWritten(source));
      return tokens;
    }
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }
}

const asWritten = (source: string): Token => ({ type: 'text', raw: source, text: source });

const late = (level: 'block' | 'inline') => ({
  name: `late-${level}`,
  level,
  tokenizer(this: { lexer: Lexer }, source: string) {
    return this.lexer instanceof BoundedLexer && this.lexer.isLate ? asWritten(source) : undefined;
  },
});

/** Ends the reading of a text that takes too long. Comes last among extensions, so that it is asked first. */
export const bounds: MarkedExtension = { extensions: [late('block'), late('inline')] };

/** Marked’s reader of single parts, with an end to the size of a table. */
export class BoundedTokenizer extends Tokenizer {
  override table(source: string): Tokens.Table | undefined {
    const [head = ''] = source.split('\n', 1);
    const columns = head.split('|').length;
    const end = source.search(/\n[ \t]*(?:\n|$)/);
    const rows = source.slice(0, end === -1 ? undefined : end).split('\n').length;
    return columns * rows > mostCells ? undefined : super.table(source);
  }
}
