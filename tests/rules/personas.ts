import { aUser } from '#tests/factories/a-user';
import type { User } from '@trellis/model/user';

/** Somebody who uses Trellis: who they are signed in as, and their private record, if they have one. */
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
  /** Signed in a moment ago; has no record yet. */
  newcomer: {
    uid: 'nina',
    token: { email: 'nina@school.example', email_verified: true },
    user: null,
  },
  /** Looks around without an account: Firebase signs them in without an address. */
  anonymous: { uid: 'anna', token: { email_verified: false }, user: null },
  /** Has not clicked the link in the mail. */
  unverified: persona('una', aUser(), { email_verified: false }),
  /** Enrolled in nothing. */
  learner: persona('liam', aUser()),
  /** Enrolled in the course. The documents that the tables ask for are hers. */
  enrolled: persona('erin', aUser()),
  /** Enrolled in the course as well. */
  anotherLearner: persona('otto', aUser()),
  /** Was enrolled in the course and has left it. */
  formerLearner: persona('fay', aUser()),
  /** Teaches the course. */
  teacher: persona('tess', aUser('teacher')),
  /** Teaches another course. */
  otherTeacher: persona('theo', aUser('teacher')),
  admin: persona('ada', aUser('admin')),
  companyAdmin: persona('cora', aUser('companyAdmin')),
  /** Enrolled, then suspended. */
  suspended: persona('sid', aUser('suspended')),
  /** Taught the course; the record says student again, the token is an hour old. */
  demoted: persona('dora', aUser(), { role: 'teacher' }),
} satisfies Record<string, Persona>;

export type PersonaName = keyof typeof personas;
export const personaNames = Object.keys(personas) as PersonaName[];

const among =
  (...names: PersonaName[]) =>
  (name: PersonaName) =>
    names.includes(name);

/** Personas that a rule treats alike; a new persona belongs to them by what it is. */
export const groups = {
  everyone: () => true,
  signedIn: (_: PersonaName, { token }: Persona) => token !== null,
  /** Signed up and not suspended. */
  active: (_: PersonaName, { user }: Persona) => user?.isActive === true,
  /** Those of them whose address is verified. */
  verified: (_: PersonaName, { user, token }: Persona) =>
    user?.isActive === true && token?.email_verified === true,
  /** Learners of the course. */
  members: among('enrolled', 'anotherLearner'),
  /** Whose the documents are that the tables ask for. */
  owner: among('enrolled'),
  /** Those who see all of the course. */
  staff: among('teacher', 'admin'),
} satisfies Record<string, (name: PersonaName, persona: Persona) => boolean>;
