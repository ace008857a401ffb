import type { Problem } from '#web/shared/course-format/problems';
import { YamlSource } from '#web/shared/course-format/yaml-source';

export type MarkdownSource = { head: YamlSource; body: string; bodyLine: number };

/** Splits a Markdown file into its front matter and its text. */
export function splitFrontMatter(
  file: string,
  text: string,
  problems: Problem[],
): MarkdownSource | undefined {
  const lines = text.split(/\r?\n/);
  const isFence = (line: string) => line.trimEnd() === '---';
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (!isFence(lines[0]!) || end < 0) {
    problems.push({ file, line: 1, code: 'courseProblems.noFrontMatter' });
    return undefined;
  }
  const below = lines.slice(end + 1);
  const blank = Math.max(
    0,
    below.findIndex((line) => line.trim() !== ''),
  );
  return {
    head: new YamlSource(file, lines.slice(1, end).join('\n'), 2),
    body: below.slice(blank).join('\n').trimEnd(),
    bodyLine: end + 2 + blank,
  };
}
