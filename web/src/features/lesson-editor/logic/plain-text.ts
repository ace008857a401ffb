/** Returns a text for a field of one line: without line breaks, tabs and lone surrogates. */
export const toOneLine = (text: string): string => text.replace(/[\n\r\t]+/g, ' ').toWellFormed();

/** Returns the number of words of a text, with marks of Markdown that stand alone. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;
