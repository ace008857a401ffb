import { buildRules } from '#scripts/build-rules';
import { personas, type Persona, type PersonaName } from '#tests/rules/personas';
import type { RestWrite } from '#tests/rules/rest';

/**
 * The limits per request, in production and the emulator: expressions, look-ups for a single document, and look-ups
 * for a batch.
 */
export const limits = { expressions: 1000, lookups: 10, lookupsOfBatch: 20 };
export type Measure = keyof typeof limits;

/** The additional usage of a request. */
export type Extra = Record<Measure, number>;

/** A document that any signed-in user may read, by a condition of one expression. */
export const emptyPath = 'empty_rules/one';

const documents = '/databases/$(database)/documents';
const steps = { large: 40, small: 8 };
/** The smallest step of each measure. */
export const stepOf: Extra = { expressions: steps.small, lookups: 1, lookupsOfBatch: 1 };

/** Returns a condition that uses `count` expressions. */
const using = (count: number) =>
  `[${Array(count - 3)
    .fill('1')
    .join(',')}] != []`;

/** Returns a true condition that evaluates `each(i)` only for i < value; unevaluated parts cost almost nothing. */
const repeated = (value: string, times: number, each: (i: number) => string): string =>
  Array.from({ length: times }, (_, i) => i).reduceRight(
    (rest, i) => `(${value} <= ${i} || (${each(i)} && ${rest}))`,
    'true',
  );
/** The number of expressions per iteration; with `true` as its body, an iteration is a small step. */
const goingOn = steps.small - 1;

/** Returns the deployed rules with additional expressions and look-ups in every condition, as given in the token. */
export function spendingRules(): string {
  const large = repeated('large', 24, () => using(steps.large - goingOn));
  const small = repeated('small', 4, () => 'true');
  const lookups = repeated('count', limits.lookups, (i) => `!exists(${documents}/spent/$('${i}'))`);
  const added = `
    function spends() {
      let token = request.auth.token;
      return usesLarge(token.large) && usesSmall(token.small) && looksUp(token.lookups);
    }
    function usesLarge(large) {
      return ${large};
    }
    function usesSmall(small) {
      return ${small};
    }
    function looksUp(count) {
      return ${lookups};
    }
    match /empty_rules/{id} {
      allow get: if spends() && (true);
    }
    match /lookups/{id} {
      allow create: if !exists(${documents}/spent/$('more' + id));
    }
  }
}
`;
  return buildRules()
    .replace(/\ballow ([a-z, ]+): if ([^;]+);/g, 'allow $1: if spends() && ($2);')
    .replace(/ {2}\}\n\}\n$/, added);
}

/** Returns a persona whose token adds usage. */
export function spender(name: PersonaName, { expressions, lookups }: Extra): Persona {
  const { token, ...persona }: Persona = personas[name];
  if (!token) throw new Error(`${name} has no token`);
  const large = Math.floor(expressions / steps.large);
  const small = (expressions % steps.large) / steps.small;
  return { ...persona, token: { ...token, ...{ large, small, lookups } } };
}

/** Returns writes that need one look-up each, for a batch. */
export const lookingUp = ({ lookupsOfBatch }: Extra): RestWrite[] =>
  Array.from({ length: lookupsOfBatch }, (_, i) => ({ path: `lookups/${i}`, data: {} }));
