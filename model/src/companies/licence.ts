import * as z from 'zod/mini';
import { id, label, listOf, timestamp, whole } from '#model/fields';

/** The most seats and the most courses of one licence: its document holds them all. */
export const mostSeats = 2000;
export const mostLicensedCourses = 100;

/** Who loses a seat when a licence gets fewer than are in use: nobody until it is renewed, or the newest at once. */
export const shrinkPolicy = z.enum(['renewal', 'newest']);
export type ShrinkPolicy = z.infer<typeof shrinkPolicy>;

/** A seat that somebody has, or has had until shortly. */
export const seat = z.object({
  userID: id,
  assignedAt: timestamp,
  /** When it was taken away; it stays occupied until it has cooled off. Null while it is in use. */
  endedAt: z.nullable(timestamp),
});
export type Seat = z.infer<typeof seat>;

/** What an administrator agrees on with a company. */
export const licenceTerms = z.object({
  title: label(120),
  courseIDs: listOf(id, mostLicensedCourses),
  /** How many people may use it at once, as paid for. */
  seats: whole(1, mostSeats),
  endsAt: timestamp,
  /** After so many days a seat that was taken away is free again. */
  coolingOffDays: whole(0, 90),
  shrinkPolicy,
});
export type LicenceTerms = z.infer<typeof licenceTerms>;

/**
 * `licences/{licenceID}`: seats in courses for a company's members. Functions own it. All seats are in one document, so that one
 * commit decides who gets the last one.
 */
export const licence = z.extend(licenceTerms, {
  companyID: id,
  taken: z.array(seat),
  /** Whose seats are in use; sorted. */
  holderIDs: z.array(z.string()),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type Licence = z.infer<typeof licence>;
