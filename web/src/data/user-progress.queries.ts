import { userProgressPath } from '@trellis/model/paths';
import { userProgress } from '@trellis/model/progress/user-progress';
import { useLiveDocument } from '#web/firebase/live-query';

/** The learner's XP, level and the rest, live. */
export const useUserProgress = (uid: string) =>
  useLiveDocument(userProgressPath(uid), userProgress);
