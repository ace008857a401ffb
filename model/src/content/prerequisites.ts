/** A prerequisite that is another course. */
export type PrerequisiteCourse = { courseID: string; title: string };

/**
 * Returns the course that a prerequisite names; undefined for a sentence. Courses loaded from files name others by their
 * ids alone (see `docs/course-format.md`).
 */
export function prerequisiteCourse(text: string): PrerequisiteCourse | undefined {
  const [, courseID, title] = /^\/courses\/([A-Za-z0-9-]{1,128}) (\S.*)$/.exec(text) ?? [];
  if (courseID !== undefined && title !== undefined) return { courseID, title };
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(text)) return undefined;
  return { courseID: text, title: text.replaceAll('-', ' ') };
}

/** A course as far as prerequisites go. */
export type RequiringCourse = { id: string; title: string; prerequisites: string[] };

/** Reads a course; null if there is none, or nobody may see it. */
type ReadCourse = (courseID: string) => Promise<RequiringCourse | null>;

/**
 * Returns the courses of a shortest cycle through a course, from that course on: each has the next as a prerequisite, and
 * the last the first. Null if there is none among the `most` courses that it looks at, nearest first. Follows each course
 * once, so it ends whatever the prerequisites say.
 */
export async function prerequisiteCycle(
  start: RequiringCourse,
  read: ReadCourse,
  most: number,
): Promise<RequiringCourse[] | null> {
  const paths = [[start]];
  const seen = new Set([start.id]);
  for (const path of paths) {
    for (const courseID of coursesIn(path.at(-1)!)) {
      if (courseID === start.id) return path;
      if (seen.has(courseID) || seen.size > most) continue;
      seen.add(courseID);
      const course = await read(courseID);
      if (course !== null) paths.push([...path, course]);
    }
  }
  return null;
}

const coursesIn = ({ prerequisites }: RequiringCourse): string[] =>
  prerequisites.flatMap((text) => prerequisiteCourse(text)?.courseID ?? []);
