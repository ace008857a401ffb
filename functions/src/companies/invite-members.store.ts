import type { UserIdentifier } from 'firebase-admin/auth';
import { HttpsError } from 'firebase-functions/v2/https';
import type { InvitedLine } from '@trellis/model/callables/invite-members';
import { mostAddresses, readAddresses } from '@trellis/model/companies/address-list';
import { invitationDays, type CompanyInvitation } from '@trellis/model/companies/invitation';
import type { MemberRole } from '@trellis/model/companies/member';
import { openInvitationsOfCompany } from '@trellis/model/queries';
import { addAudit } from '#functions/companies/add-audit.store';
import { openCompany, openLicence } from '#functions/companies/manage-company.store';
import { hashOf, newSecret } from '#functions/companies/new-secret';
import { notifyInvited, type InvitedAccount } from '#functions/companies/notify-invited.store';
import { auth, db } from '#functions/firestore/admin';
import { queryOf } from '#functions/firestore/find';
import { readAll, refs } from '#functions/firestore/typed-refs';

type Wish = {
  actorID: string;
  companyID: string;
  list: string;
  role: MemberRole;
  licenceID: string | null;
};

/** The most open invitations of a company that are looked at for an address. */
const mostOpen = 1000;

/**
 * Invites everybody on a list who is no member yet, in one commit, and returns what became of each line. Those who have an
 * account are told in the app; the answer does not say who they are.
 */
export async function storeInvitations(wish: Wish, at = new Date()): Promise<InvitedLine[]> {
  const { actorID, companyID, role, licenceID } = wish;
  const { name } = await openCompany(actorID, companyID);
  if (licenceID !== null) await checkLicence(actorID, companyID, licenceID);
  const lines = readAddresses(wish.list);
  if (lines.length === 0 || lines.length > mostAddresses)
    throw new HttpsError('invalid-argument', 'The list has no line, or too many.', {
      reason: lines.length === 0 ? 'empty' : 'too_long',
    });
  const asked = lines.flatMap(({ text, problem }) => (problem === null ? [text] : []));
  const accounts = await accountsOf(companyID, asked);
  const open = await openByAddress(companyID);
  const batch = db.batch();
  const invited: InvitedAccount[] = [];
  const told = lines.map(({ line, text, problem }): InvitedLine => {
    if (problem !== null) return { line, text, outcome: problem, secret: null };
    const account = accounts.get(text);
    if (account?.isMember) return { line, text, outcome: 'member', secret: null };
    const secret = newSecret();
    const invitationID = hashOf(secret);
    if (account?.isVerified) invited.push({ uid: account.uid, invitationID });
    const invitation: CompanyInvitation = {
      ...{ companyID, companyName: name, email: text, role, licenceID, createdAt: at },
      expiresAt: new Date(at.getTime() + invitationDays * 86_400_000),
      ...{ usedBy: null, usedAt: null },
    };
    batch.create(refs.companyInvitation(invitationID).ref, invitation);
    for (const id of open.get(text) ?? []) batch.delete(refs.companyInvitation(id).ref);
    return { line, text, outcome: 'invited', secret };
  });
  const count = told.filter(({ outcome }) => outcome === 'invited').length;
  const entry = { actorID, action: 'invite_member', subjectID: companyID, createdAt: at } as const;
  if (count > 0) addAudit(batch, { ...entry, detail: `${role}/${count}` });
  await batch.commit();
  await notifyInvited(invited, { companyID, companyName: name, at });
  return told;
}

async function checkLicence(actorID: string, companyID: string, licenceID: string) {
  const licence = await openLicence(actorID, licenceID);
  if (licence.companyID !== companyID)
    throw new HttpsError('not-found', 'There is no such licence.');
}

type Account = { uid: string; isVerified: boolean; isMember: boolean };

/** Returns the accounts that have these addresses, by address. */
async function accountsOf(companyID: string, addresses: string[]): Promise<Map<string, Account>> {
  const found: { uid: string; email: string; isVerified: boolean }[] = [];
  // As many as the service answers at once.
  for (let from = 0; from < addresses.length; from += 100) {
    const asked: UserIdentifier[] = addresses.slice(from, from + 100).map((email) => ({ email }));
    const { users } = await auth.getUsers(asked);
    for (const { uid, email, emailVerified: isVerified } of users)
      found.push({ uid, email: email?.toLowerCase() ?? '', isVerified });
  }
  const places = found.map(({ uid }) => refs.companyMember(uid, companyID));
  const stored = await readAll(...places);
  return new Map(
    found.map(({ email, ...account }, index) => [
      email,
      { ...account, isMember: stored(places[index]!) !== null },
    ]),
  );
}

/** Returns the ids of the open invitations by address. */
async function openByAddress(companyID: string): Promise<Map<string, string[]>> {
  const { docs } = await queryOf(openInvitationsOfCompany(companyID, mostOpen)).get();
  const open = new Map<string, string[]>();
  for (const found of docs) {
    const email = String(found.get('email'));
    open.set(email, [...(open.get(email) ?? []), found.id]);
  }
  return open;
}
