import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/resolve-report';
import { decideCase } from '#functions/moderation/resolve-report.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { isStaff } from '#functions/teaching/is-staff.store';

/** Dismisses the reports of something, or removes it. For administrators and the staff of a course. */
export const resolveReport = onCall(
  callableOptions,
  callableHandler(
    callables.resolveReport,
    async (actorID, resolution) => ({ decision: await decideCase(actorID, resolution) }),
    isStaff,
  ),
);
