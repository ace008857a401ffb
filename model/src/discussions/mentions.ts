/** How many people one post can notify by naming them. */
export const mostMentions = 10;

/** Code, where a name means something else. */
const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;

/** A username after `@`, not within a word or an address. */
const mention = /(?<![\p{L}\p{N}_@./-])@([a-z0-9][a-z0-9-]{1,28}[a-z0-9])(?![\p{L}\p{N}_@-])/gu;

/** Returns the usernames that a text names with `@`, each once, at most {@link mostMentions}. */
export function mentionsIn(text: string): string[] {
  const names = [...text.replace(code, ' ').matchAll(mention)].map(([, name = '']) => name);
  return [...new Set(names)].slice(0, mostMentions);
}
