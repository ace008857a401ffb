export type Stylesheet = { file: string; css: string };

/** A class in the selector of a rule, and whether the rule applies wherever the class occurs. */
type Use = { area: string; name: string; isEverywhere: boolean };

/** Returns the feature of a stylesheet, or the folder of what is shared. */
function areaOf(file: string): string {
  const [folder = '', feature = ''] = file.split('/');
  return folder === 'features' ? `features/${feature}` : folder;
}

/** Returns the selectors of a stylesheet. What only hides and arranges a printed page may refer to all of it. */
function selectorsOf(css: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"]*"|'[^']*'/g, '""');
  for (const [, prelude = '', end] of text.matchAll(/([^{};]*)([{};])/g)) {
    const head = prelude.trim();
    if (end === '{') {
      const isPrinted = open.some((outer) => /^@media print/.test(outer));
      if (!head.startsWith('@') && !isPrinted) found.push(...split(head, ','));
      open.push(head);
    } else if (end === '}') open.pop();
  }
  return found;
}

/** Splits a selector at separators that are in no parentheses or brackets. */
function split(selector: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of selector) {
    if ('(['.includes(letter)) depth++;
    if (')]'.includes(letter)) depth--;
    if (depth === 0 && letter === separator) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/**
 * Returns the classes that a selector styles or needs. A rule whose subject has one class, and nothing else that
 * restricts it, applies wherever the class occurs.
 */
function usesIn(selector: string): Omit<Use, 'area'>[] {
  const condition = /:(?:has|not)\((?:[^()]|\([^()]*\))*\)/g;
  const isConditional = classesIn((selector.match(condition) ?? []).join(' ')).length > 0;
  const compounds = split(selector.replace(condition, '').replace(/[>+~]/g, ' '), ' ');
  const subject = compounds.at(-1) ?? '';
  const hasOneClass = classesIn(subject).length === 1 || subject.startsWith(':is(');
  const isScoped = compounds.slice(0, -1).some((compound) => classesIn(compound).length > 0);
  return compounds.flatMap((compound) =>
    classesIn(compound).map((name) => ({
      name,
      isEverywhere: compound === subject && hasOneClass && !isScoped && !isConditional,
    })),
  );
}

function classesIn(compound: string): string[] {
  return [...compound.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!);
}

/**
 * Returns the classes that a feature styles wherever they occur and another part of the app uses too: once both
 * stylesheets are loaded, each changes the other's elements. `file` is a path within web/src.
 */
export function classProblems(stylesheets: Stylesheet[]): string[] {
  const uses = stylesheets.flatMap(({ file, css }) =>
    selectorsOf(css)
      .flatMap(usesIn)
      .map((use): Use => ({ ...use, area: areaOf(file) })),
  );
  return [...new Set(uses.map(({ name }) => name))].flatMap((name) => {
    const all = uses.filter((use) => use.name === name);
    const areas = new Set(all.map(({ area }) => area));
    const owner = all.find((use) => use.isEverywhere && use.area.startsWith('features/'))?.area;
    if (owner === undefined || areas.size === 1) return [];
    areas.delete(owner);
    return `.${name}: ${owner} styles it wherever it occurs, ${[...areas].join(' and ')} too.`;
  });
}
