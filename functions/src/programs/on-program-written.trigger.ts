import { isDeepStrictEqual } from 'node:util';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { programPath } from '@trellis/model/paths';
import { authoredProgram } from '@trellis/model/programs/program';
import { followExistence } from '#functions/deletions/begin-deletion.store';
import { decode } from '#functions/firestore/decode';
import { refreshProgram } from '#functions/programs/refresh-program.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a program is created, edited, published, archived or deleted; its steps are saved together with it. */
export const onProgramWritten = onDocumentWritten(
  { ...contentOptions, document: programPath('{programID}') },
  eventHandler(async ({ data }, programID) => {
    const before = decode(authoredProgram, data?.before);
    const after = decode(authoredProgram, data?.after);
    await followExistence(data, 'programs', programID);
    // Ignore writes by the refresh itself.
    if (!isDeepStrictEqual(before, after)) await refreshProgram(programID);
  }),
);
