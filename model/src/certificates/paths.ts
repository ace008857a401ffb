/** Returns the path of a certificate as everybody sees it. */
export const certificatePath = (number: string) => `certificates/${number}`;
/** Returns the path of a person's own record of a certificate. */
export const ownCertificatePath = (uid: string, id: string) => `users/${uid}/certificates/${id}`;
/** Returns the path of a place in the status lists. */
export const certificateSlotPath = (slotID: string) => `certificate_slots/${slotID}`;
