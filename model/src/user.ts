import * as z from 'zod/mini';
import { label, optionalLabel, longText, timestamp } from '#model/fields';
import { role } from '#model/role';

/** `users/{uid}`: the private record of a person, readable by its owner and admins. `null` means "not said". */
export const user = z.object({
  email: z.string().check(z.minLength(3), z.maxLength(320)),
  fullName: label(100),
  gender: z.nullable(optionalLabel(40)),
  nationality: z.nullable(optionalLabel(60)),
  role,
  schoolLevel: z.nullable(optionalLabel(60)),
  schoolName: z.nullable(optionalLabel(120)),
  specialNeeds: z.nullable(longText(1000)),
  preferredLanguage: label(20),
  /** IANA zone, such as `Africa/Cairo`. */
  timezone: label(64),
  isActive: z.boolean(),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type User = z.infer<typeof user>;

/** The name that others see until the person chooses one: the first word of the full name, at most 60 characters. */
export const firstName = (fullName: string): string =>
  fullName.trim().split(/\s+/)[0]?.slice(0, 60) || 'Learner';
