/** The gRPC status that Firestore refused something with; undefined of any other error. */
export const statusOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
