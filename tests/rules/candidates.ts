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

/** Values of every Firestore type. Each field is tried with all of them. */
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

/** Texts that mean harm, and some that do not. */
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

/** Those that tell patterns and types from each other, though they do not try a pattern's every corner. */
const telling: unknown[] = [
  ...[null, true, 7, 2.5, '', 'word', ['word'], {}],
  ...['two words', 'two\nlines', 'a\u202eb', 'USD', 'usd', '..', 'a/b', '/media/a.svg'],
  'https://a.example/b c',
];

/** Patterns that a field has been tried on with all values and texts. Others like it need prove only that they are like it. */
const tried = new Set<string>();

function wordsFor(pattern: string): unknown[] {
  if (tried.has(pattern)) return telling;
  tried.add(pattern);
  return [...values, ...texts];
}

/** Texts of this length: the first that fits the pattern, and the first that does not. */
function grown(length: number, pattern: string): string[] {
  const all = ['a', 'https://a', '/a'].map((seed) => (seed + wordOf(length)).slice(0, length));
  const fits = (text: string) => new RegExp(pattern, 'su').test(text);
  return [all.find(fits), all.find((text) => !fits(text))].filter((text) => text !== undefined);
}

/** What a text must look like; empty where it may look like anything. */
const patternOf = (checks: $ZodCheck[] = []): string =>
  checks
    .map(({ _zod: { def } }) =>
      'pattern' in def && def.pattern instanceof RegExp ? def.pattern.source : '',
    )
    .join('');

const definition = (type: $ZodType) => (type as $ZodTypes)._zod.def;

/** What a schema says about size: the bounds of a text, a number or a list. */
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
 * Values for a field, some of which its schema accepts and some not: of every type, at and beside every bound that the
 * schema names, and for lists and maps the same one level down. `sample` is an accepted value.
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
        // A pattern counts characters; `size()` counts UTF-16 units in the emulator, where long emoji are refused too early.
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
      // Beside an item that is refused, none would be seen to be accepted.
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
          // No database takes a key like this, and no schema looks at it.
          typeof name === 'string' && name !== '__proto__' ? [{ [name]: value }] : [],
        ),
        ...candidates(def.valueType, value).map((other) => ({ [key]: other })),
      ];
    }
    default:
      return values;
  }
}

/** Returns something that a list of these may hold, for a list that is empty. */
export const elementSample = (type: $ZodType): unknown =>
  candidates(type, 'word').find((value) => safeParse(type, value).success) ?? 'word';

/** The same map with one key too many, with one too few, and with another value under one key, for each key. */
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

/** The same schema with no room for unknown keys, as the rules see it; reading lets them pass. */
export function strict(type: $ZodType): $ZodType {
  const def = definition(type);
  switch (def.type) {
    case 'object':
      return z.strictObject(
        Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, strict(field)])),
      );
    case 'array':
      return clone(type as $ZodArray, { ...def, element: strict(def.element) });
    case 'nullable':
      return z.nullable(strict(def.innerType));
    default:
      return type;
  }
}
