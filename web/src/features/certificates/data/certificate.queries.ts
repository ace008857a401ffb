import { certificate, ownCertificate } from '@trellis/model/certificates/certificate';
import { certificatePath, ownCertificatePath } from '@trellis/model/certificates/paths';
import { certificatesOf } from '@trellis/model/certificates/queries';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';
import { usePublicDocument } from '#web/firebase/public-document';

/** Returns a certificate for whoever has its number: one read, without an account. */
export const usePublicCertificate = (number: string) =>
  usePublicDocument(certificatePath(number), certificate);

/** Returns a person's record of a certificate, by its id: one read; none without an id. */
export const useOwnCertificate = (uid: string, recordID: string | null) =>
  useLiveDocument(recordID === null ? null : ownCertificatePath(uid, recordID), ownCertificate);

/** How many certificates a list shows. */
const mostShown = 100;

/** Returns a person's certificates, newest first: one read each. */
export const useCertificates = (uid: string) =>
  useLiveQuery(certificatesOf(uid, mostShown), ownCertificate);
