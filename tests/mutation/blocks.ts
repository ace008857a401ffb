/** A block of the rules, `match /a/{b} { … }`, from where to where it goes, and the documents that it is for. */
export type Block = { from: number; to: number; pattern: RegExp };

/** Returns where the bracket that opens here is closed. */
export function closing(rules: string, open: number): number {
  let depth = 0;
  for (let i = open; i < rules.length; i++) {
    if (rules[i] === '{') depth++;
    if (rules[i] === '}' && --depth === 0) return i;
  }
  throw new Error('A bracket is not closed');
}

/** Returns every block but the outermost. Brackets in patterns come in pairs, so they do not matter. */
export function blocksOf(rules: string): Block[] {
  const found = [...rules.matchAll(/\bmatch (\/\S+) \{\n/g)].map((match) => {
    const open = match.index + match[0].length - 2;
    return { path: match[1]!, from: match.index, to: closing(rules, open) };
  });
  const inner = found.slice(1);
  return inner.map(({ from, to }) => {
    const path = inner
      .filter((outer) => outer.from <= from && outer.to >= to)
      .map((outer) => outer.path)
      .join('');
    const pattern = new RegExp(`^${path.slice(1).replace(/\{\w+\}/g, '[^/]+')}$`);
    return { from, to, pattern };
  });
}

type Definition = { name: string; from: number; to: number };

const definitionsOf = (rules: string): Definition[] =>
  [...rules.matchAll(/\bfunction (\w+)\([^)]*\) \{/g)].map((match) => ({
    name: match[1]!,
    from: match.index,
    to: closing(rules, match.index + match[0].length - 1),
  }));

/** Returns the blocks whose conditions a place of the rules has a say in: its own, or all that call the function it is in. */
export function blocksFor(rules: string, offset: number): Block[] {
  const blocks = blocksOf(rules);
  const own = blocks.filter(({ from, to }) => from <= offset && offset <= to).at(-1);
  const definitions = definitionsOf(rules);
  const definition = definitions.find(({ from, to }) => from <= offset && offset <= to);
  if (!definition) return own ? [own] : [];
  const within = own ?? { from: 0, to: rules.length };
  const names = new Set([definition.name]);
  const calls = (text: string) => [...names].some((name) => new RegExp(`\\b${name}\\(`).test(text));
  for (let size = 0; size < names.size;) {
    size = names.size;
    for (const { name, from, to } of definitions) {
      const isNear = from >= within.from && to <= within.to;
      if (isNear && calls(rules.slice(rules.indexOf('{', from), to))) names.add(name);
    }
  }
  return blocks.filter(({ from, to }) => {
    if (from < within.from || to > within.to) return false;
    const deeper = blocks.filter((block) => block.from > from && block.to < to);
    const text = deeper.reduceRight(
      (left, block) => left.replace(rules.slice(block.from, block.to), ''),
      rules.slice(from, to),
    );
    return calls(text.replace(/\bfunction \w+\(/g, 'function '));
  });
}

/** Returns the rules without the outermost blocks that none of these documents is in. They take a fraction of the time to load. */
export function prunedTo(rules: string, paths: Set<string>): string {
  const blocks = blocksOf(rules);
  const isWithin = (inner: Block, outer: Block) => inner.from >= outer.from && inner.to <= outer.to;
  const outermost = blocks.filter((block) =>
    blocks.every((other) => other === block || !isWithin(block, other)),
  );
  const isNeeded = (block: Block) =>
    blocks
      .filter((inner) => isWithin(inner, block))
      .some(({ pattern }) => [...paths].some((path) => pattern.test(path)));
  return outermost
    .filter((block) => !isNeeded(block))
    .reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to + 1), rules);
}
