/** Returns a function that makes a format once: making one takes a hundred times as long as using it. */
function memoize<Format, Options>(Maker: new (locale: string, options?: Options) => Format) {
  const made: Record<string, Format> = {};
  // Without a time zone, a format keeps the device's as it was when the format was made.
  return (locale: string, options?: Options): Format =>
    (made[locale + new Date().getTimezoneOffset() + JSON.stringify(options)] ??= new Maker(
      locale,
      options,
    ));
}

export const numberFormat = memoize(Intl.NumberFormat);
export const dateFormat = memoize(Intl.DateTimeFormat);
export const pluralRules = memoize(Intl.PluralRules);
