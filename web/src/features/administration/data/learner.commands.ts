import type * as z from 'zod/mini';
import { correctXp as correctXpCallable } from '@trellis/model/callables/correct-xp';
import { excuseDay as excuseDayCallable } from '@trellis/model/callables/excuse-day';
import { call } from '#web/firebase/callable';

/** Adds or removes XP of a learner. Idempotent by `correctionID`. Returns the new XP. */
export const correctXp = (correction: z.infer<typeof correctXpCallable.input>) =>
  call(correctXpCallable, correction).then(({ xp }) => xp);

/** Excuses a learner from a missed day. Returns the new streak in days. */
export const excuseDay = (excuse: z.infer<typeof excuseDayCallable.input>) =>
  call(excuseDayCallable, excuse).then(({ currentStreak }) => currentStreak);
