import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/redeem-licence-key';
import { storeRedemption } from '#functions/companies/licence-keys.store';
import { isVerifiedMember } from '#functions/companies/is-verified-member';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Gives whoever has a key of a licence a seat of it. */
export const redeemLicenceKey = onCall(
  callableOptions,
  callableHandler(
    callables.redeemLicenceKey,
    (uid, { key }) => storeRedemption(uid, key),
    isVerifiedMember,
  ),
);
