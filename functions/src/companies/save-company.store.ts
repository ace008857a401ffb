import { isDeepStrictEqual } from 'node:util';
import { companyDetails, type CompanyDetails } from '@trellis/model/companies/company';
import { addAudit } from '#functions/companies/add-audit.store';
import { manageCompany } from '#functions/companies/manage-company.store';
import { db } from '#functions/firestore/admin';
import { refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

type Wish = { actorID: string; companyID: string; details: CompanyDetails };

/** Creates a company or saves its details; nothing if it is so already. Only an administrator finds none. */
export const storeCompany = (wish: Wish, at = new Date()): Promise<void> =>
  retryWithBackoff(async () => {
    const { actorID, companyID, details } = wish;
    const company = await manageCompany(actorID, companyID);
    if (company !== null && isDeepStrictEqual(companyDetails.parse(company.data), details)) return;
    const batch = db.batch();
    const { ref } = refs.company(companyID);
    if (company === null) batch.create(ref, { ...details, createdAt: at, updatedAt: at });
    else batch.update(ref, { ...details, updatedAt: at });
    addAudit(batch, {
      ...{ actorID, action: 'save_company', subjectID: companyID },
      ...{ detail: details.name, createdAt: at },
    });
    await batch.commit();
  });
