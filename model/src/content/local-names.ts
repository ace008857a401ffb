import * as z from 'zod/mini';
import { optionalLabel } from '#model/fields';

/** What something is called in each language that the app speaks; empty where it has no name of its own there. */
export const localNames = z.object({ en: optionalLabel(60), ar: optionalLabel(60) });
export type LocalNames = z.infer<typeof localNames>;

export const noLocalNames: LocalNames = { en: '', ar: '' };
