import { transform, type Selector, type SelectorComponent } from 'lightningcss';

/** `file` is a path within web/src. */
export type Stylesheet = { file: string; css: string };

/** A class in the selector of a rule, and whether the rule applies wherever the class occurs. */
type Use = { area: string; name: string; isEverywhere: boolean };

/** Returns the feature of a stylesheet, or the folder of what is shared. */
function areaOf(file: string): string {
  const [folder = '', feature = ''] = file.split('/');
  return folder === 'features' ? `features/${feature}` : folder;
}

/** Returns the selectors of a stylesheet. What only hides and arranges a printed page may refer to all of it. */
function selectorsOf({ file, css }: Stylesheet): Selector[] {
  const found: Selector[] = [];
  transform({
    filename: file,
    code: Buffer.from(css),
    visitor: {
      Rule: {
        media: ({ value: { query } }) =>
          query.mediaQueries.every(({ mediaType }) => mediaType === 'print') ? [] : undefined,
        style: ({ value: { selectors } }) => void found.push(...selectors),
      },
    },
  });
  return found;
}

const conditions: string[] = ['has', 'not'];
const isCondition = (part: SelectorComponent): boolean =>
  part.type === 'pseudo-class' && conditions.includes(part.kind);

function classesIn(parts: SelectorComponent[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === 'class') return part.name;
    if (part.type !== 'pseudo-class') return [];
    const { kind } = part;
    return kind === 'is' || kind === 'where' || kind === 'has' || kind === 'not'
      ? part.selectors.flatMap(classesIn)
      : [];
  });
}

/** Returns the parts of a selector between its combinators, without conditions. The last one is its subject. */
function compoundsOf(selector: Selector): SelectorComponent[][] {
  const compounds: SelectorComponent[][] = [[]];
  for (const part of selector) {
    if (part.type === 'combinator') compounds.push([]);
    else if (!isCondition(part)) compounds.at(-1)!.push(part);
  }
  return compounds;
}

/**
 * Returns the classes that a selector styles or needs. A rule whose subject has one class, and nothing else that
 * restricts it, applies wherever the class occurs.
 */
function usesIn(selector: Selector): Omit<Use, 'area'>[] {
  const compounds = compoundsOf(selector);
  const [subject = [], ...others] = compounds.toReversed();
  const [first] = subject;
  const isOneOf = first?.type === 'pseudo-class' && first.kind === 'is';
  const isFree =
    (isOneOf || classesIn(subject).length === 1) &&
    classesIn(selector.filter(isCondition)).length === 0 &&
    others.every((parts) => classesIn(parts).length === 0 && parts[0]?.type !== 'nesting');
  return compounds.flatMap((compound) =>
    classesIn(compound).map((name) => ({ name, isEverywhere: isFree && compound === subject })),
  );
}

/**
 * Returns the classes that a feature styles wherever they occur and another part of the app uses too: once both
 * stylesheets are loaded, each changes the other's elements.
 */
export function classProblems(stylesheets: Stylesheet[]): string[] {
  const uses = stylesheets.flatMap((stylesheet) =>
    selectorsOf(stylesheet)
      .flatMap(usesIn)
      .map((use): Use => ({ ...use, area: areaOf(stylesheet.file) })),
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
