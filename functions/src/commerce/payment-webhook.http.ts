import { error } from 'firebase-functions/logger';
import { onRequest } from 'firebase-functions/v2/https';
import { region } from '@trellis/model/region';
import { providerIn, providerOf } from '#functions/commerce/payment-providers';
import { receiveEvent } from '#functions/commerce/receive-event.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';

/** Receives what payment providers report at `/payments/stripe`. They send again what is not answered with 200. */
export const paymentWebhook = onRequest(
  { region, maxInstances: 20, secrets: paymentSecrets },
  async ({ method, path, rawBody, headers }, response) => {
    const name = providerIn(path);
    const provider = providerOf(name);
    if (provider === undefined) return void response.sendStatus(404);
    if (method !== 'POST') return void response.set('Allow', 'POST').sendStatus(405);
    try {
      response.sendStatus(await receiveEvent(name, provider, rawBody, headers));
    } catch (problem) {
      error('payment event failed', problem, { provider: name });
      response.sendStatus(500);
    }
  },
);
