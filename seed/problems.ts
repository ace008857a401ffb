/** A mistake in a course's files, and where it is. */
export type Problem = { file: string; line: number; message: string };

/** Returns mistakes as they are told, one on each line. */
export const listed = (problems: Problem[]): string =>
  problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n');

/** Everything that is wrong with a folder, said at once. */
export class CourseProblems extends Error {
  constructor(readonly problems: Problem[]) {
    super(listed(problems));
    this.name = 'CourseProblems';
  }
}
