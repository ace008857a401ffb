import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/save-company';
import { isVerifiedMember } from '#functions/companies/is-verified-member';
import { storeCompany } from '#functions/companies/save-company.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Creates a company, or saves what its admins have changed. */
export const saveCompany = onCall(
  callableOptions,
  callableHandler(
    callables.saveCompany,
    async (actorID, wish) => {
      await storeCompany({ actorID, ...wish });
      return {};
    },
    isVerifiedMember,
  ),
);
