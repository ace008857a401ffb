import { program } from '@trellis/model/programs/program';
import { programsOfTeacher } from '@trellis/model/programs/queries';
import { useLiveQuery } from '#web/firebase/live-query';

/** Returns a teacher's programs, live: one read each. */
export const useTaughtPrograms = (uid: string) => useLiveQuery(programsOfTeacher(uid), program);
