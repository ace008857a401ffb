/** A formula in TeX; `isDisplay`: on a line of its own. */
export type Formula = { tex: string; isDisplay: boolean };

/** What opens a formula in Anki, what closes it, and whether it is on a line of its own. */
const delimiters = [
  { open: '[latex]', close: '[/latex]', isDisplay: true },
  { open: '[$$]', close: '[/$$]', isDisplay: true },
  { open: '[$]', close: '[/$]', isDisplay: false },
  { open: String.raw`\(`, close: String.raw`\)`, isDisplay: false },
  { open: String.raw`\[`, close: String.raw`\]`, isDisplay: true },
] as const;
const opening = /\[latex\]|\[\$\$?\]|\\[([]/g;

type Inside = { open: string; close: string; isDisplay: boolean; tex: string };

/** Returns what finds the formulas in the pieces of a text, in which tags may stand between. A formula that never closes is text. */
export function mathIn(on: {
  onText: (text: string) => void;
  onFormula: (found: Formula) => void;
}) {
  let inside: Inside | undefined;

  const finish = () => {
    if (inside === undefined) return;
    const formula = formulaOf(inside);
    inside = undefined;
    if (formula.tex !== '') on.onFormula(formula);
  };
  const read = (text: string, isLiteral: boolean): void => {
    let rest = text;
    while (rest !== '') {
      if (inside !== undefined) {
        const end = inside.close === '' ? -1 : rest.indexOf(inside.close);
        inside.tex += end === -1 ? rest : rest.slice(0, end);
        if (end === -1) return;
        rest = rest.slice(end + inside.close.length);
        finish();
        continue;
      }
      opening.lastIndex = 0;
      const found = isLiteral ? null : opening.exec(rest);
      if (found === null) return on.onText(rest);
      if (found.index > 0) on.onText(rest.slice(0, found.index));
      const delimiter = delimiters.find(({ open }) => open === found[0])!;
      inside = { ...delimiter, tex: '' };
      rest = rest.slice(found.index + found[0].length);
    }
  };
  return {
    get isInside() {
      return inside !== undefined;
    },
    read,
    /** Begins a formula that an element holds. */
    open: (isDisplay: boolean) => {
      inside = { open: '', close: '', isDisplay, tex: '' };
    },
    close: finish,
    end: () => {
      if (inside === undefined) return;
      const text = inside.open + inside.tex;
      inside = undefined;
      if (text !== '') on.onText(text);
    },
  };
}

function formulaOf({ tex, isDisplay }: Inside): Formula {
  const text = tex.replace(/[\s\u00a0]+/g, ' ').trim();
  const dollars = /^(\$\$?)([^$]+)\1$/.exec(text);
  if (dollars) return { tex: dollars[2]!.trim(), isDisplay: dollars[1] === '$$' };
  return { tex: text, isDisplay };
}
