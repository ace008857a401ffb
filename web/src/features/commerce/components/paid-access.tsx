import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { isLasting, type Entitlement } from '@trellis/model/commerce/entitlement';
import type { Course } from '@trellis/model/content/course';
import BuyCourse from '#web/features/commerce/components/buy-course';
import { useEntitlement } from '#web/features/commerce/data/order.queries';
import { valueOf } from '#web/firebase/query-state';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { useNow } from '#web/shared/use-now';

/**
 * Shows the actions of a learner in a course that costs something while their right to it lasts, and after that what remains
 * theirs and how they come back. One read.
 */
export default function PaidAccess(props: {
  uid: string;
  courseID: string;
  course: Course;
  children: ReactNode;
}) {
  const { uid, courseID, course, children } = props;
  const now = useNow();
  const found = useEntitlement(uid, courseID);
  if (found.status === 'loading') return null;
  const right = valueOf(found) ?? null;
  // Without a connection the page shows what it did before.
  const isOpen = isLasting(right, now) || found.status === 'offline' || found.status === 'failed';
  if (!isOpen)
    return (
      <>
        <p className="notice">{t('commerce.ended')}</p>
        {course.status === 'published' && <BuyCourse {...{ uid, courseID, course }} />}
      </>
    );
  return (
    <>
      {right?.until && <AccessUntil until={right.until} right={right} />}
      {children}
    </>
  );
}

/** Says until when a course is open; a subscription is renewed. */
function AccessUntil({ until, right }: { until: Date; right: Entitlement }) {
  const isByPlan = right.sources.some(
    (source) => source.kind === 'subscription' && source.until?.getTime() === until.getTime(),
  );
  return (
    <p className="small">
      {isByPlan ? (
        <>
          {t('plans.opens')} <Link to="/subscriptions">{t('plans.subscriptions')}</Link>
        </>
      ) : (
        t('commerce.until', { date: formatDate(until, { dateStyle: 'medium' }) })
      )}
    </p>
  );
}
