import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partsOf } from '#web/shared/course-format/course-parts';
import { contentOf, fingerprintOf } from '#web/shared/course-format/fingerprint';
import { listed } from '#seed/problem-texts';
import { CourseProblems } from '#web/shared/course-format/problems';
import { readCourseFiles } from '#web/shared/course-format/read-course';
import { writeCourseFiles } from '#web/shared/course-format/write-course';
import { readCourse } from '#seed/read-course';
import { readSchool } from '#seed/school/school';
import { randomCourse } from '#tests/factories/random-course';
import { folder, known, school } from '#tests/unit/course-folder';

const ownership = { authorID: 'teacher2', now: new Date(0) };

/** Reads files as the studio does: as a new draft with an id of its own. */
function readAsNew(files: ReadonlyMap<string, string>) {
  try {
    return readCourseFiles(files, { courseID: 'Imported0000000000AB', isNewCourse: true });
  } catch (error) {
    if (error instanceof CourseProblems) throw new Error(listed(error.problems), { cause: error });
    throw error;
  }
}
const importOf = (files: ReadonlyMap<string, string>) => partsOf(readAsNew(files), ownership);

describe('a course that is written to files and read again', () => {
  it('has the same content, whatever its texts are', () => {
    fc.assert(
      fc.property(randomCourse, (course) => {
        expect(contentOf(importOf(writeCourseFiles(course)))).toEqual(contentOf(course));
      }),
    );
  });

  it('has the same files when it is written once more', () => {
    fc.assert(
      fc.property(randomCourse, (course) => {
        const files = writeCourseFiles(course);
        const again = writeCourseFiles(importOf(files));
        expect([...again.keys()]).toEqual([...files.keys()]);
      }),
    );
  });

  it('names nobody', () => {
    fc.assert(
      fc.property(randomCourse, (course) => {
        expect(JSON.stringify([...writeCourseFiles(course)])).not.toMatch(/teacher[12]/);
      }),
      { numRuns: 20 },
    );
  });

  it.each(readSchool().map((source) => [source.courseID, source] as const))(
    'is the same course of the demo school: %s',
    async (_id, source) => {
      const seeded = partsOf(source, ownership);
      const files = writeCourseFiles(seeded);
      const fingerprint = await fingerprintOf(seeded);
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(await fingerprintOf(importOf(files))).toBe(fingerprint);
      // The files keep their names, so loading them again gives the same ids.
      expect([...files.keys()].toSorted()).toEqual(
        [...source.lessons, ...source.quizzes]
          .map(({ name }) => name)
          .concat('course.md', source.flashcards.length > 0 ? 'flashcards.yaml' : [])
          .toSorted(),
      );
    },
  );
});

describe('the fingerprint of a course', () => {
  const course = partsOf(readCourse(join(school, 'courses/how-plants-work'), known), ownership);

  it('is the same for other ids, times and people', async () => {
    const other = readCourse(folder, known);
    const parts = partsOf(other, { authorID: 'teacher9', now: new Date() });
    expect(await fingerprintOf(parts)).toBe(await fingerprintOf(course));
  });

  it('changes with every text', async () => {
    const [first, ...others] = course.lessons;
    const changed = { ...first!, textContent: `${first!.textContent} ` };
    const lessons = [changed, ...others];
    expect(await fingerprintOf({ ...course, lessons })).not.toBe(await fingerprintOf(course));
  });
});
