import { safeParse, type $ZodType, type $ZodTypes } from 'zod/v4/core';
import { bounds, elementSample, isOptional, without } from '#tests/rules/candidates';

/** A value with one fault, and its description. */
export type Fault = { what: string; value: unknown };

/** One value of each Firestore type; most are invalid for a field. */
const kinds: unknown[] = [null, true, 2.5, 'word', ['word'], { word: 'word' }];

/**
 * Returns variants of a value with one fault each, at every level of its schema; in lists in the first and the last
 * item.
 */
export function faultsOf(type: $ZodType, sample: unknown): Fault[] {
  const wrongKinds = kinds
    .filter((value) => !safeParse(type, value).success)
    .map((value) => ({ what: `is ${JSON.stringify(value)}`, value }));
  return [...wrongKinds, ...deeperFaults(type, sample)];
}

function deeperFaults(type: $ZodType, sample: unknown): Fault[] {
  const { def } = (type as $ZodTypes)._zod;
  switch (def.type) {
    case 'nullable':
    case 'default':
      return deeperFaults(def.innerType, sample ?? elementSample(def.innerType));
    case 'object': {
      const map = sample as Record<string, unknown>;
      return [
        { what: 'has an unknown key', value: { ...map, unknown: 'word' } },
        ...Object.keys(map)
          .filter((key) => !def.shape[key] || !isOptional(def.shape[key]))
          .map((key) => ({ what: `lacks ${key}`, value: without(map, key) })),
        ...Object.entries(def.shape).flatMap(([key, field]) =>
          within(key, faultsOf(field, map[key]), (value) => ({ ...map, [key]: value })),
        ),
      ];
    }
    case 'array': {
      const item =
        Array.isArray(sample) && sample.length > 0 ? sample[0] : elementSample(def.element);
      const most = Math.max(1, ...bounds(def.checks));
      const full = Array<unknown>(most).fill(item);
      const faults = faultsOf(def.element, item);
      return [
        { what: `has ${most + 1} places`, value: [...full, item] },
        // The rules check list items one by one, so a fault must be detected at every index.
        ...Array.from({ length: Math.min(most, 10) }, (_, place) => ({
          what: `has null at the last of ${place + 1} places`,
          value: full.slice(0, place + 1).with(place, null),
        })),
        ...within('the first place', faults, (value) => full.with(0, value)),
        ...within('the last place', faults, (value) => full.with(most - 1, value)),
      ];
    }
    default:
      return [];
  }
}

const within = (where: string, faults: Fault[], put: (value: unknown) => unknown): Fault[] =>
  faults.map(({ what, value }) => ({ what: `${where} ${what}`, value: put(value) }));

/**
 * Returns variants of a document with lists of every valid length, for lists whose items the rules check one by one:
 * maps and numbers.
 */
export function listsOfEveryLength(shape: Record<string, $ZodType>, sample: object): object[] {
  return Object.entries(shape).flatMap(([field, type]) => {
    const { def } = (type as $ZodTypes)._zod;
    if (def.type !== 'array') return [];
    const element = def.element as $ZodTypes;
    if (!['object', 'number', 'int'].includes(element._zod.def.type)) return [];
    const list: unknown = Reflect.get(sample, field);
    const item = Array.isArray(list) && list.length > 0 ? list[0] : elementSample(element);
    return Array.from({ length: Math.max(...bounds(def.checks)) + 1 }, (_, length) => ({
      ...sample,
      [field]: Array<unknown>(length).fill(item),
    }));
  });
}
