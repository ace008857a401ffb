import type { Subscription } from '@trellis/model/commerce/subscription';
import { accessEndOf } from '@trellis/model/commerce/subscription-state';
import {
  licenceTerms,
  mostLicensedCourses,
  type Licence,
  type LicenceTerms,
} from '@trellis/model/companies/licence';
import { underTerms } from '@trellis/model/companies/seats';
import { coursesOfPlan } from '#functions/commerce/plan-courses.store';
import { changeLicence } from '#functions/companies/change-licence.store';
import { createOnce, read, refs } from '#functions/firestore/typed-refs';

/** The days before a seat that was taken away is free again; as many as a licence has unless something else is agreed on. */
const coolingOffDays = 7;

/**
 * Brings the licence that a company's subscription gives, of the same id, up to what the subscription says now: its seats, its
 * courses and its end. One that has ended gives nothing any more. What the seats open follows by the licence's trigger.
 */
export async function keepSubscribedLicence(
  subscriptionID: string,
  at = new Date(),
): Promise<void> {
  const found = (await read(refs.subscription(subscriptionID)))?.data;
  if (found === undefined || found.companyID === null || found.startedAt === null) return;
  const nobody = { taken: [], holderIDs: [], createdAt: at, updatedAt: at };
  const place = refs.licence(subscriptionID);
  if ((await read(place)) === null) {
    const terms = await termsOf(found, null, at);
    const licence: Licence = { ...terms, companyID: found.companyID, ...nobody };
    await createOnce(place.ref, licence);
  }
  await changeLicence(subscriptionID, async (licence) => {
    // Read again, after the licence: whoever settles later changes the licence later.
    const now = (await read(refs.subscription(subscriptionID)))?.data ?? found;
    const terms = await termsOf(now, licence, at);
    const { seating } = underTerms(licence, terms, at);
    const kept = licenceTerms.parse(licence);
    const isSame = JSON.stringify({ ...kept, ...terms }) === JSON.stringify(kept);
    return isSame ? licence : { ...licence, ...terms, ...seating, updatedAt: at };
  });
}

/** Returns the terms that a subscription gives its licence; without its plan it keeps its courses. */
async function termsOf(
  subscription: Subscription,
  licence: Licence | null,
  at: Date,
): Promise<LicenceTerms> {
  const { planID, planName: title, seats } = subscription;
  const plan = (await read(refs.subscriptionPlan(planID)))?.data;
  const courses = plan ? await coursesOfPlan(plan) : [];
  const old = licence?.courseIDs ?? [];
  const end = accessEndOf(subscription);
  const ended = licence !== null && licence.endsAt < at ? licence.endsAt : at;
  return {
    ...{ title, seats, coolingOffDays, shrinkPolicy: 'renewal', endsAt: end ?? ended },
    courseIDs: plan && end !== null ? courses.slice(0, mostLicensedCourses) : old,
  };
}
