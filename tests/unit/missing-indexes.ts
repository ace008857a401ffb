import type { QuerySpec } from '@trellis/model/queries';

type Order = 'ASCENDING' | 'DESCENDING';
type Scope = 'COLLECTION' | 'COLLECTION_GROUP';
type IndexField = { fieldPath: string; order?: Order; arrayConfig?: 'CONTAINS' };

/** The content of `firestore.indexes.json`. */
export type Indexes = {
  indexes: { collectionGroup: string; queryScope: Scope; fields: IndexField[] }[];
  /** Overrides the automatic single-field indexes; an empty list disables them. */
  fieldOverrides: {
    collectionGroup: string;
    fieldPath: string;
    indexes: { queryScope: Scope; order?: Order; arrayConfig?: 'CONTAINS' }[];
  }[];
};

/** The index for a query: equalities in any order, then the sort fields. */
type Need = { equal: string[]; contains: string[]; sorted: [string, Order][] };

const orders = { asc: 'ASCENDING', desc: 'DESCENDING' } as const;

/**
 * Returns a query's sort fields: explicit ones, then compared ones, in the direction of the last.
 */
function needOf({ where, orderBy = [] }: QuerySpec): Need {
  const fieldsWith = (...ops: string[]) => [
    ...new Set(where.filter(([, op]) => ops.includes(op)).map(([field]) => field)),
  ];
  const equal = fieldsWith('==', 'in');
  const named = orderBy
    .filter(([field]) => !equal.includes(field))
    .map(([field, direction]): [string, Order] => [field, orders[direction]]);
  const last = named.at(-1)?.[1] ?? 'ASCENDING';
  const compared = fieldsWith('<', '<=', '>', '>=')
    .filter((field) => !named.some(([name]) => name === field))
    .map((field): [string, Order] => [field, last]);
  return { equal, contains: fieldsWith('array-contains'), sorted: [...named, ...compared] };
}

const flipped = (order?: Order) => (order === 'ASCENDING' ? 'DESCENDING' : 'ASCENDING');

/** An index works in both directions, so all of its directions may be inverted. */
function answers(fields: IndexField[], { equal, contains, sorted }: Need): boolean {
  const head = fields.slice(0, equal.length + contains.length);
  const tail = fields.slice(head.length);
  const names = (arrays: boolean) =>
    head
      .filter(({ arrayConfig }) => (arrayConfig === 'CONTAINS') === arrays)
      .map((f) => f.fieldPath);
  const isSorted = (turn: (order?: Order) => Order | undefined) =>
    tail.length === sorted.length &&
    tail.every((f, i) => f.fieldPath === sorted[i]![0] && turn(f.order) === sorted[i]![1]);
  return (
    String(names(false).sort()) === String([...equal].sort()) &&
    String(names(true).sort()) === String([...contains].sort()) &&
    (isSorted((order) => order) || isSorted(flipped))
  );
}

/**
 * Returns which index production lacks for a query, in words; null if none. Firestore merges its single-field indexes
 * for equalities; sorting or comparing in addition to them, and `array-contains` with anything else, needs a composite
 * index. A collection group query needs an index of that scope for every field.
 */
export function missingIndexes(spec: QuerySpec, declared: Indexes): string[] {
  const collection = spec.collection.split('/').at(-1)!;
  const scope: Scope = spec.isGroup ? 'COLLECTION_GROUP' : 'COLLECTION';
  const need = needOf(spec);
  const fields = [...need.equal, ...need.contains, ...need.sorted.map(([field]) => field)];
  const others = fields.length - need.equal.length;
  if (fields.length > 1 && others > 0) {
    const candidates = declared.indexes.filter(
      (index) => index.collectionGroup === collection && index.queryScope === scope,
    );
    return candidates.some((index) => answers(index.fields, need))
      ? []
      : [`${scope} index of ${collection}: ${fields.join(', ')}`];
  }
  return fields
    .filter((field) => !hasOwnIndex(field, need.contains.includes(field)))
    .map((field) => `${scope} index of ${collection}.${field}`);

  function hasOwnIndex(field: string, isArray: boolean): boolean {
    const override = declared.fieldOverrides.find(
      ({ collectionGroup, fieldPath }) =>
        collectionGroup === collection &&
        (field === fieldPath || field.startsWith(`${fieldPath}.`)),
    );
    if (!override) return scope === 'COLLECTION';
    return override.indexes.some(
      (index) => index.queryScope === scope && (index.arrayConfig === 'CONTAINS') === isArray,
    );
  }
}
