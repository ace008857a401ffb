import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isIgnored } from '#web/shared/course-format/file-names';
import { CourseProblems, type Problem } from '#web/shared/course-format/problems';
import {
  readCourseFiles,
  type CourseFiles,
  type CourseInFiles,
} from '#web/shared/course-format/read-course';
import { readZip } from '#web/shared/course-format/read-zip';
import { readTextFile } from '#seed/text-file';

/**
 * What a course can refer to: the media folder for `/media/…` addresses, the categories, the teachers' accounts. `owner` is
 * the teacher of a course that names none.
 */
export type Known = { media: string; category: string[]; teacher: string[]; owner?: string };

/**
 * Reads a course from a folder or a zip, whose name is its id.
 *
 * @throws {CourseProblems} with all errors in the files
 * @throws {ZipProblem} if the zip cannot be read
 */
export function readCourse(path: string, { media, ...known }: Known): CourseInFiles {
  const { courseID, files } = isZip(path) ? zipAt(path) : folderAt(path);
  return named(path, () =>
    readCourseFiles(files, {
      ...known,
      courseID,
      isMissing: (address) => isMissing(media, address),
      neighbourOf: (address) => neighbourOf(resolve(path), address),
    }),
  );
}

/** Returns the id of the course in a folder or zip. */
export const courseIDOf = (path: string): string =>
  (isZip(path) ? zipAt(path) : folderAt(path)).courseID;

const isZip = (path: string): boolean => /\.zip$/i.test(path) && statSync(path).isFile();

const folderAt = (folder: string) => ({
  courseID: basename(resolve(folder)),
  files: filesIn(folder),
});

/** Reads a zip. Its course has the name of the folder in it, or that of the zip. */
function zipAt(path: string) {
  const { folder, files } = readZip(readFileSync(path));
  return { courseID: folder || basename(path).replace(/\.zip$/i, ''), files };
}

/** Reads a course, and puts the folder before each file that has a problem. */
function named(folder: string, read: () => CourseInFiles): CourseInFiles {
  const withFolder = (problems: Problem[]) =>
    problems.map((problem) => ({ ...problem, file: join(folder, problem.file) }));
  try {
    const course = read();
    return { ...course, warnings: withFolder(course.warnings) };
  } catch (error) {
    if (error instanceof CourseProblems) throw new CourseProblems(withFolder(error.problems));
    throw error;
  }
}

/** Returns the files of a folder, sorted, and `course.md`, which is reported if it is missing. */
function filesIn(folder: string): CourseFiles {
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  const names = isFolder ? readdirSync(folder).filter((name) => !isIgnored(name)) : [];
  return new Map(
    [...new Set(['course.md', ...names])]
      .sort()
      .map((name) => [name, readTextFile(join(folder, name))]),
  );
}

/** Returns the id of the neighbouring course whose file a path leads to, from this folder. */
function neighbourOf(folder: string, path: string): string | undefined {
  const other = join(folder, path);
  return dirname(other) !== folder && existsSync(other) ? basename(dirname(other)) : undefined;
}

/** Returns whether there is no such file below the media folder. */
function isMissing(media: string, path: string): boolean {
  const parts = path.split('/');
  if (parts.some((part) => part === '..' || /[\\\0]/.test(part))) return true;
  return !statSync(join(media, ...parts), { throwIfNoEntry: false })?.isFile();
}
