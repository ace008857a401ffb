import { Link, useSearchParams } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { OfferedPlans } from '#web/features/commerce/components/offered-plans';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { session } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';

const MemberPlans = lazyWithTexts(
  ['commerce'],
  () => import('#web/features/commerce/components/member-plans'),
);

/** Shows the plans of the school to everybody. `?course=` names the one for which somebody came. */
export default function PlansPage() {
  const current = session.use();
  const [params] = useSearchParams();
  const courseID = params.get('course');
  useTitle(t('plans.title'));
  const here = courseID === null ? '/plans' : `/plans?course=${courseID}`;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="stack">
        <h1>{t('plans.title')}</h1>
        <p>{t('plans.text')}</p>
      </div>
      {current.status === 'restoring' && <Skeleton height="24rem" label={t('state.loading')} />}
      {current.status === 'member' && <MemberPlans uid={current.uid} courseID={courseID} />}
      {current.status === 'visitor' && (
        <OfferedPlans>
          {({ id }) => (
            <>
              <Link
                to={`/sign-up?next=${encodeURIComponent(here)}`}
                className="button primary"
                aria-describedby={`plan-${id}`}
              >
                {t('plans.signUp')}
              </Link>
              <Link to={`/sign-in?next=${encodeURIComponent(here)}`}>
                {t('account.haveAccount')}
              </Link>
            </>
          )}
        </OfferedPlans>
      )}
    </main>
  );
}
