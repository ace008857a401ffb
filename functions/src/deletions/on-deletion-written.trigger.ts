import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { deletion } from '@trellis/model/content/deletion';
import { deletionPathOf } from '@trellis/model/paths';
import { decode } from '#functions/firestore/decode';
import { runDeletion } from '#functions/deletions/run-deletion.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a deletion starts, or when one run has ended without finishing. */
export const onDeletionWritten = onDocumentWritten(
  { ...contentOptions, document: deletionPathOf('{deletionID}') },
  eventHandler(async ({ data }) => {
    const noted = decode(deletion, data?.after);
    if (noted !== null) await runDeletion(noted);
  }),
);
