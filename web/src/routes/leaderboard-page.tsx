import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { boardID, boardOf, type Board } from '@trellis/model/leaderboard/board';
import { Skeleton } from '#web/design-system/skeleton';
import { useCatalog } from '#web/data/catalog.queries';
import { BoardChoice, BoardLink } from '#web/features/leaderboard/components/board-choice';
import { courseBoards } from '#web/features/leaderboard/logic/course-boards';
import { BoardView } from '#web/features/leaderboard/components/board-view';
import { useEnrollments } from '#web/data/enrollment.queries';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { serverClock } from '#web/shared/server-clock';
import { StateNotice } from '#web/shared/query-state-notice';

/**
 * Shows the leaderboards. Reads: the board, one; the learner's own state, shared with the header; below the top, at most ten
 * for neighbours; the catalogue and the learner's enrolments when course boards are opened.
 */
export default function LeaderboardPage() {
  return (
    <MemberPage title={t('leaderboard.title')}>
      {({ uid }) => (
        <>
          <h1>{t('leaderboard.title')}</h1>
          <Boards uid={uid} />
        </>
      )}
    </MemberPage>
  );
}

function Boards({ uid }: { uid: string }) {
  const [params] = useSearchParams();
  const [now] = useState(serverClock.now);
  const progress = useUserProgress(uid);
  const board = boardOf(params.get('board') ?? '', now) ?? { kind: 'everyone' };
  if (progress.status !== 'ready' && progress.status !== 'missing') {
    const skeleton = <Skeleton height="60vh" label={t('state.loading')} />;
    return <StateNotice {...progress} skeleton={skeleton} />;
  }
  const courseIDs = Object.keys(valueOf(progress)?.courseXp ?? {});
  return (
    <>
      <BoardChoice current={board}>
        {courseIDs.length > 0 && <OwnCourses {...{ uid, courseIDs }} current={board} />}
      </BoardChoice>
      <BoardView key={boardID(board)} board={board} progress={valueOf(progress)} />
    </>
  );
}

type CourseChoice = { uid: string; courseIDs: string[]; current: Board };

/** Loaded on demand, because it costs reads. */
function OwnCourses(props: CourseChoice) {
  const [isOpen, setOpen] = useState(props.current.kind === 'course');
  return (
    <details
      className="board-courses"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('leaderboard.courses')}</summary>
      {isOpen && <CourseLinks {...props} />}
    </details>
  );
}

/** The boards of courses that the learner takes or has completed, and has XP in: the others are closed to them. */
function CourseLinks({ uid, courseIDs, current }: CourseChoice) {
  const catalog = useCatalog();
  const enrollments = useEnrollments(uid, ['active', 'completed']);
  if (catalog.status === 'loading' || enrollments.status === 'loading')
    return <Skeleton height="2.75rem" />;
  const boards = courseBoards(courseIDs, valueOf(enrollments), valueOf(catalog));
  if (boards.length === 0) return <p className="quiet">{t('leaderboard.noCourses')}</p>;
  return (
    <ul className="row board-list">
      {boards.map(({ courseID, title }) => (
        <li key={courseID}>
          <BoardLink id={boardID({ kind: 'course', courseID })} current={current}>
            <bdi>{title}</bdi>
          </BoardLink>
        </li>
      ))}
    </ul>
  );
}
