import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/save-licence';
import { storeLicence } from '#functions/companies/save-licence.store';
import { hasRole } from '#functions/people/has-role.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Creates a licence of a company or changes its terms. For administrators. */
export const saveLicence = onCall(
  callableOptions,
  callableHandler(
    callables.saveLicence,
    async (actorID, { licenceID, companyID, terms }) => {
      const agreed = { ...terms, endsAt: new Date(terms.endsAt) };
      return { lost: await storeLicence({ actorID, licenceID, companyID, terms: agreed }) };
    },
    hasRole('admin'),
  ),
);
