/** Returns a text as a Markdown quotation, followed by an empty line to write on. */
export const quoted = (text: string): string =>
  `${text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')}\n\n`;
