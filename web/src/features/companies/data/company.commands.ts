import type * as z from 'zod/mini';
import * as accept from '@trellis/model/callables/accept-invitation';
import * as member from '@trellis/model/callables/change-member';
import * as seats from '@trellis/model/callables/change-seat';
import * as report from '@trellis/model/callables/company-report';
import * as keys from '@trellis/model/callables/create-licence-keys';
import * as invite from '@trellis/model/callables/invite-members';
import * as redeem from '@trellis/model/callables/redeem-licence-key';
import * as companies from '@trellis/model/callables/save-company';
import * as licences from '@trellis/model/callables/save-licence';
import * as withdraw from '@trellis/model/callables/withdraw-invitation';
import { call } from '#web/firebase/callable';
import { withFreshToken } from '#web/firebase/with-fresh-token';

/** Creates a company or saves its details. */
export const saveCompany = (wish: z.infer<typeof companies.saveCompany.input>) =>
  call(companies.saveCompany, wish);

/** Creates a licence or changes its terms; returns who lost their seats. */
export const saveLicence = (wish: z.infer<typeof licences.saveLicence.input>) =>
  call(licences.saveLicence, wish).then(({ lost }) => lost);

/** Invites people; returns what became of each line. */
export const inviteMembers = (wish: z.infer<typeof invite.inviteMembers.input>) =>
  call(invite.inviteMembers, wish).then(({ lines }) => lines);

/** Withdraws an invitation. */
export const withdrawInvitation = (invitationID: string) =>
  call(withdraw.withdrawInvitation, { invitationID });

/** Accepts an invitation by the secret of its link. */
export const acceptInvitation = (secret: string) =>
  withFreshToken(() => call(accept.acceptInvitation, { secret }));

/** Changes a member's role or takes them out. */
export const changeMember = (wish: z.infer<typeof member.changeMember.input>) =>
  call(member.changeMember, wish);

/** Gives a member a seat or takes it away. */
export const changeSeat = (wish: z.infer<typeof seats.changeSeat.input>) =>
  call(seats.changeSeat, wish);

/** Makes keys of a licence, which are shown once. */
export const createLicenceKeys = (licenceID: string, count: number) =>
  call(keys.createLicenceKeys, { licenceID, count }).then((made) => made.keys);

/** Takes a seat by a key. */
export const redeemLicenceKey = (key: string) =>
  withFreshToken(() => call(redeem.redeemLicenceKey, { key }));

/** Returns how those with a seat get on in a course. */
export const companyReport = (licenceID: string, courseID: string) =>
  call(report.companyReport, { licenceID, courseID }).then(({ learners }) => learners);
