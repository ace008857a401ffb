import { rowsOf, type Activities } from '#model/activities/activity';
import { doneIn, type ActivityLists } from '#model/progress/completion';
import type { Enrollment } from '#model/progress/enrollment';

type Complete = Pick<Enrollment, 'progress'>;
type Held = Complete & Pick<Enrollment, 'excusedIDs' | 'certificateHold'>;

/**
 * Returns the hold on the certificate after an enrolment was derived: how many activities were done when the course became
 * complete because something open was taken out of it; null if nothing is held. It ends when the learner completes the
 * course with more than that, so undoing a lesson and doing it again does not end it.
 */
export function certificateHoldAfter<Table extends Activities>(
  table: Table,
  before: Held & ActivityLists<Table>,
  after: Complete & ActivityLists<Table>,
): number | null {
  if (after.progress < 100) return before.certificateHold;
  const done = doneIn(table, after).size;
  if (before.progress < 100 && losesOpenActivity(table, before, after)) return done;
  const isEarned = before.certificateHold !== null && done > before.certificateHold;
  return isEarned ? null : before.certificateHold;
}

/** Returns whether something that the learner still had to do is no longer part of the course. */
const losesOpenActivity = <Table extends Activities>(
  table: Table,
  before: Held & ActivityLists<Table>,
  after: ActivityLists<Table>,
): boolean =>
  rowsOf(table).some(
    ([, { isRequired, fields }]) =>
      isRequired &&
      before[fields.all].some(
        (id) =>
          !after[fields.all].includes(id) &&
          !before[fields.done].includes(id) &&
          !before.excusedIDs.includes(id),
      ),
  );
