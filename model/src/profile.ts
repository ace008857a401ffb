import * as z from 'zod/mini';
import { id, label, optionalLabel, longText, url } from '#model/fields';

/** 3 to 30 characters: small letters, digits and inner hyphens. */
export const usernameText = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,28}[a-z0-9]$/));

/** `profiles/{uid}`: what anybody who is signed in may see of a person. Created by a function, then the person's own. */
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

/** The profile of somebody who has only just signed up. */
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

/** `usernames/{username}`: who holds a username. The id is the username, so one writer wins. */
export const username = z.object({ userID: id });
export type Username = z.infer<typeof username>;
