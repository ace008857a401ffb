import { use } from 'react';

/** What most texts do without: HTML, formulas and footnotes. Loaded with the first text that may have some of it. */
type ExtraSyntax = typeof import('#web/shared/markdown/extra-syntax');

const signs = /[<$]|\[\^|\\[([]/;

let loaded: ExtraSyntax | undefined;
let loading: Promise<void> | undefined;

export const needsExtraSyntax = (source: string): boolean => signs.test(source);

/** Loads the extra syntax once. Resolves also where it cannot be had: what it would draw is then shown as written. */
export function loadExtraSyntax(): Promise<void> {
  const settle = (module?: ExtraSyntax) => {
    loaded = module;
    // So that React's `use` need not wait for what has come.
    void Object.assign(loading!, { status: 'fulfilled', value: undefined });
  };
  loading ??= import('#web/shared/markdown/extra-syntax').then(settle, () => settle());
  return loading;
}

/** Returns the extra syntax, if it is loaded. */
export const extraSyntax = (): ExtraSyntax | undefined => loaded;

/** Suspends until a text can be read. */
export function useSyntaxOf(source: string): void {
  if (needsExtraSyntax(source)) use(loadExtraSyntax());
}
