/** An init script for pages that evaluate named functions: tsx wraps those in a call that is undefined in the page. */
export const namedFunctions = { content: 'globalThis.__name ??= (value) => value' };
