import { Purchases } from '#web/features/commerce/components/purchases';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows what a learner has bought. One read each. */
export default function OrdersPage() {
  return (
    <MemberPage title={t('commerce.purchases')}>
      {({ uid }) => (
        <>
          <h1>{t('commerce.purchases')}</h1>
          <Purchases uid={uid} />
        </>
      )}
    </MemberPage>
  );
}
