/** A mistake in a course's files, and where it is. */
export type Problem = { file: string; line: number; message: string };

/** Everything that is wrong with a folder, said at once. */
export class CourseProblems extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'CourseProblems';
  }
}
