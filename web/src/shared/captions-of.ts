/** A film's captions lie beside it, under its name; another site's would not be let in. */
export const captionsOf = (film: string): string | undefined =>
  /^\/.*\.\w+$/.test(film) ? film.replace(/\.\w+$/, '.vtt') : undefined;
