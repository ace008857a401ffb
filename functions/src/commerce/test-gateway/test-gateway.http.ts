import { onRequest } from 'firebase-functions/v2/https';
import { region } from '@trellis/model/region';
import { addProvider } from '#functions/commerce/payment-providers';
import { applyTestAction } from '#functions/commerce/test-gateway/apply-test-action.store';
import { checkoutPage, returnTo } from '#functions/commerce/test-gateway/checkout-page';
import { requireDemoProject } from '#functions/commerce/test-gateway/require-demo-project';
import { testProvider } from '#functions/commerce/test-gateway/test-provider.store';
import { read, refs } from '#functions/firestore/typed-refs';

requireDemoProject();
addProvider('test', testProvider);
process.env['PAYMENT_PROVIDER'] ??= 'test';

/** Shows the checkout page of the test gateway, and does what is pressed there. */
export const testGateway = onRequest({ region }, async (request, response) => {
  const orderID = request.path.replace(/^\//, '');
  const payment = /^\w+$/.test(orderID) ? (await read(refs.testPayment(orderID)))?.data : undefined;
  if (payment === undefined) return void response.sendStatus(404);
  if (request.method !== 'POST')
    return void response.send(checkoutPage(payment, request.headers.referer ?? ''));
  const isKnown = await applyTestAction(orderID, String(request.body.action));
  if (!isKnown) return void response.sendStatus(400);
  response.redirect(303, returnTo(payment, String(request.body.from)));
});
