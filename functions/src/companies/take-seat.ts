import { HttpsError } from 'firebase-functions/v2/https';
import type { Licence } from '@trellis/model/companies/licence';
import { withSeat } from '@trellis/model/companies/seats';

/** Returns a licence after somebody was given a seat of it. Throws if none is free. */
export function takeSeat(licence: Licence, userID: string, at: Date): Licence {
  const seating = withSeat(licence, userID, at);
  if (seating === null) throw new HttpsError('failed-precondition', 'No seat is free.', noSeat);
  return { ...licence, ...seating, updatedAt: at };
}

/** What the refusal says for the page. */
const noSeat = { reason: 'no_seat' };
