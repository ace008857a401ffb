import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Block } from '#tests/mutation/blocks';

const written = z.looseObject({
  update: z.optional(z.looseObject({ name: z.string() })),
  delete: z.optional(z.string()),
});

const recording = z.object({
  uid: z.string(),
  token: z.nullable(z.record(z.string(), z.unknown())),
  method: z.string(),
  parent: z.string(),
  body: z.looseObject({
    writes: z.optional(z.array(written)),
    documents: z.optional(z.array(z.string())),
    structuredQuery: z.optional(
      z.looseObject({ from: z.tuple([z.looseObject({ collectionId: z.string() })]) }),
    ),
  }),
  /** Documents in which the school differs. */
  before: z.array(written),
  outcome: z.enum(['allowed', 'denied']),
});

/** A request, what there is before it, and what the rules say to it. `paths` are the documents that it is about. */
export type Case = z.infer<typeof recording> & { paths: string[] };

/** Returns the recorded requests, each once. */
export function readCases(folder: string): Case[] {
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8').trimEnd().split('\n'),
  );
  return [...new Set(lines)].map((line) => {
    const found = recording.parse(JSON.parse(line));
    return { ...found, paths: pathsOf(found) };
  });
}

const afterDocuments = (name: string) => name.split('/documents/')[1] ?? name;

function pathsOf({ body, parent }: z.infer<typeof recording>): string[] {
  const { writes = [], documents = [], structuredQuery } = body;
  const queried =
    structuredQuery && `${parent.slice(1)}/${structuredQuery.from[0].collectionId}/any`;
  return [
    ...writes.flatMap(({ update, delete: gone }) => update?.name ?? gone ?? []),
    ...documents,
    ...(queried ? [queried.replace(/^\//, '')] : []),
  ].map(afterDocuments);
}

const methodOf = (operations: string): string[] =>
  operations.split(', ').map((operation) => {
    if (operation === 'get') return 'batchGet';
    return operation === 'list' ? 'runQuery' : 'commit';
  });

/** Returns the cases that a fault at this place may change the answer of. */
export function casesFor(cases: Case[], rules: string, offset: number, blocks: Block[]): Case[] {
  const statement = rules.slice(0, offset).lastIndexOf('allow ');
  const [, operations] = /^allow ([a-z, ]+): if/.exec(rules.slice(statement, statement + 60)) ?? [];
  const isWithin = operations !== undefined && rules.indexOf(';', statement) >= offset;
  const methods = isWithin ? methodOf(operations) : ['batchGet', 'runQuery', 'commit'];
  return cases.filter(
    ({ method, paths }) =>
      methods.includes(method) &&
      paths.some((path) => blocks.some(({ pattern }) => pattern.test(path))),
  );
}
