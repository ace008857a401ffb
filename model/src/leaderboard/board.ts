import { isoWeek } from '#model/progress/week';

/** A leaderboard: of everyone by all XP, of everyone by the XP of one week, or of a course by the XP earned in it. */
export type Board =
  | { kind: 'everyone' }
  | { kind: 'week'; week: string }
  | { kind: 'course'; courseID: string };

const coursePrefix = 'course:';

/** The id of its summary, and its name in addresses. */
export const boardID = (board: Board): string =>
  board.kind === 'course' ? coursePrefix + board.courseID : board.kind;

/** The board of an id as of a moment; null where there is none of that name. */
export function boardOf(id: string, moment: Date): Board | null {
  if (id === 'everyone') return { kind: id };
  if (id === 'week') return { kind: id, week: isoWeek(moment) };
  const courseID = id.startsWith(coursePrefix) ? id.slice(coursePrefix.length) : '';
  return courseID === '' || courseID.includes('/') ? null : { kind: 'course', courseID };
}

/** The field of its entries that it ranks by. */
export const scoreField = ({ kind }: Board) => (kind === 'week' ? 'weeklyXp' : 'xp');
