import { isDeepStrictEqual } from 'node:util';
import { FieldValue, type Transaction } from 'firebase-admin/firestore';
import { activities } from '@trellis/model/activities/activities';
import { readSources } from '@trellis/model/activities/sources';
import { category } from '@trellis/model/content/category';
import type { Course, DerivedCourse } from '@trellis/model/content/course';
import { noLocalNames } from '@trellis/model/content/local-names';
import { courseModule } from '@trellis/model/content/module';
import { countsOf, itemsOf, outlineOf } from '@trellis/model/content/outline';
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
import { groupCommit } from '#functions/runtime/group-commit';

type Reason = 'content' | 'category';

/**
 * Brings a course's outline, teachers and counts, its line in the catalogue and its enrolments up to their sources.
 * Requests for one course that come while it is being refreshed share the next refresh. Tells whether there is the course.
 */
export const refreshCourse = groupCommit<Reason, boolean>(Infinity, async (courseID, reasons) => {
  const exists = await commitOutline(courseID, reasons.includes('category'));
  await listCourse(courseID);
  await fanOutCourse(courseID);
  return exists;
});

/** Refreshes the course that something belongs to. What comes to a deleted course is deleted with it. */
export async function refreshCourseOf(courseID: string, isThere: boolean): Promise<void> {
  const exists = await refreshCourse(courseID, 'content');
  if (!exists && isThere) await resumeDeletion('courses', courseID);
}

type Item = { courseID: string } | null;

/** Refreshes the courses that an item belonged to and belongs to now. */
export async function refreshCourses(before: Item, after: Item): Promise<void> {
  const courseIDs = new Set([before, after].flatMap((item) => item?.courseID ?? []));
  await Promise.all([...courseIDs].map((id) => refreshCourseOf(id, id === after?.courseID)));
}

/** Refreshes the courses that somebody teaches, one after another. Costs a read where there are none. */
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
 * Writes the course only if something differs. Where enrolments are concerned, says so in the same commit. Returns whether
 * there is the course.
 */
async function commitOutline(courseID: string, isFanOutDue: boolean): Promise<boolean> {
  const courseAt = refs.course(courseID);
  const enrollmentCount = await enrollmentCountOf(courseID);
  return db.runTransaction(async (transaction) => {
    const course = decode(courseAt.schema, await transaction.get(courseAt.ref));
    if (course === null) return false;
    const derived = await derivedCourseOf(transaction, courseID, course);
    const changes = changesOf(course, { ...derived, enrollmentCount });
    if (changes !== null) transaction.update(courseAt.ref, changes);
    if (isFanOutDue || !haveSameItems(course.outline, derived.outline)) {
      transaction.set(db.doc(courseFanOutPath(courseID)), { since: FieldValue.serverTimestamp() });
    }
    return true;
  });
}

/** What a course's content, its category and its teachers' profiles say of it. Ratings have no source yet. */
export async function derivedCourseOf(
  transaction: Transaction,
  courseID: string,
  of: Pick<Course, 'teacherIDs' | 'category'>,
): Promise<Omit<DerivedCourse, 'enrollmentCount' | 'ratingAverage' | 'ratingCount'>> {
  const [teachers, categoryNames, modules, sources, flashcards] = await Promise.all([
    teachersOf(transaction, of.teacherIDs),
    namesOfCategory(transaction, of.category),
    transaction.get(queryOf(queries.modulesOfCourse(courseID))),
    sourcesOf(transaction, courseID),
    transaction.get(queryOf(queries.flashcardsOfCourse(courseID)).count()),
  ]);
  const outline = outlineOf(activities, decodeEach(courseModule, modules), sources);
  return {
    outline,
    teachers,
    categoryNames,
    ...countsOf(activities, outline),
    flashcardCount: flashcards.data().count,
  };
}

/** Reads what the outline is made of: the part of each document that it needs. */
const sourcesOf = (transaction: Transaction, courseID: string) =>
  readSources(async ({ query, schema }) => {
    const part = queryOf(query(courseID)).select(...Object.keys(schema.shape));
    return decodeEach(schema, await transaction.get(part));
  });

/** Those of the teachers who have a profile, in the course's order. */
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

/** What a category is called in each language; nothing where there is no such category. */
async function namesOfCategory(
  transaction: Transaction,
  name: string,
): Promise<DerivedCourse['categoryNames']> {
  const found = await transaction.get(queryOf(queries.categoriesNamed(name)));
  return decodeEach(category, found)[0]?.names ?? noLocalNames;
}

/** Not part of the transaction: a lock on all of a course's enrolments would hold up those who enrol. */
export async function enrollmentCountOf(courseID: string): Promise<number> {
  const counted = await queryOf(queries.enrollmentsKept(courseID)).count().get();
  return counted.data().count;
}

const haveSameItems = (before: DerivedCourse['outline'], after: DerivedCourse['outline']) =>
  isDeepStrictEqual(itemIDs(before), itemIDs(after));

const itemIDs = (outline: DerivedCourse['outline']) =>
  new Set(itemsOf(outline).map(({ kind, id }) => `${kind} ${id}`));
