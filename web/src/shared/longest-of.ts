import type { ZodMiniNullable, ZodMiniString } from 'zod/mini';

/**
 * Returns how many characters a schema of text allows, so that a form has the limit of the document that it writes. Throws if
 * the schema has none.
 */
export function longestOf(schema: ZodMiniString | ZodMiniNullable<ZodMiniString>): number {
  const text = schema.def.type === 'nullable' ? schema.def.innerType : (schema as ZodMiniString);
  for (const { _zod } of text.def.checks ?? [])
    if ('maximum' in _zod.def && typeof _zod.def.maximum === 'number') return _zod.def.maximum;
  throw new Error('The text may be of any length.');
}
