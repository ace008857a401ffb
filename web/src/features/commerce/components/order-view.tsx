import { useState } from 'react';
import { Link, Navigate } from 'react-router-dom';
import type { Order } from '@trellis/model/commerce/order';
import { useEnrollment } from '#web/data/enrollment.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { checkOrder } from '#web/features/commerce/data/order.commands';
import { useOrder } from '#web/features/commerce/data/order.queries';
import { useChecks } from '#web/features/commerce/hooks/use-checks';
import { valueOf } from '#web/firebase/query-state';
import { formatDate } from '#web/shared/i18n/dates';
import { formatPrice } from '#web/shared/i18n/format-price';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Whoever has just paid came for the course. */
const justPaid = 120_000;

/** Shows an order, live, and asks its provider how it stands: so a message that got lost does not matter. Two reads. */
export function OrderPart(props: { uid: string; orderID: string; keepsBooks: boolean }) {
  const { uid, orderID, keepsBooks } = props;
  const live = useOrder(orderID);
  // What the device kept of before the payment would lead to the offer.
  const enrollment = useEnrollment(uid, valueOf(live)?.courseID ?? 'none');
  const isPending = live.status === 'ready' && live.value.status === 'pending';
  useChecks(checkOrder, orderID, isPending && live.value.provider !== 'invoice');
  const [openedAt] = useState(Date.now);
  if (live.status !== 'ready')
    return (
      <StateNotice
        isPage
        {...live}
        skeleton={<Skeleton height="20rem" label={t('state.loading')} />}
      />
    );
  const { status, paidAt, courseID } = live.value;
  const isJustPaid = paidAt !== null && openedAt - paidAt.getTime() < justPaid;
  if (status === 'paid' && isJustPaid && enrollment.status === 'ready')
    return <Navigate to={`/courses/${courseID}/continue`} replace />;
  return (
    <OrderView
      order={live.value}
      {...(keepsBooks && { trail: `/admin/orders/${orderID}/events` })}
    />
  );
}

/** Shows how an order stands, and what can be done; those who keep the books also see what happened to it. */
export function OrderView({ order, trail }: { order: Order; trail?: string }) {
  const { courseID, courseTitle, amount, currency, status, provider, createdAt } = order;
  const { checkoutUrl, receiptUrl } = order;
  const state = status === 'pending' && provider === 'invoice' ? 'invoice' : status;
  return (
    <>
      <h1>
        <bdi>{courseTitle}</bdi>
      </h1>
      <p>
        <span>{formatPrice(amount, currency)}</span>
        {' · '}
        <time dateTime={createdAt.toISOString()}>
          {formatDate(createdAt, { dateStyle: 'medium' })}
        </time>
      </p>
      <p className="notice" role="status">
        {t(`commerce.state.${state}`)}
      </p>
      <div className="row">
        {status === 'paid' ? (
          <Link to={`/courses/${courseID}/continue`} className="button primary">
            {t('commerce.openCourse')}
          </Link>
        ) : (
          <>
            {status === 'pending' && checkoutUrl !== null && (
              <a href={checkoutUrl} className="button primary">
                {t('commerce.pay')}
              </a>
            )}
            <Link to={`/courses/${courseID}`} className="button">
              {t('commerce.toCourse')}
            </Link>
          </>
        )}
        <Link to="/orders" className="button">
          {t('commerce.purchases')}
        </Link>
        {receiptUrl !== null && (
          <a href={receiptUrl} className="button">
            {t('commerce.receipt')}
          </a>
        )}
        {trail !== undefined && (
          <Link to={trail} className="button">
            {t('commerce.trail')}
          </Link>
        )}
      </div>
    </>
  );
}
