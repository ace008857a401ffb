import { use } from 'react';

/** What most texts do without: HTML, formulas and footnotes. Loaded with the first text that may have some of it. */
type ExtraSyntax = typeof import('#web/shared/markdown/extra-syntax');

const signs = /[<$]|\[\^|\\[([]/;

let loaded: ExtraSyntax | undefined;
let loading: Promise<void> | undefined;

export const needsExtraSyntax = (source: string): boolean => signs.test(source);

/** Loads the extra syntax once. Resolves also where it cannot be had: what it would draw is then shown as written. */
export const loadExtraSyntax = (): Promise<void> =>
  (loading ??= import('#web/shared/markdown/extra-syntax').then(
    (module) => void (loaded = module),
    () => {},
  ));

/** Returns the extra syntax, if it is loaded. */
export const extraSyntax = (): ExtraSyntax | undefined => loaded;

/** Suspends until a text can be read. */
export function useSyntaxOf(source: string): void {
  if (!loaded && needsExtraSyntax(source)) use(loadExtraSyntax());
}
