import type { AuthoredCourse } from '@trellis/model/content/course';
import { writePlan, type WritePlan } from '#web/features/course-transfer/logic/write-plan';
import { copyOf } from '#web/shared/course-format/copy-course';
import { partsOf, type CourseParts } from '#web/shared/course-format/course-parts';
import { fingerprintOf } from '#web/shared/course-format/fingerprint';
import type { Problem } from '#web/shared/course-format/problems';
import { readCourseFiles } from '#web/shared/course-format/read-course';
import { readZip } from '#web/shared/course-format/read-zip';
import { writeCourseFiles } from '#web/shared/course-format/write-course';
import { writeZip } from '#web/shared/course-format/write-zip';
import { zipLimits } from '#web/shared/course-format/zip-entries';
import { courseSlugOf, slugOf } from '#web/shared/slug-of';
import { ZipProblem } from '#web/shared/course-format/zip-problem';

/** How much a course has of what. */
type Counts = Record<'modules' | 'lessons' | 'quizzes' | 'questions' | 'flashcards', number>;

/** A course that was read from a zip and is not written yet. */
export type OpenedCourse = {
  course: AuthoredCourse;
  plan: WritePlan;
  counts: Counts;
  fingerprint: string;
  warnings: Problem[];
  /** The addresses of files on this site that its texts name; the zip does not hold them. */
  media: string[];
};

/**
 * Reads a course from a zip, as a draft of this teacher. Writes nothing.
 *
 * @throws {ZipProblem} if the zip is not read
 * @throws {CourseProblems} with every mistake in its files
 */
async function open({ file, courseID, uid }: { file: Blob; courseID: string; uid: string }) {
  if (file.size > zipLimits.zip) throw new ZipProblem('file_too_large');
  const { folder, files } = readZip(new Uint8Array(await file.arrayBuffer()));
  const source = readCourseFiles(files, { courseID, isNewCourse: true });
  const parts = partsOf(source, { authorID: uid, now: new Date() });
  const slug = slugOf(folder, courseSlugOf(parts.course.title, courseID));
  const course: AuthoredCourse = { ...parts.course, status: 'draft', slug };
  return {
    course,
    plan: writePlan({ ...parts, course }),
    counts: countsOf(parts),
    fingerprint: await fingerprintOf(parts),
    warnings: source.warnings,
    media: mediaIn([...files.values()].filter((text) => typeof text === 'string')),
  } satisfies OpenedCourse;
}

const mediaIn = (texts: string[]): string[] => [
  ...new Set(texts.flatMap((text) => text.match(/\/media\/[^\s"'<>()[\]#?]+/g) ?? [])),
];

const countsOf = ({ modules, lessons, quizzes, flashcards }: CourseParts): Counts => ({
  modules: modules.length,
  lessons: lessons.length,
  quizzes: quizzes.length,
  questions: quizzes.reduce((sum, { asked }) => sum + asked.length, 0),
  flashcards: flashcards.length,
});

/** Returns a course as a zip of files, named after its slug, and the fingerprint of its content. */
async function exportZip({ parts }: { parts: CourseParts }) {
  const { slug } = parts.course;
  const zip = writeZip(slug, writeCourseFiles(parts));
  return {
    zip: new Blob([zip], { type: 'application/zip' }),
    name: `${slug}.zip`,
    fingerprint: await fingerprintOf(parts),
  };
}

type Copy = { parts: CourseParts; courseID: string; uid: string; title: string; slug: string };

/**
 * Returns how to write a copy of a course, as a draft of this teacher.
 *
 * @throws {CourseProblems} with what could not be imported either
 */
const copy = ({ parts, uid, ...named }: Copy): Promise<WritePlan> =>
  Promise.resolve(writePlan(copyOf(parts, { ...named, authorID: uid, now: new Date() })));

/** What the worker does: reading and writing whole courses takes long, and needs much code. */
export const transferTasks = { open, exportZip, copy };
export type TransferTasks = typeof transferTasks;
