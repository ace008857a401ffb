import { useState } from 'react';
import { refundOrder as contract } from '@trellis/model/callables/refund-order';
import { markInvoicePaid, refundOrder } from '#web/features/commerce/data/order.commands';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { ReasonDialog } from '#web/shared/reason-dialog';

/** What an administrator does to an order. */
export type OrderAction = 'refund' | 'markPaid';

const commands = { refund: refundOrder, markPaid: markInvoicePaid };

/** Asks an administrator why they do something to an order, and does it once. */
export function OrderActionDialog(props: {
  orderID: string;
  action: OrderAction;
  act?: typeof refundOrder;
  onClose: () => void;
}) {
  const { orderID, action, act = commands[action], onClose } = props;
  const [requestID] = useState(() => crypto.randomUUID());
  return (
    <ReasonDialog
      title={t(`commerce.${action}.title`)}
      text={t(`commerce.${action}.text`)}
      reason={{
        label: t('commerce.reason'),
        hint: t('commerce.reasonHint'),
        missing: 'commerce.reasonMissing',
        tooLong: 'commerce.reasonLong',
        longest: longestOf(contract.input.shape.reason),
      }}
      cancel={t('commerce.cancel')}
      go={t(`commerce.${action}.go`)}
      problems={{ 'failed-precondition': 'commerce.changedMeanwhile' }}
      act={(reason) => act(orderID, requestID, reason)}
      onClose={onClose}
    />
  );
}
