import * as z from 'zod/mini';
import { longText, optionalLabel } from '#model/fields';

/** What something is called in each language that the app speaks; empty where it has no name of its own there. */
export const localNames = z.object({ en: optionalLabel(60), ar: optionalLabel(60) });
export type LocalNames = z.infer<typeof localNames>;

export const noLocalNames: LocalNames = { en: '', ar: '' };

/** Like {@link localNames}, for text of several lines. */
export const localDescriptions = z.object({ en: longText(500), ar: longText(500) });
