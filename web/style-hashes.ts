import { createHash } from 'node:crypto';

/** Returns what a Content-Security-Policy says to allow each style that a page contains. */
export const styleHashes = (page: string): string[] =>
  [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(
    ([, style]) => `'sha256-${createHash('sha256').update(style!).digest('base64')}'`,
  );

/** Returns a text with a Content-Security-Policy that allows these styles and no others within a page. */
export const withStyleHashes = (text: string, hashes: string[]): string =>
  text.replace(
    /(?<=default-src 'none'; script-src 'self' \S+; style-src) 'self'( 'sha256-[^']+')*/,
    () => [` 'self'`, ...[...new Set(hashes)].toSorted()].join(' '),
  );
