import * as z from 'zod/mini';
import { collection } from '#model/collection';
import { courseArrangement } from '#model/content/course-arrangement';
import { catalogShard } from '#model/content/catalog';
import { category } from '#model/content/category';
import { course } from '#model/content/course';
import { courseSlug } from '#model/content/course-slug';
import { deletion } from '#model/content/deletion';
import { tombstone } from '#model/content/tombstone';
import { flashcard } from '#model/content/flashcard';
import { lesson } from '#model/content/lesson';
import { lessonRevision } from '#model/content/lesson-revision';
import { courseModule } from '#model/content/module';
import { staffOutline } from '#model/content/staff-outline';
import {
  catalogPath,
  categoryPath,
  courseArrangementPath,
  courseFanOutPath,
  courseOutlinePath,
  coursePath,
  courseSlugPath,
  deletionPath,
  flashcardPath,
  lessonPath,
  lessonRevisionPath,
  modulePath,
  tombstonePath,
} from '#model/content/paths';
import { coursesOfTeacher } from '#model/content/queries';
import { timestamp } from '#model/fields';

export const contentCollections = {
  courses: collection(coursePath, course, {
    whereOf: (uid) => [
      { query: coursesOfTeacher(uid) },
      { query: { collection: 'courses', where: [['authorID', '==', uid]] } },
    ],
    fields: ['authorID', 'teacherIDs', 'teachers'],
    kept: 'school',
    onErasure: {
      does: 'anonymise',
      because: 'The course is the school’s, and learners are in it; the names follow the profiles.',
    },
  }),
  modules: collection(modulePath, courseModule, 'none'),
  flashcards: collection(flashcardPath, flashcard, 'none'),
  lessons: collection(lessonPath, lesson, 'none'),
  lessonRevisions: collection(lessonRevisionPath, lessonRevision, {
    whereOf: (uid) => [
      { query: { collection: 'revisions', isGroup: true, where: [['replacedBy', '==', uid]] } },
    ],
    fields: ['replacedBy'],
    kept: 'school',
    onErasure: { does: 'anonymise', because: 'The earlier text is the school’s.' },
  }),
  courseArrangements: collection(courseArrangementPath, courseArrangement, 'none'),
  courseOutlines: collection(courseOutlinePath, staffOutline, 'none'),
  courseSlugs: collection(courseSlugPath, courseSlug, 'none'),
  categories: collection(categoryPath, category, 'none'),
  catalog: collection(catalogPath, catalogShard, 'none'),
  tombstones: collection(tombstonePath, tombstone, {
    whereOf: (uid) => [{ query: { collection: 'tombstones', where: [['deletedBy', '==', uid]] } }],
    fields: ['deletedBy'],
    kept: 'school',
    onErasure: { does: 'anonymise', because: 'The id must not become free again.' },
  }),
  deletions: collection(deletionPath, deletion, 'none'),
  courseFanOuts: collection(courseFanOutPath, z.object({ since: timestamp }), 'none'),
};
