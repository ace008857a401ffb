/** A query as data: the app runs it, and a test checks that production has the index it needs. */
export type QuerySpec = {
  /** Path of the collection. */
  collection: string;
  /** True for a collection group query. */
  isGroup?: true;
  where: [
    field: string,
    op: '==' | 'in' | '<' | '<=' | '>' | '>=' | 'array-contains',
    value: unknown,
  ][];
  orderBy?: [field: string, direction: 'asc' | 'desc'][];
  /**
   * Starts after the document with this value of the one field in `orderBy`; ties are ordered by id in the same
   * direction.
   */
  after?: [value: unknown, id: string];
  limit?: number;
};
