import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Timestamp, type Firestore } from 'firebase-admin/firestore';
import { localKeys } from '#scripts/certificate-keys';
import { chooseProject } from '#scripts/chosen-project';
import { root, setTriggers } from '#scripts/emulators';
import { coursePath } from '@trellis/model/paths';
import { partsOf } from '#web/shared/course-format/course-parts';
import { fingerprintOf } from '#web/shared/course-format/fingerprint';
import { courseDocuments, type Documents } from '#seed/documents';
import { deleteLeftovers, loadDocuments } from '#seed/load';
import { loadAccounts } from '#seed/load-accounts';
import { CourseProblems } from '#web/shared/course-format/problems';
import { ZipProblem } from '#web/shared/course-format/zip-problem';
import { listed, zipText } from '#seed/problem-texts';
import { courseIDOf, readCourse, type Known } from '#seed/read-course';
import { signCertificates } from '#seed/sign-certificates';
import { people } from '#seed/school/people';
import { mediaFolder, readSchool, schoolDocuments } from '#seed/school/school';

const usage = `npm run seed                        loads the demo school into the emulators
npm run seed -- --course DIR        loads one course from a folder, or from a zip that the studio has exported
npm run seed -- --course DIR --teacher UID  … as a course of this teacher, if its files name none
npm run seed -- --course DIR --project ID   … into a real project, after asking`;

async function main() {
  const { values } = parseArgs({
    options: {
      course: { type: 'string' },
      teacher: { type: 'string' },
      project: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const { course, teacher, project } = values;
  if (project !== undefined && course === undefined) {
    throw new Error(
      'The demo school, with its well-known password, loads into the emulators alone.',
    );
  }
  await chooseProject(project, 'writes into');
  const media = project === undefined ? mediaFolder : join(root, 'web/public/media');
  console.log(await (course === undefined ? loadSchool() : loadCourse(course, media, teacher)));
}

async function loadSchool(): Promise<string> {
  const sources = readSchool();
  const { auth, db } = await import('@trellis/functions/firestore/admin');
  const { refreshLeaderboards } =
    await import('@trellis/functions/leaderboard/refresh-leaderboards.store');
  // The histories end when the school was first loaded, so that loading again changes nothing.
  const marker = await db.doc('users/admin1').get();
  const opened: unknown = marker.get('createdAt');
  const now = opened instanceof Timestamp ? opened.toMillis() + 90 * 86_400_000 : Date.now();
  const documents = schoolDocuments(sources, new Date(now));
  if (marker.exists) {
    forgetPeople(documents);
    leavePacksOut(documents);
  }
  await sign(documents);
  // The derived data is loaded too; otherwise the emulator would process a thousand events, one by one, before a
  // learner's first.
  await setTriggers('disable');
  try {
    const accounts = await loadAccounts(auth, people);
    const written = await loadDocuments(db, documents);
    if (marker.exists) {
      await freezeQuizzes(documents);
      await syncCards(documents);
    }
    await refreshLeaderboards();
    return `The demo school: ${accounts} accounts and ${written} of ${documents.size} documents were new.`;
  } finally {
    await setTriggers('enable');
  }
}

/** Signs the certificates with the keys of the emulators, if there are some. */
async function sign(documents: Documents) {
  const keys = localKeys(root);
  if (keys === undefined) return;
  process.env['CERTIFICATE_KEYS'] = keys;
  const { signCredential } = await import('@trellis/functions/certificates/sign-credential');
  const { siteOrigin } = await import('@trellis/functions/runtime/site-origin');
  await signCertificates(documents, siteOrigin(), signCredential);
}

/** Freezes a new version of each quiz whose questions differ from its latest version. */
async function freezeQuizzes(documents: Documents) {
  const { freezeQuiz } = await import('@trellis/functions/quizzes/freeze-quiz.store');
  for (const path of documents.keys()) {
    const quizID = /^quizzes\/([^/]+)$/.exec(path)?.[1];
    if (quizID !== undefined) await freezeQuiz(quizID, 'changed');
  }
}

/** Leaves out the packs of cards: existing ones have other versions, and {@link syncCards} makes those that are missing. */
function leavePacksOut(documents: Documents) {
  for (const [path, data] of documents) {
    if (/\/card_packs\//.test(path)) documents.delete(path);
    // Those of an existing course are kept.
    if ('cardPacks' in data) documents.set(path, { ...data, cardPacks: [] });
  }
}

/** Brings the packs of cards up to date with the cards of these documents. */
async function syncCards(documents: Documents) {
  const { syncCardPacks } = await import('@trellis/functions/cards/sync-card-packs.store');
  const cards = new Map<string, string[]>();
  for (const path of documents.keys()) {
    const [, courseID, cardID] = /^courses\/([^/]+)\/flashcards\/([^/]+)$/.exec(path) ?? [];
    if (courseID && cardID) cards.set(courseID, [...(cards.get(courseID) ?? []), cardID]);
  }
  for (const [courseID, cardIDs] of cards) await syncCardPacks(courseID, cardIDs);
}

/** Leaves out people's documents: existing ones belong to their users. */
function forgetPeople(documents: Documents) {
  const content =
    /^(categories|badges|badge_lists|subscription_plans|courses|course_slugs|lessons|quizzes|catalog)\/(?!.*\/(leaderboard|reviews)\/)/;
  for (const path of documents.keys()) if (!content.test(path)) documents.delete(path);
}

async function loadCourse(path: string, media: string, teacherID?: string): Promise<string> {
  const { db } = await import('@trellis/functions/firestore/admin');
  const { refreshCourse } = await import('@trellis/functions/content/refresh-course.store');
  // Read and check everything before writing anything.
  const owner = teacherID ?? (await authorOf(db, courseIDOf(path)));
  const source = readCourse(path, { ...(await knownIn(db, media)), ...(owner && { owner }) });
  if (source.warnings.length > 0) console.warn(listed(source.warnings));
  const { courseID, head } = source;
  // The refresh looks up the teacher's name.
  const authorID = head.teacher ?? owner ?? '';
  const teacher = { id: authorID, name: '', avatarUrl: '' };
  const { documents } = courseDocuments(source, teacher, new Date());
  leavePacksOut(documents);
  const written = await loadDocuments(db, documents);
  const deleted = await deleteLeftovers(db, courseID, documents);
  await freezeQuizzes(documents);
  await syncCards(documents);
  await refreshCourse(courseID, 'category');
  const fingerprint = await fingerprintOf(partsOf(source, { authorID, now: new Date() }));
  return `${courseID}: ${written} of ${documents.size} documents were new, ${deleted} were left over.
Fingerprint of the content: ${fingerprint}`;
}

/** Returns the author of a course that is loaded again. */
async function authorOf(db: Firestore, courseID: string): Promise<string | undefined> {
  // Another id is reported when the course is read.
  if (!/^[a-z0-9-]+$/.test(courseID)) return undefined;
  const author: unknown = (await db.doc(coursePath(courseID)).get()).get('authorID');
  return typeof author === 'string' ? author : undefined;
}

/** The categories and teachers that a course can refer to. */
async function knownIn(db: Firestore, media: string): Promise<Known> {
  const [categories, teachers] = await Promise.all([
    db.collection('categories').orderBy('order').get(),
    db.collection('users').where('role', 'in', ['teacher', 'admin']).select().get(),
  ]);
  return {
    media,
    category: categories.docs.map((category) => String(category.get('name'))),
    teacher: teachers.docs.map(({ id }) => id),
  };
}

await main().catch((error: unknown) => {
  console.error(reasonOf(error));
  if (error instanceof CourseProblems) console.error('Nothing was loaded.');
  process.exitCode = 1;
});

function reasonOf(error: unknown): unknown {
  if (error instanceof CourseProblems) return listed(error.problems);
  if (error instanceof ZipProblem) return zipText(error);
  return error instanceof Error ? error.message : error;
}
