import { course } from '@trellis/model/content/course';
import { coursePath, xpEventPath } from '@trellis/model/paths';
import { xpEvent } from '@trellis/model/progress/ledger';
import { ledgerOf } from '@trellis/model/queries';
import { useCachedDocument } from '#web/firebase/cached';
import { useLiveLog } from '#web/firebase/live-log';
import { useLiveDocument } from '#web/firebase/live-query';

/** How many lines of the ledger come at a time. */
const pageSize = 25;

/** A learner's own ledger, live, the latest first: one read for each line, {@link pageSize} at a time. */
export const useLedger = (uid: string) => useLiveLog(ledgerOf(uid, pageSize), xpEvent);

/** One line of a learner's own ledger; missing until its cause has been recorded. */
export const useLedgerLine = (uid: string, key: string) =>
  useLiveDocument(xpEventPath(uid, key), xpEvent);

/** How old a course's titles may be, in ms. */
const aDay = 86_400_000;

/** The course that a line tells of: one read for each course, once a day. */
export const useKnownCourse = (courseID: string) =>
  useCachedDocument(courseID === '' ? null : coursePath(courseID), course, aDay);
