import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { licence } from '@trellis/model/companies/licence';
import { licencePath } from '@trellis/model/paths';
import { followLicence } from '#functions/companies/follow-licence.store';
import { decode } from '#functions/firestore/decode';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a licence or its seats change: gives and takes what the seats open, and tells those concerned. */
export const onLicenceWritten = onDocumentWritten(
  { ...contentOptions, document: licencePath('{licenceID}') },
  eventHandler(async ({ data }, licenceID) => {
    const before = decode(licence, data?.before);
    const after = decode(licence, data?.after);
    await followLicence(licenceID, before, after);
  }),
);
