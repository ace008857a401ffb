import type { Auth } from 'firebase-admin/auth';
import { demoPassword } from '#seed/school/accounts';
import { emailOf, type Person } from '#seed/school/people';

/** Creates missing accounts, with verified addresses and the role claim. Returns how many. */
export async function loadAccounts(auth: Auth, people: Person[]): Promise<number> {
  const { notFound } = await auth.getUsers(people.map(({ uid }) => ({ uid })));
  const missing = people.filter(({ uid }) =>
    notFound.some((who) => 'uid' in who && who.uid === uid),
  );
  for (const person of missing) {
    await auth.createUser({
      uid: person.uid,
      email: emailOf(person),
      emailVerified: true,
      password: demoPassword,
      displayName: person.fullName,
    });
    await auth.setCustomUserClaims(person.uid, { role: person.role });
  }
  return missing.length;
}
