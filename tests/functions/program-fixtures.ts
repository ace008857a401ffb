import * as functions from '@trellis/functions';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { programEnrollmentPath, programPath } from '@trellis/model/paths';
import type { ProgramTexts } from '@trellis/model/programs/program';
import type { ProgramGroup } from '@trellis/model/programs/program-step';
import { aProgram, aProgramEnrollment } from '#tests/factories/a-program';
import { aUser } from '#tests/factories/a-user';
import { cascade, type Delivery } from '#tests/functions/cascade';
import { observed, write } from '#tests/functions/events';
import { complete, data, openCourse, run, signUp } from '#tests/functions/fixtures';
import { requestBy } from '#tests/functions/teaching-fixtures';

const { authorID: _, teacherIDs: _t, createdAt: _c, updatedAt: _u, ...texts } = aProgram();
const step = (courseID: string, isRequired = true) =>
  ({ kind: 'course', courseID, quizID: null, isRequired }) as const;
export const group = (
  id: string,
  courseIDs: string[],
  changes: Partial<ProgramGroup> = {},
): ProgramGroup => ({
  ...{ id, title: id, need: null, after: [], steps: courseIDs.map((courseID) => step(courseID)) },
  ...changes,
});
/** Ferns; then one of mosses and trees. */
const botany = [group('a', ['ferns']), group('b', ['mosses', 'trees'], { need: 1, after: ['a'] })];
export const courseIDs = ['ferns', 'mosses', 'trees'];

type Wish = {
  groups?: ProgramGroup[];
  basedOn?: number | null;
  texts?: Partial<ProgramTexts>;
  programID?: string;
  teacherIDs?: string[];
};
export const saveAs = (uid: string, { groups = botany, basedOn = null, ...wish }: Wish = {}) =>
  functions.saveProgram.run(
    requestBy(uid, 'teacher', {
      ...{ programID: wish.programID ?? 'botany', basedOn, groups },
      texts: { ...texts, ...wish.texts },
      ...(wish.teacherIDs && { teacherIDs: wish.teacherIDs }),
    }),
  );

/** Saves the program and delivers the event. */
export async function save(wish: Wish = {}): Promise<void> {
  const before = await read(refs.program('botany'));
  const basedOn = before?.data.updatedAt.getTime() ?? null;
  const event = await observed(programPath('botany'), () => saveAs('tess', { basedOn, ...wish }));
  await run.program(event);
}

/** Opens three courses of one lesson each, with Tess and Theo as teachers and Lea as a learner. */
export async function openSchool(): Promise<void> {
  for (const uid of ['tess', 'theo'])
    await run.user(
      await write(`users/${uid}`, aUser('teacher', { email: `${uid}@school.example` })),
    );
  await signUp('lea');
  for (const courseID of courseIDs) await openCourse(courseID, 1);
}

export const mine = () => data(refs.programEnrollment('lea', 'botany'));
const inOrder = (told: Delivery[]) =>
  told.reduce(
    (before, { event, handle }) => before.then(async () => void (await handle(event))),
    Promise.resolve(),
  );

/** Runs an action, and delivers the events of all changes that follow. */
export async function following(
  work: () => Promise<unknown>,
  deliverAll: (told: Delivery[]) => Promise<unknown> = inOrder,
): Promise<void> {
  const follow = await cascade();
  await work();
  await follow(deliverAll);
}
export const enrol = () =>
  write(programEnrollmentPath('lea', 'botany'), aProgramEnrollment({ userID: 'lea' }));
export const finish = async (courseID: string) =>
  run.progress(await complete('lea', courseID, `${courseID}-1`));
export const setCourse = async (courseID: string, changes: object) =>
  run.course(
    await write(`courses/${courseID}`, { ...(await data(refs.course(courseID))), ...changes }),
  );
