import type texts from '#web/shared/i18n/en/course-problems.json';

/** What is wrong: the key of its text, which exists in each language of the app. */
export type ProblemCode = keyof typeof texts;

/** What is wrong, and the values that its text names. */
export type ProblemText = { code: ProblemCode; values?: Record<string, string | number> };

/** An error in a course's files, and its position; `keyPath` is the path of a value in YAML, such as `blocks.0.url`. */
export type Problem = ProblemText & { file: string; line: number; keyPath?: string };

/** All errors of a course's files. */
export class CourseProblems extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ file, line, code }) => `${file}:${line}: ${code}`).join('\n'));
    this.name = 'CourseProblems';
  }
}
