import firebaseJson from '../firebase.json' with { type: 'json' };

/** Returns whether a path matches a pattern of Hosting. */
const matches = (path: string, source: string): boolean =>
  source === '**' ||
  new RegExp(
    `^${source.replaceAll('.', '\\.').replace(/\*\*?/g, (stars) => (stars === '**' ? '.*' : '[^/]*'))}$`,
  ).test(path);

/**
 * The headers that Hosting sends with a path, with the emulators added to what a page may connect to. As there, a later
 * rule wins.
 */
export function hostingHeaders(path: string): Record<string, string> {
  const rules = firebaseJson.hosting.headers
    .filter(({ source }) => matches(path, source))
    .flatMap(({ headers }) => headers)
    .filter(({ key }) => key !== 'Strict-Transport-Security')
    .map(({ key, value }) => [
      key,
      value.replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:*"),
    ]);
  return Object.fromEntries(rules);
}

/** Returns the function that Hosting lets answer a path, if one does. */
export const functionAnswering = (path: string): string | undefined =>
  firebaseJson.hosting.rewrites
    .flatMap((rewrite) => ('function' in rewrite ? [rewrite] : []))
    .find(({ source }) => matches(path, source))?.function?.functionId;
