import { aUser } from '#tests/factories/a-user';
import type { User } from '@trellis/model/user';

/** A user of Trellis: their auth token and their private document, if any. */
export type Persona = {
  uid: string;
  token: { email?: string; email_verified: boolean; role?: string } | null;
  user: User | null;
};

function persona(
  uid: string,
  user: User,
  claims: { role?: string; email_verified?: boolean } = {},
): Persona {
  const email = `${uid}@school.example`;
  const token = { email, email_verified: true, role: user.role, ...claims };
  return { uid, token, user: { ...user, email, fullName: uid } };
}

export const personas = {
  /** Not signed in. */
  visitor: { uid: 'nobody', token: null, user: null },
  /** Just signed up; has no user document yet. */
  newcomer: {
    uid: 'nina',
    token: { email: 'nina@school.example', email_verified: true },
    user: null,
  },
  /** Signed in anonymously, so without an email address. */
  anonymous: { uid: 'anna', token: { email_verified: false }, user: null },
  /** Has not verified their email address. */
  unverified: persona('una', aUser(), { email_verified: false }),
  /** Not enrolled in any course. */
  learner: persona('liam', aUser()),
  /** Enrolled in the course; owns the documents in the access tables. */
  enrolled: persona('erin', aUser()),
  /** Also enrolled in the course. */
  anotherLearner: persona('otto', aUser()),
  /** Left the course. */
  formerLearner: persona('fay', aUser()),
  /** Teaches the course. */
  teacher: persona('tess', aUser('teacher')),
  /** Teaches another course. */
  otherTeacher: persona('theo', aUser('teacher')),
  admin: persona('ada', aUser('admin')),
  companyAdmin: persona('cora', aUser('companyAdmin')),
  /** Enrolled, then suspended. */
  suspended: persona('sid', aUser('suspended')),
  /** Used to teach the course: their user document has the role of a student, but their token is an hour old. */
  demoted: persona('dora', aUser(), { role: 'teacher' }),
} satisfies Record<string, Persona>;

export type PersonaName = keyof typeof personas;
export const personaNames = Object.keys(personas) as PersonaName[];

const among =
  (...names: PersonaName[]) =>
  (name: PersonaName) =>
    names.includes(name);

/** Groups of personas with the same permissions. A new persona joins them by its properties. */
export const groups = {
  everyone: () => true,
  signedIn: (_: PersonaName, { token }: Persona) => token !== null,
  /** Signed up and not suspended. */
  active: (_: PersonaName, { user }: Persona) => user?.isActive === true,
  /** Active users with a verified email address. */
  verified: (_: PersonaName, { user, token }: Persona) =>
    user?.isActive === true && token?.email_verified === true,
  /** Learners enrolled in the course. */
  members: among('enrolled', 'anotherLearner'),
  /** The owner of the documents in the access tables. */
  owner: among('enrolled'),
  /** Users who see the whole course. */
  staff: among('teacher', 'admin'),
} satisfies Record<string, (name: PersonaName, persona: Persona) => boolean>;
