import { useState } from 'react';
import {
  keyOf,
  type Draft,
  type StaffAction,
} from '#web/features/course-learner/logic/staff-action';

/**
 * Keeps what somebody writes in the dialogs of a page, each until it is sent, so that closing a dialog loses nothing.
 */
export function useDrafts() {
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const draftOf = (action: StaffAction): Draft | undefined => drafts[keyOf(action)];
  return {
    hasAny: Object.values(drafts).some(({ text }) => text.trim() !== ''),
    draftOf,
    write: (action: StaffAction, text: string) => {
      const requestID = draftOf(action)?.requestID ?? crypto.randomUUID();
      setDrafts((all) => ({ ...all, [keyOf(action)]: { text, requestID } }));
    },
    forget: (action: StaffAction) => setDrafts(({ [keyOf(action)]: _sent, ...others }) => others),
    forgetAll: () => setDrafts({}),
  };
}
