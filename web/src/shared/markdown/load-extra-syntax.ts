import { use } from 'react';

/**
 * The syntax that most texts do not use: HTML, formulas and footnotes. Loaded on demand with the first text that may
 * contain it.
 */
type ExtraSyntax = typeof import('#web/shared/markdown/extra-syntax');

const signs = /[<$]|\[\^|\\[([]/;

let loaded: ExtraSyntax | undefined;
let loading: Promise<void> | undefined;

export const needsExtraSyntax = (source: string): boolean => signs.test(source);

/** Loads the extra syntax once. Also resolves on failure; that syntax is then shown as source. */
export function loadExtraSyntax(): Promise<void> {
  const settle = (module?: ExtraSyntax) => {
    loaded = module;
    // Lets React's `use` return synchronously once it is loaded.
    void Object.assign(loading!, { status: 'fulfilled', value: undefined });
  };
  loading ??= import('#web/shared/markdown/extra-syntax').then(settle, () => settle());
  return loading;
}

/** Returns the extra syntax; undefined until it has loaded. */
export const extraSyntax = (): ExtraSyntax | undefined => loaded;

/** Suspends until the syntax that a text needs has loaded. */
export function useSyntaxOf(source: string): void {
  if (needsExtraSyntax(source)) use(loadExtraSyntax());
}
