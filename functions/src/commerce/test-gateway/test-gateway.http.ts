import type { Request } from 'firebase-functions/v2/https';
import { onRequest } from 'firebase-functions/v2/https';
import { region } from '@trellis/model/region';
import { addProvider } from '#functions/commerce/payment-providers';
import { applySubscriptionAction } from '#functions/commerce/test-gateway/apply-subscription-action.store';
import { applyTestAction } from '#functions/commerce/test-gateway/apply-test-action.store';
import { checkoutPage } from '#functions/commerce/test-gateway/checkout-page';
import { returnTo } from '#functions/commerce/test-gateway/gateway-page';
import { requireDemoProject } from '#functions/commerce/test-gateway/require-demo-project';
import { subscriptionPage } from '#functions/commerce/test-gateway/subscription-page';
import { testProvider } from '#functions/commerce/test-gateway/test-provider.store';
import { read, refs } from '#functions/firestore/typed-refs';

requireDemoProject();
addProvider('test', testProvider);
process.env['PAYMENT_PROVIDER'] ??= 'test';

/** A page of the gateway: how it looks, what pressing a button does, and where it leads back to. */
type Shown = {
  show(from: string): string;
  press(action: string): Promise<boolean>;
  returnUrl: string;
};

/** Shows the pages of the test gateway, and does what is pressed there. */
export const testGateway = onRequest({ region }, async (request, response) => {
  const page = await pageAt(request.path);
  if (page === null) return void response.sendStatus(404);
  if (request.method !== 'POST')
    return void response.send(page.show(request.headers.referer ?? ''));
  const { action, from }: Request['body'] = request.body;
  if (!(await page.press(String(action)))) return void response.sendStatus(400);
  response.redirect(303, returnTo(page.returnUrl, String(from)));
});

/** Returns the page at a path: `/{orderID}`, `/subscription/{subscriptionID}` or `/portal/{subscriptionID}`. */
async function pageAt(path: string): Promise<Shown | null> {
  const [, page, id] = /^\/(?:(subscription|portal)\/)?(\w+)$/.exec(path) ?? [];
  if (id === undefined) return null;
  if (page === undefined) {
    const payment = (await read(refs.testPayment(id)))?.data;
    return payment === undefined
      ? null
      : {
          show: (from) => checkoutPage(payment, from),
          press: (action) => applyTestAction(id, action),
          returnUrl: payment.returnUrl,
        };
  }
  const books = (await read(refs.testSubscription(id)))?.data;
  const kind = page === 'portal' ? 'portal' : 'subscription';
  return books === undefined
    ? null
    : {
        show: (from) => subscriptionPage(books, kind, from),
        press: (action) => applySubscriptionAction(id, action),
        returnUrl: books.returnUrl,
      };
}
