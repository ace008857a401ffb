import { programPath } from '@trellis/model/paths';
import { program } from '@trellis/model/programs/program';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns a program, live: one read. */
export const useProgram = (programID: string) => useLiveDocument(programPath(programID), program);
