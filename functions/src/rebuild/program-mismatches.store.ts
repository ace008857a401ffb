import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'firebase-admin/firestore';
import { endedStatus, type Enrollment } from '@trellis/model/progress/enrollment';
import { countedCause, type Cause } from '@trellis/model/progress/ledger';
import type { OwnProgram } from '@trellis/model/programs/own-program';
import type { ProgramEnrollment } from '@trellis/model/programs/program-enrollment';
import { programEnrollment } from '@trellis/model/programs/program-enrollment';
import type { Program } from '@trellis/model/programs/program';
import { programItem } from '@trellis/model/programs/program-item';
import { derivedProgramEnrollmentOf, ownProgramOf } from '@trellis/model/programs/program-progress';
import { coursesIn } from '@trellis/model/programs/program-step';
import { programEnrollmentsOfLearner } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { derivedProgramOf } from '#functions/programs/refresh-program.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** Every program by id, as derived from its steps. */
export type Programs = ReadonlyMap<string, Program>;

/** Recomputes every program from its steps, their courses and its teachers. */
export async function recomputedPrograms(): Promise<Programs> {
  const { ref, schema } = refs.program('any');
  const programs = new Map<string, Program>();
  for (const { id, ...stored } of decodeEach(schema, await ref.parent.get())) {
    const groups = (await read(refs.programSteps(id)))?.data.groups ?? [];
    const derive = (reading: Transaction) => derivedProgramOf(reading, stored, groups);
    const derived = await db.runTransaction(derive, { readOnly: true });
    programs.set(id, { ...stored, ...derived });
  }
  return programs;
}

/** Yields the programs that differ from their steps, and the courses that those name otherwise. */
export async function* programMismatches(programs: Programs): AsyncGenerator<Mismatch> {
  for (const [id, program] of programs) {
    yield* await compare(refs.program(id), program);
    const stepsAt = refs.programSteps(id);
    const steps = (await read(stepsAt))?.data;
    const courseIDs = coursesIn(steps?.groups ?? []);
    if (steps) yield* await compare(stepsAt, { courseIDs });
  }
}

/** Returns a learner's enrolments in programs as they must be, what the home page shows of them, and what counts for badges. */
export async function rebuiltPrograms(
  uid: string,
  programs: Programs,
  deleted: ReadonlySet<string>,
  enrollments: Enrollment[],
): Promise<{ own: Record<string, OwnProgram>; causes: Cause[]; mismatches: Mismatch[] }> {
  const found = await queryOf(programEnrollmentsOfLearner(uid)).get();
  const records = new Map(enrollments.map((one) => [one.courseID, one]));
  const own: Record<string, OwnProgram> = {};
  const causes: Cause[] = [];
  const mismatches: Mismatch[] = [];
  for (const { id: _id, ...stored } of decodeEach(programEnrollment, found)) {
    const { programID } = stored;
    const outline = programs.get(programID)?.outline;
    causes.push(...certificateCauses(stored));
    if (outline === undefined) {
      // What was completed counts, also after the program was deleted.
      causes.push(...completionCauses(stored));
      const place = refs.programEnrollment(uid, programID);
      const status = endedStatus(stored.status);
      if (deleted.has(programID)) mismatches.push(...(await compare(place, { status })));
      continue;
    }
    const derived = derivedProgramEnrollmentOf(outline, stored, records, new Date());
    const after: ProgramEnrollment = { ...stored, ...derived };
    const shown = ownProgramOf(outline, after);
    if (shown !== null) own[programID] = shown;
    causes.push(...completionCauses(after));
    const place = refs.programEnrollment(uid, programID);
    if (!isDeepStrictEqual(after, stored)) mismatches.push(...(await compare(place, derived)));
  }
  return { own, causes, mismatches };
}

const completionCauses = ({ programID, completedAt }: ProgramEnrollment): Cause[] =>
  completedAt === null ? [] : [countedCause('program', programID, completedAt)];

const certificateCauses = (enrollment: ProgramEnrollment): Cause[] => {
  const { programID, certificateID, completedAt, enrolledAt } = enrollment;
  if (certificateID === null) return [];
  return [countedCause('certificate', programItem(programID), completedAt ?? enrolledAt)];
};
