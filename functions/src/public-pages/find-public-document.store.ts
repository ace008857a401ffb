import { error } from 'firebase-functions/logger';
import { catalogShard, catalogShards, type CatalogShard } from '@trellis/model/content/catalog';
import { course, type Course } from '@trellis/model/content/course';
import { catalogPath, coursePath, programPath } from '@trellis/model/paths';
import { program, type Program } from '@trellis/model/programs/program';
import { db } from '#functions/firestore/admin';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import type { Schema } from '@trellis/model/stored';

/** A document that everybody may read. `version` changes with every write. */
export type PublicDocument<T> = { path: string; version: string; data: T };

/** Returns a course if it is published. One document read. */
export async function findPublishedCourse(
  courseID: string,
): Promise<PublicDocument<Course> | undefined> {
  const found = await find(coursePath(courseID), course);
  return found?.data.status === 'published' ? found : undefined;
}

/** Returns a program if it is published. One document read. */
export async function findPublishedProgram(
  programID: string,
): Promise<PublicDocument<Program> | undefined> {
  const found = await find(programPath(programID), program);
  return found?.data.status === 'published' ? found : undefined;
}

/** Returns the published courses. One document read. */
export const findCatalog = (): Promise<PublicDocument<CatalogShard> | undefined> =>
  find(catalogPath(catalogShards[0]), catalogShard);

/** Returns a document; undefined if it is missing or malformed, because a page need not fail for that. */
async function find<T>(path: string, schema: Schema<T>): Promise<PublicDocument<T> | undefined> {
  const snapshot = await db.doc(path).get();
  try {
    const data = decode(schema, snapshot);
    if (data === null || snapshot.updateTime === undefined) return undefined;
    const { seconds, nanoseconds } = snapshot.updateTime;
    return { path, version: `${seconds}.${nanoseconds}`, data };
  } catch (problem) {
    if (!(problem instanceof MalformedDocument)) throw problem;
    error('malformed document not rendered', { document: path, problem: problem.problem });
    return undefined;
  }
}
