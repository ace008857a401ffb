import type * as z from 'zod/mini';
import { correctXp as correctXpCallable } from '@trellis/model/callables/correct-xp';
import { excuseDay as excuseDayCallable } from '@trellis/model/callables/excuse-day';
import { call } from '#web/firebase/callable';

/** Gives a learner XP or takes some back. The same `correctionID` counts once. Gives the learner's XP afterwards. */
export const correctXp = (correction: z.infer<typeof correctXpCallable.input>) =>
  call(correctXpCallable, correction).then(({ xp }) => xp);

/** Excuses a learner from a day that they missed. Gives the learner's streak afterwards, in days. */
export const excuseDay = (excuse: z.infer<typeof excuseDayCallable.input>) =>
  call(excuseDayCallable, excuse).then(({ currentStreak }) => currentStreak);
