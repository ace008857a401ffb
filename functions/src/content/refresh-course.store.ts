import { outlineOf, staffOutlineOf } from '@trellis/model/content/derived-outlines';
import { isDeepStrictEqual } from 'node:util';
import { FieldValue, type Transaction } from 'firebase-admin/firestore';
import { activities } from '@trellis/model/activities/activities';
import { readSources } from '@trellis/model/activities/sources';
import { noArrangement, type Arrangement } from '@trellis/model/content/arrangement';
import { category } from '@trellis/model/content/category';
import type { Course, DerivedCourse } from '@trellis/model/content/course';
import { noLocalNames } from '@trellis/model/content/local-names';
import { courseModule } from '@trellis/model/content/module';
import { countsOf, itemsOf } from '@trellis/model/content/outline';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import { courseFanOutPath } from '@trellis/model/paths';
import { profile } from '@trellis/model/profile';
import * as queries from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { changesOf } from '#functions/firestore/changes';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { fanOutCourse } from '#functions/content/fan-out-course.store';
import { resumeDeletion } from '#functions/deletions/begin-deletion.store';
import { listCourse } from '#functions/content/list-course.store';
import { refreshProgramsWithCourse } from '#functions/programs/refresh-program.store';
import { groupCommit } from '#functions/runtime/group-commit';
import { transact } from '#functions/runtime/transact';

type Reason = 'content' | 'category';

/**
 * Updates a course's outline, teachers, counts, catalogue entry, enrolments and programs from their sources. Requests
 * that arrive during a refresh share the next one. Returns whether the course exists.
 */
export const refreshCourse = groupCommit<Reason, boolean>(Infinity, async (courseID, reasons) => {
  const exists = await commitOutline(courseID, reasons.includes('category'));
  await listCourse(courseID);
  await fanOutCourse(courseID);
  await refreshProgramsWithCourse(courseID);
  return exists;
});

/** Refreshes the course of an item; deletes the item if its course was deleted. */
export async function refreshCourseOf(courseID: string, isThere: boolean): Promise<void> {
  const exists = await refreshCourse(courseID, 'content');
  if (!exists && isThere) await resumeDeletion('courses', courseID);
}

type Item = { courseID: string } | null;

/** Refreshes the old and the new course of an item. */
export async function refreshCourses(before: Item, after: Item): Promise<void> {
  const courseIDs = new Set([before, after].flatMap((item) => item?.courseID ?? []));
  await Promise.all([...courseIDs].map((id) => refreshCourseOf(id, id === after?.courseID)));
}

/** Refreshes a teacher's courses in sequence. Costs one read if there are none. */
export async function refreshCoursesOfTeacher(uid: string): Promise<void> {
  await refreshEach(queries.coursesOfTeacher(uid));
}

/** Refreshes the courses of a category, one after another. Costs a read where there are none. */
export const refreshCoursesOfCategory = (name: string): Promise<void> =>
  refreshEach(queries.coursesOfCategory(name));

async function refreshEach(query: queries.QuerySpec): Promise<void> {
  const courses = await queryOf(query).select().get();
  for (const { id } of courses.docs) await refreshCourse(id, 'content');
}

/**
 * Writes the course if anything differs, and in the same commit the marker if enrolments are affected. Returns whether
 * the course exists.
 */
async function commitOutline(courseID: string, isFanOutDue: boolean): Promise<boolean> {
  const courseAt = refs.course(courseID);
  const enrollmentCount = await enrollmentCountOf(courseID);
  return transact(async (transaction) => {
    const course = decode(courseAt.schema, await transaction.get(courseAt.ref));
    if (course === null) return false;
    const { derived, outline } = await derivedCourseOf(transaction, courseID, course);
    const outlineAt = refs.courseOutline(courseID);
    const outlined = await transaction.get(outlineAt.ref);
    if (!isDeepStrictEqual(outlined.data(), outline)) transaction.set(outlineAt.ref, outline);
    const changes = changesOf(course, { ...derived, enrollmentCount });
    if (changes !== null) transaction.update(courseAt.ref, changes);
    if (isFanOutDue || !haveSameItems(course.outline, derived.outline)) {
      transaction.set(db.doc(courseFanOutPath(courseID)), { since: FieldValue.serverTimestamp() });
    }
    return true;
  });
}

/** Derived fields that others keep: see `syncCardPacks` for those of cards, `syncRatings` for those of reviews. */
type OwnedElsewhere =
  | ('flashcardCount' | 'cardPacks')
  | ('enrollmentCount' | 'ratings' | 'ratingAverage' | 'ratingCount');

/** What functions derive from the parts of a course. */
type Derivation = {
  derived: Omit<DerivedCourse, OwnedElsewhere>;
  /** The outline for its staff, a document of its own. */
  outline: StaffOutline;
};

/** Returns the derived fields of a course, and its outline for the staff. */
export async function derivedCourseOf(
  transaction: Transaction,
  courseID: string,
  of: Pick<Course, 'teacherIDs' | 'category'>,
): Promise<Derivation> {
  const [teachers, categoryNames, found, sources, arrangement] = await Promise.all([
    teachersOf(transaction, of.teacherIDs),
    namesOfCategory(transaction, of.category),
    transaction.get(queryOf(queries.modulesOfCourse(courseID))),
    sourcesOf(transaction, courseID),
    arrangementOf(transaction, courseID),
  ]);
  const modules = decodeEach(courseModule, found);
  const outline = outlineOf(activities, modules, sources, arrangement);
  const derived = { outline, teachers, categoryNames, ...countsOf(activities, outline) };
  return { derived, outline: staffOutlineOf(modules, sources, arrangement) };
}

/** Returns the order of a course's modules and items; none if nobody has arranged them. */
async function arrangementOf(transaction: Transaction, courseID: string): Promise<Arrangement> {
  const { ref, schema } = refs.courseArrangement(courseID);
  const [arrangement] = decodeEach(schema, { docs: [await transaction.get(ref)] });
  return arrangement ?? noArrangement;
}

/** Reads the fields that the outline needs from each document. */
const sourcesOf = (transaction: Transaction, courseID: string) =>
  readSources(async ({ query, schema }) => {
    const part = queryOf(query(courseID)).select(...Object.keys(schema.shape));
    return decodeEach(schema, await transaction.get(part));
  });

/** Returns the teachers that have a profile, in the course's order. */
async function teachersOf(
  transaction: Transaction,
  teacherIDs: string[],
): Promise<DerivedCourse['teachers']> {
  if (teacherIDs.length === 0) return [];
  const docs = await transaction.getAll(...teacherIDs.map((uid) => refs.profile(uid).ref));
  return decodeEach(profile, { docs }).map(({ id, displayName, avatarUrl }) => ({
    id,
    name: displayName,
    avatarUrl,
  }));
}

/** Returns the names of a category in each language; none if there is no such category. */
async function namesOfCategory(
  transaction: Transaction,
  name: string,
): Promise<DerivedCourse['categoryNames']> {
  const found = await transaction.get(queryOf(queries.categoriesNamed(name)));
  return decodeEach(category, found)[0]?.names ?? noLocalNames;
}

/**
 * Returns the number of enrolments that count. Outside the transaction, because locking all enrolments of a course
 * would block learners from enrolling.
 */
export async function enrollmentCountOf(courseID: string): Promise<number> {
  const counted = await queryOf(queries.enrollmentsKept(courseID)).count().get();
  return counted.data().count;
}

const haveSameItems = (before: DerivedCourse['outline'], after: DerivedCourse['outline']) =>
  isDeepStrictEqual(itemIDs(before), itemIDs(after));

const itemIDs = (outline: DerivedCourse['outline']) =>
  new Set(itemsOf(outline).map(({ kind, id }) => `${kind} ${id}`));
