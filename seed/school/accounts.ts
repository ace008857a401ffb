/** The password of every account of the demo school. It is useless outside the emulators. */
export const demoPassword = 'trellis-demo';

/** The accounts that the sign-in page offers. */
export const demoAccounts = [
  { email: 'student1@trellis.test', name: 'Amina (student1)' },
  { email: 'student2@trellis.test', name: 'Bruno (student2)' },
  { email: 'teacher1@trellis.test', name: 'Elena (teacher1)' },
  { email: 'admin1@trellis.test', name: 'Ada (admin1)' },
  { email: 'company_admin1@trellis.test', name: 'Kofi (company_admin1)' },
] as const;
