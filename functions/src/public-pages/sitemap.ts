import { courseAddress } from '#functions/public-pages/describe-page';
import { escapeText } from '#functions/public-pages/html';

/** Returns the sitemap: the catalogue and all published courses and programs. */
export function sitemapOf(origin: string, courseIDs: string[], programIDs: string[]): string {
  const addresses = [
    `${origin}/`,
    ...courseIDs.toSorted().map((courseID) => courseAddress(origin, courseID)),
    ...programIDs.toSorted().map((programID) => `${origin}/programs/${programID}`),
  ];
  const lines = addresses.map((address) => `  <url><loc>${escapeText(address)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}
