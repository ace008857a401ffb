import type { PrerequisiteCourse } from '@trellis/model/content/prerequisites';

/** The most characters of a prerequisite. */
const room = 200;

/** Returns how another course is stored as a prerequisite: its address, then its title, which reads in any page. */
export const prerequisiteOf = ({ courseID, title }: PrerequisiteCourse): string =>
  `/courses/${courseID} ${title}`.slice(0, room).trimEnd();
