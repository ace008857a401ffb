import { programStepsPath } from '@trellis/model/paths';
import { programSteps } from '@trellis/model/programs/program-step';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns the steps of a program with drafts, live: one read. */
export const useProgramSteps = (programID: string) =>
  useLiveDocument(programStepsPath(programID), programSteps);
