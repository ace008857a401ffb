import { useParams } from 'react-router-dom';
import { AttemptView } from '#web/features/quiz/components/runner/attempt-view';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Runs a quiz attempt. */
export default function AttemptPage() {
  const { courseID = '', quizID = '' } = useParams();
  return (
    <MemberPage title={t('attempt.title')} kind="attempt-page">
      {({ uid }) => <AttemptView key={quizID} {...{ courseID, quizID, uid }} />}
    </MemberPage>
  );
}
