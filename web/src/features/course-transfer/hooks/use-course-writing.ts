import { useRef, useState } from 'react';
import { writeCourse } from '#web/features/course-transfer/data/write-course.commands';
import {
  claimTransfer,
  forgetTransfer,
  isTransferKept,
  keepTransfer,
} from '#web/features/course-transfer/logic/kept-transfers';
import type { WritePlan } from '#web/features/course-transfer/logic/write-plan';
import type { TextKey } from '#web/shared/i18n/locale';
import { codeOf, unknownProblem, useCommand } from '#web/shared/use-command';

/** How far the writing of a new course is. `stopped`: something is there, and something is missing. */
export type Writing =
  | { step: 'idle' }
  | { step: 'writing'; done: number; total: number }
  | { step: 'stopped'; done: number; total: number; problem: TextKey }
  | { step: 'done'; courseID: string };

/** Deletes a course for good; throws `failed-precondition` if it was published meanwhile. */
export type DeleteCourse = (courseID: string, uid: string) => Promise<void>;

const problems: Record<string, TextKey> = {
  'permission-denied': 'courseTransfer.stopped.refused',
  aborted: 'courseTransfer.stopped.elsewhere',
  'not-found': 'courseTransfer.stopped.ended',
  'failed-precondition': 'courseTransfer.stopped.published',
  unavailable: 'error.offline',
};

/** Writes a new course, and continues or gives up where that stopped, also after a reload: then it `isKept`. */
export function useCourseWriting(uid: string, deleteCourse: DeleteCourse, isKept = false) {
  const [state, setState] = useState<Writing>({ step: 'idle' });
  const plan = useRef<WritePlan>(undefined);
  const kept = useRef(isKept);
  const deleting = useCommand(problems);

  /** Does something with a course while no other tab does, unless one has finished or deleted it. */
  const claimed = async (courseID: string, work: () => Promise<void>): Promise<void> => {
    const claim = await claimTransfer(uid, courseID);
    if (claim === undefined) throw failed('aborted');
    try {
      if (kept.current && !isTransferKept(uid, courseID)) throw failed('not-found');
      await work();
      forgetTransfer(uid, courseID);
    } finally {
      claim.release();
    }
  };

  const write = async (next: WritePlan, isAgain: boolean): Promise<void> => {
    plan.current = next;
    if (!isAgain) kept.current = false;
    const total = next.steps.length;
    let done = 0;
    const onProgress = (count: number) => {
      done = count;
      setState({ step: 'writing', done, total });
    };
    onProgress(0);
    try {
      await claimed(next.courseID, async () => {
        if (!isAgain) kept.current = await keepTransfer(uid, next);
        await writeCourse(next, isAgain, onProgress);
      });
      setState({ step: 'done', courseID: next.courseID });
    } catch (error) {
      const problem = problems[codeOf(error)] ?? unknownProblem();
      setState({ step: 'stopped', done, total, problem });
    }
  };

  /** Returns whether what was written is deleted. */
  const discard = async (courseID: string): Promise<boolean> => {
    let isDeleted = false;
    await deleting.run(async () => {
      await claimed(courseID, () =>
        deleteCourse(courseID, uid).catch((error: unknown) => {
          // Nothing of it has been written, or it is gone already.
          if (codeOf(error) !== 'permission-denied') throw error;
        }),
      );
      setState({ step: 'idle' });
      isDeleted = true;
    });
    return isDeleted;
  };
  return {
    state,
    start: (next: WritePlan) => write(next, false),
    goOn: (next = plan.current) => (next ? write(next, true) : Promise.resolve()),
    discard: (courseID = plan.current?.courseID) =>
      courseID === undefined ? Promise.resolve(false) : discard(courseID),
    reset: () => setState({ step: 'idle' }),
    isDeleting: deleting.isRunning,
    problem: deleting.problem,
  };
}

const failed = (code: string): Error => Object.assign(new Error(code), { code });
