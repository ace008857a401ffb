/** The rules with one fault. */
export type Mutant = { offset: number; line: number; what: string; rules: string };

type Change = { from: number; to: number; text: string; what: string };

/** Returns the text with comments blanked, and with what stands in strings blanked as well. */
function masks(rules: string): { code: string; bare: string } {
  const blank = (text: string) => ' '.repeat(text.length);
  const parts = /('(?:\\.|[^'\\])*')|(\/\/[^\n]*)/g;
  return {
    code: rules.replace(parts, (text, string?: string) => string ?? blank(text)),
    bare: rules.replace(parts, (text, string?: string) =>
      string === undefined ? blank(text) : `'${'_'.repeat(text.length - 2)}'`,
    ),
  };
}

const swapped: Record<string, string> = {
  ...{ '&&': '||', '||': '&&', '==': '!=', '!=': '==' },
  ...{ '<=': '<', '<': '<=', '>=': '>', '>': '>=' },
};

/** Returns where an operand ends, from where it begins on; by `step` -1 where it begins. */
function edge(bare: string, from: number, step: 1 | -1): number {
  const [open, close] = step === 1 ? ['([{', ')]}'] : [')]}', '([{'];
  let depth = 0;
  for (let i = from; i >= 0 && i < bare.length; i += step) {
    const char = bare[i]!;
    if (open!.includes(char)) depth++;
    if (close!.includes(char)) depth--;
    if (depth < 0) return i;
    if (depth > 0) continue;
    if (';,?'.includes(char)) return i;
    if (char === ':' && /\s/.test(bare[i + 1]!)) return i;
    const pair = step === 1 ? bare.slice(i, i + 2) : bare.slice(i - 1, i + 1);
    if (pair === '&&' || pair === '||') return i;
    if (step === -1 && /\breturn$|\bif$/.test(bare.slice(Math.max(0, i - 6), i + 1))) return i;
  }
  return from;
}

/** Returns the changes that swap an operator, or take away one of its operands. */
function operatorChanges(bare: string): Change[] {
  return [...bare.matchAll(/&&|\|\||[=!<>]=|(?<![=])[<>]/g)].flatMap(({ 0: sign, index }) => {
    const after = index + sign.length;
    const swap = {
      from: index,
      to: after,
      text: swapped[sign]!,
      what: `${sign} → ${swapped[sign]}`,
    };
    if (sign !== '&&' && sign !== '||') return [swap];
    const text = sign === '&&' ? ' true ' : ' false ';
    const right = { from: after, to: edge(bare, after, 1), text, what: `right side →${text}` };
    const left = {
      from: edge(bare, index - 1, -1) + 1,
      to: index,
      text,
      what: `left side →${text}`,
    };
    return [swap, left, right];
  });
}

function conditionChanges(bare: string): Change[] {
  return [...bare.matchAll(/\ballow ([a-z, ]+): if\s+([^;]+);/g)].flatMap((match) => {
    const to = match.index + match[0].length - 1;
    return ['true', 'false']
      .filter((text) => text !== match[2])
      .map((text) => ({ from: to - match[2]!.length, to, text, what: `${match[1]}: if ${text}` }));
  });
}

const negationChanges = (bare: string): Change[] =>
  [...bare.matchAll(/!(?=[a-z(])/g)].map(({ index }) => ({
    ...{ from: index, to: index + 1, text: '', what: '! is gone' },
  }));

/** A list of names loses each of them. */
function listChanges(code: string): Change[] {
  return [...code.matchAll(/\[\s*'[a-zA-Z_]+'(?:,\s*'[a-zA-Z_]+')*\s*\]/g)].flatMap((list) => {
    const names = [...list[0].matchAll(/'[a-zA-Z_]+'/g)];
    return names.map(({ 0: name }, i) => ({
      from: list.index,
      to: list.index + list[0].length,
      text: `[${names.filter((_, other) => other !== i).join(', ')}]`,
      what: `list without ${name}`,
    }));
  });
}

/** Numbers grow by one: in expressions, and in patterns where they say how many. */
function numberChanges(code: string, bare: string): Change[] {
  const plain = [...bare.matchAll(/(?<![\w.$'])\d+(?![\w'])/g)];
  const counts = [...code.matchAll(/(?<=\{\d+,)\d+(?=\})/g)];
  return [...plain, ...counts].map(({ 0: digits, index }) => ({
    ...{ from: index, to: index + digits.length },
    ...{ text: `${Number(digits) + 1}`, what: `${digits} → ${Number(digits) + 1}` },
  }));
}

/** Words that are compared with: `status == 'dropped'`. */
const wordChanges = (code: string): Change[] =>
  [...code.matchAll(/(?<=[=!]= )'[a-z_]+'/g)].map(({ 0: word, index }) => ({
    ...{ from: index, to: index + word.length, text: `'other'`, what: `${word} → 'other'` },
  }));

/** Returns a function that returns the number of the line that a place is in. */
function lineFinder(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => ends.findLastIndex((end) => end < offset) + 2;
}

/** Returns every mutant of the rules, each once, in the order of their places. */
export function mutantsOf(rules: string): Mutant[] {
  const { code, bare } = masks(rules);
  const start = bare.indexOf('service ');
  const changes = [
    ...operatorChanges(bare),
    ...conditionChanges(bare),
    ...negationChanges(bare),
    ...listChanges(code),
    ...numberChanges(code, bare),
    ...wordChanges(code),
  ].filter(({ from }) => from > start);
  const lineOf = lineFinder(rules);
  const mutants = changes
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, text, what }) => ({
      ...{ offset: from, line: lineOf(from), what },
      rules: rules.slice(0, from) + text + rules.slice(to),
    }));
  return [...new Map(mutants.map((mutant) => [mutant.rules, mutant])).values()];
}
