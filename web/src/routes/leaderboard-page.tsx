import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { boardID, boardOf, type Board } from '@trellis/model/leaderboard/board';
import { Skeleton } from '#web/design-system/skeleton';
import { useCatalog } from '#web/data/catalog.queries';
import { BoardChoice, BoardLink } from '#web/features/leaderboard/components/board-choice';
import { BoardView } from '#web/features/leaderboard/components/board-view';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { serverClock } from '#web/shared/server-clock';
import { StateNotice } from '#web/shared/query-state-notice';

/**
 * Shows the leaderboards. Reads: the board, one; the learner's own state, shared with the header; below the top, at most ten
 * for neighbours; the catalogue when a course's board is chosen.
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
        {courseIDs.length > 0 && <OwnCourses courseIDs={courseIDs} current={board} />}
      </BoardChoice>
      <BoardView key={boardID(board)} board={board} progress={valueOf(progress)} />
    </>
  );
}

/** Loaded on demand, because it costs a read. */
function OwnCourses(props: { courseIDs: string[]; current: Board }) {
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

/**
 * The boards of courses in which the learner has XP. A course that left the catalogue is shown by id.
 */
function CourseLinks({ courseIDs, current }: { courseIDs: string[]; current: Board }) {
  const catalog = useCatalog();
  if (catalog.status === 'loading') return <Skeleton height="2.75rem" />;
  const titles = new Map(valueOf(catalog)?.map(({ id, title }) => [id, title]));
  return (
    <ul className="row board-list">
      {courseIDs
        .map((courseID) => ({ courseID, title: titles.get(courseID) ?? courseID }))
        .sort((a, b) => a.title.localeCompare(b.title))
        .map(({ courseID, title }) => (
          <li key={courseID}>
            <BoardLink id={boardID({ kind: 'course', courseID })} current={current}>
              <bdi>{title}</bdi>
            </BoardLink>
          </li>
        ))}
    </ul>
  );
}
