/** What of a value the coverage needs to know; see `coverage.ts`. */
const needed = /^\s*"(boolValue|undefined)":/;
/** The line that begins a value, with its indentation. */
const opening = /^( *)"value": \{$/;

/**
 * Returns the text of the emulator's coverage report without values that are neither true nor false. With them it has more than
 * 512 MB, which no string can hold. The emulator writes one thing per line, indented.
 */
export async function shortenReport(lines: AsyncIterable<string>): Promise<string> {
  const kept: string[] = [];
  let isFirst = false;
  let leftOut: string | null = null;
  for await (const line of lines) {
    if (leftOut !== null) {
      if (!line.startsWith(leftOut)) continue;
      leftOut = null;
    } else if (isFirst && !needed.test(line)) {
      isFirst = false;
      // Until the brace with the indentation of its opening line.
      leftOut = `${/^ */.exec(kept.at(-1)!)![0]}}`;
      if (line.startsWith(leftOut)) leftOut = null;
      else continue;
    }
    isFirst = opening.test(line);
    kept.push(line);
  }
  return kept.join('\n');
}
