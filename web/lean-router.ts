import type { Plugin } from 'vite';

/**
 * Leaves out of React Router what the app never runs: names for developer tools, which would keep unused components, and the
 * prefetching of pages by `<Link prefetch>`, which only works in its framework mode. Fails where a link is no longer built as
 * it was.
 */
export function leanRouter(): Plugin {
  return {
    name: 'lean-router',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/react-router\/dist\/\w+\/chunk-\w+\.mjs$/ },
      handler(code) {
        const prefetching = /return shouldPrefetch && [^;]+ : link;/;
        if (/\bLinkWithRef\(/.test(code) && !prefetching.test(code))
          throw new Error('React Router has no prefetching links to leave out.');
        const lean = code
          .replace(prefetching, 'return link;')
          .replaceAll(/^\w+\.displayName = "\w+";$/gm, '')
          .replaceAll(
            /(?<= = )React\d*\.(?:createContext|forwardRef|memo)\(/g,
            '/* @__PURE__ */ $&',
          );
        return { code: lean, map: null };
      },
    },
  };
}
