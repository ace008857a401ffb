import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/report-content';
import { fileReport } from '#functions/moderation/report-content.store';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Reports something to the administrators. For everybody with an account. */
export const reportContent = onCall(
  callableOptions,
  callableHandler(
    callables.reportContent,
    async (reporterID, asked) => {
      await fileReport(reporterID, asked);
      return {};
    },
    isActive,
  ),
);
