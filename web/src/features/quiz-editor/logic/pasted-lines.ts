const bullet = /^[-*•–·▪◦]\s+/;
const numbering = /^(?:\d{1,2}|\p{L})[.)-]\s+/u;

/**
 * Returns the lines of a pasted list, without bullets; without numbers or letters if every line has one. Null if it is
 * a single line, which is pasted as it is.
 */
export function pastedLines(text: string): string[] | null {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(bullet, ''));
  if (lines.length < 2) return null;
  return lines.every((line) => numbering.test(line))
    ? lines.map((line) => line.replace(numbering, ''))
    : lines;
}
