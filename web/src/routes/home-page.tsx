import { lazy } from 'react';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

const LearnerHome = lazy(() => import('#web/routes/learner-home'));

/** Shows the learner's home page. */
export default function HomePage() {
  return (
    <MemberPage title={t('home.title')}>{(member) => <LearnerHome member={member} />}</MemberPage>
  );
}
