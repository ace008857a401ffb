import * as cancelling from '@trellis/model/callables/cancel-subscription';
import * as changing from '@trellis/model/callables/change-plan';
import * as checking from '@trellis/model/callables/check-subscription';
import * as enrolling from '@trellis/model/callables/enroll-by-subscription';
import * as portal from '@trellis/model/callables/open-portal';
import * as seating from '@trellis/model/callables/change-subscribed-seats';
import * as resuming from '@trellis/model/callables/resume-subscription';
import * as starting from '@trellis/model/callables/start-subscription';
import { call } from '#web/firebase/callable';

/** Makes a subscription to a plan, or finds the open one, and returns where it is paid. */
export const subscribe = (planID: string) =>
  call(starting.startSubscription, { planID, company: null });

/** Makes a subscription of a company to a plan, and returns where it is paid. */
export const subscribeCompany = (planID: string, companyID: string, seats: number) =>
  call(starting.startSubscription, { planID, company: { companyID, seats } });

/** Moves a subscription to another plan at once. */
export const changePlan = (subscriptionID: string, planID: string) =>
  call(changing.changePlan, { subscriptionID, planID });

/** Changes how many seats a company's subscription has. */
export const changeSeats = (subscriptionID: string, seats: number) =>
  call(seating.changeSubscribedSeats, { subscriptionID, seats });

/** Ends a subscription at the end of its period. */
export const cancelSubscription = (subscriptionID: string) =>
  call(cancelling.cancelSubscription, { subscriptionID });

/** Takes a cancellation back. */
export const resumeSubscription = (subscriptionID: string) =>
  call(resuming.resumeSubscription, { subscriptionID });

/** Returns the page of the provider with invoices and means of payment. */
export const portalOf = (subscriptionID: string): Promise<string> =>
  call(portal.openPortal, { subscriptionID }).then(({ url }) => url);

/** Asks the provider how a subscription stands, and settles it. */
export const checkSubscription = (subscriptionID: string) =>
  call(checking.checkSubscription, { subscriptionID });

/** Enrols somebody in a course that a plan of theirs includes. */
export const enrollBySubscription = (courseID: string) =>
  call(enrolling.enrollBySubscription, { courseID });
