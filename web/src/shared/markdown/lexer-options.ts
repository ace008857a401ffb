import { defaults, type MarkedExtension, type MarkedOptions } from 'marked';
import { BoundedTokenizer } from '#web/shared/markdown/bounded-lexer';

type Extensions = NonNullable<MarkedOptions['extensions']>;

/**
 * Returns lexer options for some extensions, the last of which runs first. Replaces Marked's `use`, which would
 * bundle its HTML renderer, a quarter of the library.
 */
export function lexerOptions(...packs: MarkedExtension[]): MarkedOptions {
  const extensions: Extensions = { renderers: {}, childTokens: {}, block: [], inline: [] };
  for (const extension of packs.flatMap((pack) => pack.extensions ?? [])) {
    if (!('level' in extension)) continue;
    const { level, tokenizer, start } = extension;
    extensions[level]!.unshift(tokenizer);
    if (start) (extensions[level === 'block' ? 'startBlock' : 'startInline'] ??= []).push(start);
  }
  const hooks = Object.assign({}, ...packs.map((pack) => pack.hooks)) as MarkedOptions['hooks'];
  return { ...defaults, extensions, hooks, tokenizer: new BoundedTokenizer() };
}
