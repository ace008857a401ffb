import { programPath } from '@trellis/model/paths';
import { program } from '@trellis/model/programs/program';
import { usePublicDocument } from '#web/firebase/public-document';

/** Returns a published program for visitors: one document read, whatever its size. */
export const usePublicProgram = (programID: string) =>
  usePublicDocument(programPath(programID), program);
