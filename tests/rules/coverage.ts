/** Where an expression stands in the rules' text. */
type SourcePosition = { line: number; column: number; currentOffset: number; endOffset?: number };
type Value = { undefined?: { causeMessage?: string }; boolValue?: boolean };

/** An expression of the rules in the emulator's report: the values that it has had, and its parts. */
export type CoverageNode = {
  sourcePosition: SourcePosition;
  values?: { value?: Value; count: number }[];
  children?: CoverageNode[];
};

/** What the tests have not shown of the rules, each as `line:column: the expression`. */
export type Coverage = {
  expressions: number;
  unvisited: string[];
  /** Conditions of an `allow`, constants aside. */
  conditions: number;
  /** Those that were never true, or never false. */
  oneSided: string[];
};

/** An expression that was passed over has the value `undefined` without a cause; one that failed names the cause. */
const seen = (node: CoverageNode): Value[] =>
  (node.values ?? [])
    .map(({ value }) => value ?? {})
    .filter((value) => !(value.undefined && value.undefined.causeMessage === undefined));

const withParts = (node: CoverageNode): CoverageNode[] => [
  node,
  ...(node.children ?? []).flatMap(withParts),
];

export function coverageOf(rules: string, report: CoverageNode[]): Coverage {
  const show = ({ sourcePosition: { line, column, currentOffset, endOffset } }: CoverageNode) =>
    `${line}:${column}: ${rules.slice(currentOffset, (endOffset ?? currentOffset) + 1).replace(/\s+/g, ' ')}`;
  const all = report.flatMap(withParts);
  const starts = new Set(
    [...rules.matchAll(/\ballow [a-z, ]+: if\s+(?!(true|false);)/g)].map(
      (match) => match.index + match[0].length,
    ),
  );
  const conditions = report.filter((node) => starts.has(node.sourcePosition.currentOffset));
  if (conditions.length !== starts.size)
    throw new Error('The report lacks a condition of the rules');
  const isTwoSided = (node: CoverageNode) =>
    [true, false].every((side) => seen(node).some(({ boolValue }) => boolValue === side));
  return {
    expressions: all.length,
    unvisited: all.filter((node) => seen(node).length === 0).map(show),
    conditions: conditions.length,
    oneSided: conditions.filter((node) => !isTwoSided(node)).map(show),
  };
}
