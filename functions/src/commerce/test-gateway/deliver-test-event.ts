import { randomUUID } from 'node:crypto';
import type { EventSubject } from '#functions/commerce/payment-provider';
import { functionsAddress } from '#functions/commerce/test-gateway/functions-address';
import { signTestEvent } from '#functions/commerce/test-gateway/sign-test-event';

/** Sends a signed message about an order or a subscription to this site, as a provider does; the same id makes it the same message. */
export async function deliverTestEvent(
  subject: EventSubject,
  type: string,
  id = randomUUID(),
): Promise<void> {
  const body = JSON.stringify({ id, type: `payment.${type}`, ...subject });
  await fetch(`${await functionsAddress()}/paymentWebhook/test`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Test-Signature': signTestEvent(body) },
    body,
  });
}
