import type { Token } from 'marked';

const letter = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Returns the direction of the first letter in `tokens`; undefined if there is no letter, so that the direction is
 * inherited. Ignores code and formulas, which set their own direction.
 */
export function directionOf(tokens: Token[] | undefined): 'ltr' | 'rtl' | undefined {
  for (const token of tokens ?? []) {
    const found = directionOfOne(token);
    if (found !== undefined) return found;
  }
  return undefined;
}

function directionOfOne(token: Token): 'ltr' | 'rtl' | undefined {
  if (['code', 'codespan', 'inlineFormula', 'blockFormula', 'image'].includes(token.type))
    return undefined;
  if ('items' in token) return directionOf((token as { items: Token[] }).items);
  if ('tokens' in token && token.tokens) return directionOf(token.tokens);
  const [first] = ('text' in token && letter.exec(token.text)) || [];
  return first === undefined ? undefined : rightToLeft.test(first) ? 'rtl' : 'ltr';
}
