import { certificate } from '@trellis/model/certificates/certificate';
import { certificatePath } from '@trellis/model/certificates/paths';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns a certificate, live: one read; none without a number. */
export const useCertificate = (number: string | null) =>
  useLiveDocument(number === null ? null : certificatePath(number), certificate);
