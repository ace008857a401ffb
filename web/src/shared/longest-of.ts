import type { ZodMiniString } from 'zod/mini';

/**
 * Returns how many characters a schema of text allows, so that a form has the limit of the document that it writes. Throws if
 * the schema has none.
 */
export function longestOf(schema: ZodMiniString): number {
  for (const { _zod } of schema._zod.def.checks ?? [])
    if ('maximum' in _zod.def && typeof _zod.def.maximum === 'number') return _zod.def.maximum;
  throw new Error('The text may be of any length.');
}
