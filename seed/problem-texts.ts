import texts from '#web/shared/i18n/en/course-problems.json';
import type { Problem, ProblemText } from '#web/shared/course-format/problems';
import type { ZipProblem } from '#web/shared/course-format/zip-problem';

const plural = new Intl.PluralRules('en');

/** Returns the English text of a problem. The studio shows the same in the language of its user. */
function problemText({ code, values = {} }: ProblemText): string {
  const message = texts[code];
  const text =
    typeof message === 'string'
      ? message
      : message[plural.select(Number(values.count)) === 'one' ? 'one' : 'other'];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Returns problems as text, one per line: `file:line: key: what is wrong`. */
export const listed = (problems: Problem[]): string => problems.map(lineOf).join('\n');

const lineOf = ({ file, line, keyPath, ...text }: Problem): string =>
  [`${file}:${line}`, ...(keyPath === undefined ? [] : [keyPath]), problemText(text)].join(': ');

/** Returns why a zip is not read, and the file in it that is to blame. */
export function zipText({ kind, file }: ZipProblem): string {
  const text = problemText({ code: `courseProblems.zip.${kind}` });
  return file === '' ? text : `${text} (${file})`;
}
