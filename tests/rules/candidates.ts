import * as z from 'zod/mini';
import {
  clone,
  safeParse,
  type $ZodArray,
  type $ZodCheck,
  type $ZodType,
  type $ZodTypes,
} from 'zod/v4/core';
import { wordOf } from '#tests/factories/factory';

/** Values of every Firestore type; each field is tested with all of them. */
const values: unknown[] = [
  null,
  true,
  false,
  0,
  7,
  -1,
  2.5,
  NaN,
  Infinity,
  '',
  'word',
  '7',
  [],
  ['word'],
  [7],
  {},
  { kind: 'text' },
  new Date('2026-01-05T08:00:00Z'),
];

/** Hostile and harmless strings. */
const texts: string[] = [
  'two words',
  'two\nlines',
  'USD',
  'usd',
  ...['\u0000', '\u001b', '\u007f', '\u200b', '\u202e', '\u2066', '\ufeff'].map((c) => `a${c}b`),
  '\u0645\u062f\u0631\u0633\u0629',
  '😀',
  '.',
  '..',
  '__proto__',
  'a/b',
  '/media/a.svg',
  '//evil.example/a',
  '/\\evil.example',
  'https://a.example/b?c=d#e',
  'https://a.example/b c',
  'https://a.example/\u00a0',
  'https://a.example/\u000b',
  'http://a.example',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
];

/** A small subset that distinguishes patterns and types, without covering each pattern's edge cases. */
const telling: unknown[] = [
  ...[null, true, 7, 2.5, '', 'word', ['word'], {}],
  ...['two words', 'two\nlines', 'a\u202eb', 'USD', 'usd', '..', 'a/b', '/media/a.svg'],
  'https://a.example/b c',
];

/** Patterns that were already tested with all values; other fields with the same pattern need only the small subset. */
const tried = new Set<string>();

function wordsFor(pattern: string): unknown[] {
  if (tried.has(pattern)) return telling;
  tried.add(pattern);
  return [...values, ...texts];
}

/** Returns strings of this length: the first that matches the pattern and the first that does not. */
function grown(length: number, pattern: string): string[] {
  const all = ['a', 'https://a', '/a'].map((seed) => (seed + wordOf(length)).slice(0, length));
  const fits = (text: string) => new RegExp(pattern, 'su').test(text);
  return [all.find(fits), all.find((text) => !fits(text))].filter((text) => text !== undefined);
}

/** Returns the pattern that a string must match; empty if there is none. */
const patternOf = (checks: $ZodCheck[] = []): string =>
  checks
    .map(({ _zod: { def } }) =>
      'pattern' in def && def.pattern instanceof RegExp ? def.pattern.source : '',
    )
    .join('');

const definition = (type: $ZodType) => (type as $ZodTypes)._zod.def;

/** Returns the size limits of a string, number or list. */
export function bounds(checks: $ZodCheck[] | undefined): number[] {
  return (checks ?? []).flatMap(({ _zod: { def } }): number[] => {
    if ('maximum' in def && typeof def.maximum === 'number') return [def.maximum];
    if ('minimum' in def && typeof def.minimum === 'number') return [def.minimum];
    if ('value' in def && typeof def.value === 'number') return [def.value];
    return [];
  });
}

const around = (bound: number) => [bound - 1, bound, bound + 1];

/**
 * Returns test values for a field, both valid and invalid: of every type, at and next to each limit of the schema,
 * and the same one level down in lists and maps. `sample` is a valid value.
 */
export function candidates(type: $ZodType, sample: unknown): unknown[] {
  const def = definition(type);
  switch (def.type) {
    case 'nullable':
    case 'default':
      return candidates(def.innerType, sample);
    case 'string': {
      const lengths = bounds(def.checks)
        .flatMap(around)
        .filter((length) => length >= 0);
      const pattern = patternOf(def.checks);
      return [
        ...wordsFor(pattern),
        ...lengths.flatMap((length) => grown(length, pattern)),
        // A pattern counts characters, but `size()` counts UTF-16 units in the emulator, which therefore rejects long
        // emoji too early.
        ...(pattern === '' ? [] : lengths.map((length) => '😀'.repeat(length))),
      ];
    }
    case 'number':
      return [...values, ...bounds(def.checks).flatMap(around)];
    case 'enum':
      return [...values, ...Object.values(def.entries)];
    case 'array': {
      const [first] = Array.isArray(sample) ? sample : [];
      const items = candidates(def.element, first ?? 'word');
      // Lists are filled with a valid item, because an invalid one would hide that another is accepted.
      const item = first ?? elementSample(def.element);
      const lengths = bounds(def.checks)
        .flatMap(around)
        .filter((n) => n >= 0);
      return [
        ...values,
        ...lengths.map((length) => Array(length).fill(item)),
        ...items.map((value) => [item, value]),
      ];
    }
    case 'object':
      return [...values, ...variants(def.shape, sample)];
    case 'record': {
      const isRecord = typeof sample === 'object' && sample !== null;
      const [[key, value] = ['word', 'word']] = isRecord ? Object.entries(sample) : [];
      return [
        ...values,
        ...candidates(def.keyType, key).flatMap((name) =>
          // Firestore rejects this key, and schemas do not check it.
          typeof name === 'string' && name !== '__proto__' ? [{ [name]: value }] : [],
        ),
        ...candidates(def.valueType, value).map((other) => ({ [key]: other })),
      ];
    }
    default:
      return values;
  }
}

/** Returns a valid item for an empty list. */
export const elementSample = (type: $ZodType): unknown =>
  candidates(type, 'word').find((value) => safeParse(type, value).success) ?? 'word';

/**
 * Returns variants of a map: one with an unknown key, and for each key one without it and several with another value.
 */
export function variants(shape: Record<string, $ZodType>, sample: unknown): object[] {
  const whole = { ...(sample as object) } as Record<string, unknown>;
  return [
    { ...whole, unknown: 'word' },
    ...Object.keys(whole).map((key) => without(whole, key)),
    ...Object.entries(shape).flatMap(([key, type]) =>
      candidates(type, whole[key]).map((value) => ({ ...whole, [key]: value })),
    ),
  ];
}

export const without = (map: object, key: string): object =>
  Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));

/** Whether documents may lack the field, because reading fills it in. */
export const isOptional = (type: $ZodType): boolean => definition(type).type === 'default';

/** Returns the schema without unknown keys, like the rules; decoding ignores unknown keys. Checks of several fields stay. */
export function strict(type: $ZodType): $ZodType {
  const def = definition(type);
  switch (def.type) {
    case 'object': {
      const exact = z.strictObject(
        Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, strict(field)])),
      );
      return clone(exact, { ...exact._zod.def, checks: def.checks });
    }
    case 'array':
      return clone(type as $ZodArray, { ...def, element: strict(def.element) });
    case 'nullable':
      return z.nullable(strict(def.innerType));
    default:
      return type;
  }
}
