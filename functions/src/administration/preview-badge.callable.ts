import { HttpsError, onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/preview-badge';
import { readCriteria } from '@trellis/model/badges/badge-criteria';
import { findQualifyingLearners } from '#functions/administration/find-qualifying-learners.store';
import { hasRole } from '#functions/people/has-role.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Returns which learners meet a badge's criteria. For administrators. Costs up to 1,001 reads. */
export const previewBadge = onCall(
  callableOptions,
  callableHandler(
    callables.previewBadge,
    async (_, { criteria }) => {
      const read = readCriteria(criteria);
      if (Array.isArray(read)) return findQualifyingLearners(read);
      throw new HttpsError('invalid-argument', `Nobody can earn “${criteria}”.`, {
        fields: ['criteria'],
        mistake: read,
      });
    },
    hasRole('admin'),
  ),
);
