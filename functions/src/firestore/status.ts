/** Returns the gRPC status of a Firestore error; undefined for other errors. */
export const statusOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
