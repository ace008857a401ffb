/** Returns the anchor that GitHub gives to a heading: lowercase words without punctuation, joined by hyphens. */
export const headingAnchor = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Gives each heading of a text a unique anchor: repeated names get `-1`, `-2`, …, as on GitHub. */
export class HeadingAnchors {
  readonly #count = new Map<string, number>();

  next(title: string): string {
    const wanted = headingAnchor(title) || 'part';
    let anchor = wanted;
    for (let count = this.#count.get(wanted) ?? 0; this.#count.has(anchor);) {
      count++;
      this.#count.set(wanted, count);
      anchor = `${wanted}-${count}`;
    }
    this.#count.set(anchor, 0);
    return anchor;
  }
}
