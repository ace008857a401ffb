/** An error in a course's files, and its position. */
export type Problem = { file: string; line: number; message: string };

/** Returns errors as text, one per line. */
export const listed = (problems: Problem[]): string =>
  problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n');

/** All errors of a folder. */
export class CourseProblems extends Error {
  constructor(readonly problems: Problem[]) {
    super(listed(problems));
    this.name = 'CourseProblems';
  }
}
