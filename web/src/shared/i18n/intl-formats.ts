/** Returns a function that makes a format once: making one takes a hundred times as long as using it. */
function memoizeFormat<Format, Options>(make: (locale: string, options?: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, options?: Options): Format => {
    // Without a time zone, a format keeps the device's as it was when the format was made.
    const key = `${locale} ${new Date().getTimezoneOffset()} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
}

export const numberFormat = memoizeFormat(
  (locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

export const dateFormat = memoizeFormat(
  (locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

export const pluralRules = memoizeFormat((locale) => new Intl.PluralRules(locale));
