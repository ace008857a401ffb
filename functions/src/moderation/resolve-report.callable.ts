import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/resolve-report';
import { decideReport } from '#functions/moderation/resolve-report.store';
import { hasRole } from '#functions/people/has-role.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Dismisses a report, or removes what it is about. For administrators. */
export const resolveReport = onCall(
  callableOptions,
  callableHandler(
    callables.resolveReport,
    async (actorID, resolution) => ({ decision: await decideReport(actorID, resolution) }),
    hasRole('admin'),
  ),
);
