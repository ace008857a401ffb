import * as z from 'zod/mini';
import { address } from '#model/companies/address';
import { label, longText, optionalLabel, timestamp } from '#model/fields';

/** What an administrator, and later the company's own admins, say of a company. */
export const companyDetails = z.object({
  name: label(120),
  email: address,
  phone: optionalLabel(40),
  address: longText(500),
  /** What an invoice must say, such as a tax number. */
  billing: longText(1000),
});
export type CompanyDetails = z.infer<typeof companyDetails>;

/** `companies/{companyID}`: a company that pays for its members' courses. Functions own it. */
export const company = z.extend(companyDetails, { createdAt: timestamp, updatedAt: timestamp });
export type Company = z.infer<typeof company>;
