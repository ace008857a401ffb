import * as z from 'zod/mini';

/** Ends every session of the person who asks, on all devices. */
export const signOutEverywhere = {
  name: 'signOutEverywhere',
  input: z.object({}),
  output: z.object({}),
} as const;
