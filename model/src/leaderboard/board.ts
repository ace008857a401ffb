import { isoWeek } from '#model/progress/week';

/**
 * A leaderboard: all learners by total XP, all by the XP of one week, or those of a course by the XP earned in it.
 */
export type Board =
  | { kind: 'everyone' }
  | { kind: 'week'; week: string }
  | { kind: 'course'; courseID: string };

const coursePrefix = 'course:';

/** Returns the board's id, used for its summary and in addresses. */
export const boardID = (board: Board): string =>
  board.kind === 'course' ? coursePrefix + board.courseID : board.kind;

/** Returns the board with an id at a moment; null if the id is unknown. */
export function boardOf(id: string, moment: Date): Board | null {
  if (id === 'everyone') return { kind: id };
  if (id === 'week') return { kind: id, week: isoWeek(moment) };
  const courseID = id.startsWith(coursePrefix) ? id.slice(coursePrefix.length) : '';
  return courseID === '' || courseID.includes('/') ? null : { kind: 'course', courseID };
}

/** Returns the entry field that the board ranks by. */
export const scoreField = ({ kind }: Board) => (kind === 'week' ? 'weeklyXp' : 'xp');
