import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore, Timestamp, type Firestore } from 'firebase-admin/firestore';
import { emulatorEnvironment, projectID, setTriggers } from '#scripts/emulators';
import { catalogDocuments, courseDocuments, type Documents } from '#seed/documents';
import { deleteLeftovers, loadDocuments } from '#seed/load';
import { loadAccounts } from '#seed/load-accounts';
import { CourseProblems } from '#seed/problems';
import { readCourse } from '#seed/read-course';
import { people } from '#seed/school/people';
import { readSchool, schoolDocuments } from '#seed/school/school';

const usage = `npm run seed                        loads the demo school into the emulators
npm run seed -- --course DIR        loads one course from a folder
npm run seed -- --course DIR --project ID   … into a real project, after asking`;

async function main() {
  const { values } = parseArgs({
    options: { course: { type: 'string' }, project: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  if (values.project !== undefined && values.course === undefined) {
    throw new Error(
      'The demo school, with its well-known password, loads into the emulators alone.',
    );
  }
  // Everything is read and checked before anything is written.
  const load = values.course === undefined ? prepareSchool() : prepareCourse(values.course);
  if (values.project === undefined) Object.assign(process.env, emulatorEnvironment);
  else await confirm(values.project);
  const app = initializeApp({
    projectId: values.project ?? process.env.GCLOUD_PROJECT ?? projectID,
  });
  const db = getFirestore(app);
  await reachable(db);
  console.log(await load(db));
}

/** @throws when nothing answers at the address, with what to do about it. */
async function reachable(db: Firestore) {
  const address = process.env.FIRESTORE_EMULATOR_HOST;
  if (address === undefined) return;
  await fetch(`http://${address}`).catch(() => {
    throw new Error(`No Firestore emulator answers at ${address}. Start it with: npm start`);
  });
  await db.listCollections();
}

function prepareSchool() {
  const sources = readSchool();
  return async (db: Firestore) => {
    // The histories end where they ended when the school was loaded first, so that loading again changes nothing.
    const marker = await db.doc('users/admin1').get();
    const opened: unknown = marker.get('createdAt');
    const now = opened instanceof Timestamp ? opened.toMillis() + 90 * 86_400_000 : Date.now();
    const documents = schoolDocuments(sources, new Date(now));
    // What the school derives is derived already, and the emulator would work through a thousand events, one by one,
    // before it came to a learner's first.
    await setTriggers('disable');
    const accounts = await loadAccounts(getAuth(), people);
    if (marker.exists) forgetPeople(documents);
    const written = await loadDocuments(db, documents);
    await setTriggers('enable');
    return `The demo school: ${accounts} accounts and ${written} of ${documents.size} documents were new.`;
  };
}

/** Leaves out what belongs to people: once they exist, their records are their own. */
function forgetPeople(documents: Documents) {
  const content = /^(categories|badges|courses|lessons|quizzes|catalog)\//;
  for (const path of documents.keys()) if (!content.test(path)) documents.delete(path);
}

function prepareCourse(folder: string) {
  const source = readCourse(folder);
  return async (db: Firestore) => {
    const teacher = await db.doc(`users/${source.head.teacher}`).get();
    if (!teacher.exists) {
      throw new Error(
        `There is no account “${source.head.teacher}”, which course.md names as its teacher.`,
      );
    }
    const now = new Date();
    const times = { createdAt: now, updatedAt: now };
    const { course, documents } = courseDocuments(source, source.head.teacher, times);
    const written = await loadDocuments(db, documents);
    const deleted = await deleteLeftovers(db, source.courseID, documents);
    for (const [path, shard] of catalogDocuments(new Map([[source.courseID, course]]))) {
      await db.doc(path).set(shard, { merge: true });
    }
    return `${source.courseID}: ${written} of ${documents.size} documents were new, ${deleted} were left over.`;
  };
}

async function confirm(project: string) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`This writes into ${project}. Type its name to go on: `);
  terminal.close();
  if (answer !== project) throw new Error('Nothing was written.');
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof CourseProblems) console.error('Nothing was loaded.');
  process.exitCode = 1;
});
