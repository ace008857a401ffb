import type { MarkedExtension, Token } from 'marked';

export type FormulaToken = {
  type: 'inlineFormula' | 'blockFormula';
  raw: string;
  tex: string;
  /** Whether it is a display formula, on a line of its own. */
  isDisplay: boolean;
};

type Form = { pattern: RegExp; isDisplay: boolean };

// Each pattern stops at the next delimiter, so that an unclosed formula costs linear time.
const doubleDollars = String.raw`\$\$(?!\$)((?:[^$\\]|\\[^]|\$(?!\$))+)\$\$(?!\$)`;
const dollars = String.raw`\$(?![\s$])((?:[^$\\]|\\[^])+)(?<!\s)\$(?![\p{L}\p{N}])`;
const [round, square] = ['()', '[]'].map((pair) => {
  const [open, close] = [`\\${pair[0]}`, `\\${pair[1]}`];
  return [
    String.raw`\\${open}((?:[^\\]|\\[^${open}${close}])+)\\${close}`,
    String.raw`\\\\${open}((?:(?!\\\\[${open}${close}])[^])+)\\\\${close}`,
  ] as const;
}) as [readonly [string, string], readonly [string, string]];

const atStart = (pattern: string, isDisplay: boolean): Form => ({
  pattern: new RegExp(`^${pattern}`, 'u'),
  isDisplay,
});
const inline = [
  atStart(doubleDollars, true),
  atStart(dollars, false),
  atStart(round[0], false),
  atStart(round[1], false),
  atStart(square[0], true),
  atStart(square[1], true),
];
const block = [doubleDollars, ...square].map((pattern) =>
  atStart(String.raw` {0,3}${pattern}[ \t]*(?:\n|$)`, true),
);

/** Returns whether a match is a formula. `\[Music\]` and `\[1\]` are escaped brackets instead. */
const isFormula = (raw: string, tex: string): boolean =>
  tex.trim() !== '' && (!/^\s*\\\[/.test(raw) || /^\s[^]*\s$|[\^_={}]|\\[a-z]/i.test(tex));

function readFormula(source: string, forms: Form[], type: FormulaToken['type']) {
  for (const { pattern, isDisplay } of forms) {
    const [raw, tex] = pattern.exec(source) ?? [];
    if (raw !== undefined && tex !== undefined && isFormula(raw, tex))
      return { type, raw, tex: tex.trim(), isDisplay } satisfies FormulaToken;
  }
  return undefined;
}

/** A dollar sign after a letter or digit is a currency or a shell prompt. */
const isWordBefore = (tokens: Token[]): boolean => /[\p{L}\p{N}$]$/u.test(tokens.at(-1)?.raw ?? '');

/**
 * Parses formulas as Pandoc does: inline `$x$`, display `$$x$$` at any position, and `\(x\)` and `\[x\]` with one
 * backslash or two.
 */
export const formulaSyntax: MarkedExtension = {
  extensions: [
    {
      name: 'blockFormula',
      level: 'block',
      start(source) {
        const index = source.indexOf('$$');
        return index === 0 || source[index - 1] === '\n' ? index : undefined;
      },
      tokenizer: (source) =>
        /^ {0,3}(?:\$\$|\\)/.test(source) ? readFormula(source, block, 'blockFormula') : undefined,
    },
    {
      name: 'inlineFormula',
      level: 'inline',
      start(source) {
        const index = source.indexOf('$');
        return index === -1 ? undefined : index;
      },
      tokenizer: (source, tokens) =>
        source.startsWith('\\') || (source.startsWith('$') && !isWordBefore(tokens))
          ? readFormula(source, inline, 'inlineFormula')
          : undefined,
    },
  ],
  hooks: {
    /** Masks formulas, so that an asterisk in one does not close emphasis. */
    emStrongMask: (source) =>
      source.replace(
        /(?<![\p{L}\p{N}$])(\$\$?)(?![\s$])[^$]+(?<!\s)\1(?![\p{L}\p{N}$])/gu,
        (formula) => `[${'a'.repeat(formula.length - 2)}]`,
      ),
  },
};
