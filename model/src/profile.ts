import * as z from 'zod/mini';
import { id, label, optionalLabel, longText, url } from '#model/fields';

/** 3 to 30 characters: lowercase letters, digits and inner hyphens. */
export const usernameText = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,28}[a-z0-9]$/));

/**
 * `profiles/{uid}`: what members can see of a person. Created by a function, then owned by the person.
 */
export const profile = z.object({
  displayName: label(60),
  username: z.nullable(usernameText),
  avatarUrl: url,
  bio: longText(500),
  jobTitle: optionalLabel(100),
  company: optionalLabel(100),
  location: optionalLabel(100),
  website: url,
});
export type Profile = z.infer<typeof profile>;

/** Returns the initial profile of a new user. */
export const newProfile = (displayName: string): Profile => ({
  displayName,
  username: null,
  avatarUrl: '',
  bio: '',
  jobTitle: '',
  company: '',
  location: '',
  website: '',
});

/**
 * `usernames/{username}`: who owns a username. The username is the id, so only one writer can take it.
 */
export const username = z.object({ userID: id });
export type Username = z.infer<typeof username>;
