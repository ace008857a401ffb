import {
  Lexer,
  Tokenizer,
  type MarkedExtension,
  type Token,
  type Tokens,
  type TokensList,
} from 'marked';

/** The maximum nesting of quotations, lists and emphasis; anything deeper is shown as source. */
const deepest = 50;
/** The maximum number of table cells; a larger table is shown as source. */
const mostCells = 20_000;
/**
 * The time limit for parsing a text, in ms; the rest is shown as source. The longest lessons take a tenth of it, but
 * on some texts the regular expressions of any Markdown parser run for minutes.
 */
const longest = 1500;

/** Extends Marked's lexer with limits on nesting and time. */
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

/**
 * Stops the parsing of a text at the time limit. Must be the last extension, because Marked runs the last one first.
 */
export const bounds: MarkedExtension = { extensions: [late('block'), late('inline')] };

/** Extends Marked's tokenizer with a limit on the size of tables. */
export class BoundedTokenizer extends Tokenizer {
  override table(source: string): Tokens.Table | undefined {
    const [head = ''] = source.split('\n', 1);
    const columns = head.split('|').length;
    const end = source.search(/\n[ \t]*(?:\n|$)/);
    const rows = source.slice(0, end === -1 ? undefined : end).split('\n').length;
    return columns * rows > mostCells ? undefined : super.table(source);
  }
}
