/** A query as data: the app runs it, and a test proves that production has the index that it needs. */
export type QuerySpec = {
  /** Path of the collection. */
  collection: string;
  /** True to search every collection of that name, wherever it hangs. */
  isGroup?: true;
  where: [
    field: string,
    op: '==' | 'in' | '<' | '<=' | '>' | '>=' | 'array-contains',
    value: unknown,
  ][];
  orderBy?: [field: string, direction: 'asc' | 'desc'][];
  /** Begins after a document with this value of the one field in `orderBy`; equal ones are ordered by id, the same way. */
  after?: [value: unknown, id: string];
  limit?: number;
};
