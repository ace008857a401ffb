import * as z from 'zod/mini';

const value = z.object({
  undefined: z.optional(z.object({ causeMessage: z.optional(z.string()) })),
  boolValue: z.optional(z.boolean()),
});
type Value = z.infer<typeof value>;

/** An expression in the emulator's coverage report, with its values and subexpressions. */
const coverageNode = z.object({
  sourcePosition: z.object({
    line: z.int(),
    column: z.int(),
    currentOffset: z.int(),
    endOffset: z.optional(z.int()),
  }),
  values: z.optional(z.array(z.object({ value: z.optional(value) }))),
  get children(): z.ZodMiniOptional<z.ZodMiniArray<typeof coverageNode>> {
    return z.optional(z.array(coverageNode));
  },
});
export type CoverageNode = z.infer<typeof coverageNode>;

/** The emulator's coverage report. */
export const coverageReport = z.object({
  rules: z.object({ files: z.tuple([z.object({ content: z.string() })]) }),
  report: z.array(coverageNode),
});
export type CoverageReport = z.infer<typeof coverageReport>;

/** The gaps in the coverage of the rules, each as `line:column: expression`. */
export type Coverage = {
  expressions: number;
  unvisited: string[];
  /** The number of `allow` conditions, except constants. */
  conditions: number;
  /** Conditions that were never true, or never false. */
  oneSided: string[];
};

/**
 * Returns the values of an expression. One that was not evaluated has the value `undefined` without a cause; one that
 * failed has a cause.
 */
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
