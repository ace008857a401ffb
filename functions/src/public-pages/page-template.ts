/** What a page shows in addition to its template, the page that the web app's build has made. All of it is HTML. */
export type PageParts = {
  language: { lang: string; dir: 'ltr' | 'rtl' };
  /** Replaces the title and the description. */
  head: string;
  /** Shown until the app has started. */
  root: string;
  /** Data blocks. */
  data: string;
};

const slots = {
  language: /<html\b[^>]*>/,
  title: /<title>[^<]*<\/title>/,
  description: /\s*<meta name="description"[^>]*>/,
  root: /<div id="root"><\/div>/,
};

/** Returns what a template lacks to be filled. */
export const missingSlots = (template: string): string[] =>
  Object.entries(slots).flatMap(([name, slot]) => (slot.test(template) ? [] : [name]));

/** Returns a template filled with the parts of a page. */
export function fillTemplate(template: string, { language, head, root, data }: PageParts): string {
  const { lang, dir } = language;
  // Functions, because `$&` in a replacement would have a meaning.
  return template
    .replace(slots.language, () => `<html lang="${lang}" dir="${dir}">`)
    .replace(slots.description, () => '')
    .replace(slots.title, () => head)
    .replace(slots.root, () => `<div id="root">${root}</div>${data}`);
}

/** Returns a template as it is, for a page that nobody shall find. */
export const unlistedPage = (template: string): string =>
  template.replace(
    slots.title,
    (title) => `${title}\n    <meta name="robots" content="noindex" />`,
  );
