export const companyPath = (companyID: string) => `companies/${companyID}`;
export const companyMemberPathOf = (id: string) => `company_members/${id}`;
/** A two-part id names its owner, so that a person is in a company once. */
export const companyMemberPath = (userID: string, companyID: string) =>
  companyMemberPathOf(`${userID}_${companyID}`);
export const companyInvitationPath = (hash: string) => `company_invitations/${hash}`;
export const licencePath = (licenceID: string) => `licences/${licenceID}`;
export const licenceKeyPath = (hash: string) => `licence_keys/${hash}`;
export const licenceKeyTriesPath = (uid: string) => `licence_key_tries/${uid}`;
