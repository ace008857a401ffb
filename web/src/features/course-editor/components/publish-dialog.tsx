import { useId, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { Dialog } from '#web/design-system/dialog';
import { Icon } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { useModules, useQuizzes } from '#web/features/course-editor/data/course-parts.queries';
import {
  publishChecks,
  type PublishCheck,
  type Topic,
} from '#web/features/course-editor/logic/publish-checks';
import { StateNotice } from '#web/shared/query-state-notice';
import { t } from '#web/shared/i18n/locale';

type Props = {
  courseID: string;
  course: Course;
  isOpen: boolean;
  isRunning: boolean;
  onYes: () => void;
  onNo: () => void;
};

/** Asks for confirmation before a course is published, with a list of what it still lacks. */
export function PublishDialog(props: Props) {
  return (
    <Dialog
      isPersistent
      isOpen={props.isOpen}
      onClose={props.onNo}
      title={t('studio.publish.title', { title: props.course.title })}
    >
      <LiveChecks {...props} />
    </Dialog>
  );
}

/** Reads the modules and quizzes, which the course document does not list before they are visible. */
function LiveChecks(props: Props) {
  const { courseID, course } = props;
  const modules = useModules(courseID);
  const quizzes = useQuizzes(courseID);
  const unread = [modules, quizzes].find(({ status }) => status !== 'ready');
  if (modules.status === 'ready' && quizzes.status === 'ready') {
    const checks = publishChecks(course, { modules: modules.value, quizzes: quizzes.value });
    return <PublishChecks {...props} checks={checks} />;
  }
  return (
    <>
      {unread && unread.status !== 'ready' && (
        <StateNotice
          {...unread}
          skeleton={<Skeleton height="10rem" label={t('state.loading')} />}
        />
      )}
      <button type="button" className="button" onClick={props.onNo}>
        {t('studio.cancel')}
      </button>
    </>
  );
}

/** Shows what a course lacks, what blocks apart from what only advises, and the buttons to publish or not. */
export function PublishChecks(props: Omit<Props, 'isOpen'> & { checks: PublishCheck[] }) {
  const { courseID, course, checks, isRunning, onYes, onNo } = props;
  const blocking = checks.filter(({ blocks }) => blocks);
  const advice = checks.filter(({ blocks }) => !blocks);
  const isReady = blocking.length === 0;
  const list = (found: PublishCheck[]) =>
    found.map((check) => <Check key={check.about} {...{ courseID, check, onNo }} />);
  return (
    <>
      {!isReady && <Group title={t('studio.publish.blocks')}>{list(blocking)}</Group>}
      {advice.length > 0 && <Group title={t('studio.publish.advice')}>{list(advice)}</Group>}
      {checks.length === 0 && <p>{t('studio.publish.complete')}</p>}
      {isReady && <p>{t('studio.publish.text')}</p>}
      {isReady && course.enrollmentCount > 0 && (
        <p>{t('studio.publish.learners', { count: course.enrollmentCount })}</p>
      )}
      <div className="row">
        <button type="button" className="button" onClick={onNo}>
          {t(isReady ? 'studio.cancel' : 'studio.publish.back')}
        </button>
        {isReady && (
          <button type="button" className="button primary" disabled={isRunning} onClick={onYes}>
            {t(
              course.status === 'archived' ? 'studio.change.publishAgain' : 'studio.change.publish',
            )}
          </button>
        )}
      </div>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="publish-checks" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className="publish-list">{children}</ul>
    </section>
  );
}

/** Where each can be mended, if not in the outline. */
const inSettings: readonly Topic[] = ['description', 'outcomes', 'cover', 'price'];

function Check(props: { courseID: string; check: PublishCheck; onNo: () => void }) {
  const { courseID, check, onNo } = props;
  const { about, blocks, count } = check;
  const isSetting = inSettings.includes(about);
  return (
    <li className={blocks ? 'blocks' : undefined}>
      <Icon name={blocks ? 'close' : 'flag'} />
      <span>
        <span>{t(`studio.check.${about}`, { count })}</span>{' '}
        <Link to={`/teach/courses/${courseID}${isSetting ? '/settings' : ''}`} onClick={onNo}>
          {t(isSetting ? 'studio.check.toSettings' : 'studio.check.toOutline')}
        </Link>
      </span>
    </li>
  );
}
