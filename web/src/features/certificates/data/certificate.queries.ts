import {
  certificate,
  courseCertificateID,
  ownCertificate,
} from '@trellis/model/certificates/certificate';
import { certificatePath, ownCertificatePath } from '@trellis/model/certificates/paths';
import { certificatesOf } from '@trellis/model/certificates/queries';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';
import { usePublicDocument } from '#web/firebase/public-document';

/** Returns a certificate for whoever has its number: one read, without an account. */
export const usePublicCertificate = (number: string) =>
  usePublicDocument(certificatePath(number), certificate);

/** Returns a learner's record of their certificate of a course: one read; none if there is no certificate. */
export const useOwnCertificate = (uid: string, courseID: string, exists: boolean) =>
  useLiveDocument(
    exists ? ownCertificatePath(uid, courseCertificateID(courseID)) : null,
    ownCertificate,
  );

/** How many certificates a list shows. */
const mostShown = 100;

/** Returns a person's certificates, newest first: one read each. */
export const useCertificates = (uid: string) =>
  useLiveQuery(certificatesOf(uid, mostShown), ownCertificate);
