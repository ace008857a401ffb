import type { Course } from '@trellis/model/content/course';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import type { StatusChange } from '#web/features/course-editor/logic/status-changes';
import { t } from '#web/shared/i18n/locale';

/** Asks for confirmation of a change of status, and says what it means for learners. Open while there is a change. */
export function StatusDialog(props: {
  course: Course;
  change: Exclude<StatusChange, 'publish' | 'publishAgain'> | undefined;
  isRunning: boolean;
  onYes: () => void;
  onNo: () => void;
}) {
  const { course, change, isRunning, onYes, onNo } = props;
  const { title, enrollmentCount: count } = course;
  return (
    <ConfirmDialog
      isOpen={change !== undefined}
      title={change ? t(`studio.${change}.title`, { title }) : ''}
      yes={change ? t(`studio.change.${change}`) : ''}
      no={t('studio.cancel')}
      {...{ isRunning, onYes, onNo }}
    >
      {change && <p>{t(`studio.${change}.text`)}</p>}
      {change === 'archive' && <p>{t('studio.archive.learners', { count })}</p>}
    </ConfirmDialog>
  );
}
