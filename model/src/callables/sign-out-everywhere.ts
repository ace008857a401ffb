import * as z from 'zod/mini';

/** Ends all sessions of the caller, on all devices. */
export const signOutEverywhere = {
  name: 'signOutEverywhere',
  input: z.object({}),
  output: z.object({}),
} as const;
