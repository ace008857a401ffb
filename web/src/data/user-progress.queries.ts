import { userProgressPath } from '@trellis/model/paths';
import { userProgress } from '@trellis/model/progress/user-progress';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns the learner's XP, level and other progress, live. */
export const useUserProgress = (uid: string) =>
  useLiveDocument(userProgressPath(uid), userProgress);
