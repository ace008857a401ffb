import { Link } from 'react-router-dom';
import { CardOptions } from '#web/features/card-options/components/card-options';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows a learner's options of flashcard review. */
export default function ReviewOptionsPage() {
  return (
    <MemberPage title={t('cardOptions.title')}>
      {({ uid }) => (
        <>
          <h1>{t('cardOptions.title')}</h1>
          <Link to="/review">{t('cardOptions.toReview')}</Link>
          <CardOptions uid={uid} />
        </>
      )}
    </MemberPage>
  );
}
