import type { Role } from '@trellis/model/role';

/**
 * A fictitious person of the demo school. The uid is also the local part of their email address.
 */
export type Person = {
  uid: string;
  fullName: string;
  role: Role;
  timezone: string;
  preferredLanguage: 'en' | 'ar';
};

const student = (
  number: number,
  fullName: string,
  timezone: string,
  preferredLanguage: 'en' | 'ar' = 'en',
): Person => ({
  uid: `student${number}`,
  fullName,
  role: 'student',
  timezone,
  preferredLanguage,
});

export const people: Person[] = [
  student(1, 'Amina Haddad', 'Africa/Cairo'),
  student(2, 'Bruno Tavares', 'America/Sao_Paulo'),
  student(3, 'Chiara Fontana', 'Europe/Rome'),
  student(4, 'Daniyar Omarov', 'Asia/Almaty'),
  student(5, 'Ebele Nwosu', 'Africa/Lagos'),
  student(6, 'Faisal Rahman', 'Asia/Dhaka'),
  student(7, 'Greta Lindqvist', 'Europe/Stockholm'),
  student(8, 'Hiroto Maeda', 'Asia/Tokyo'),
  student(9, 'Ines Carvalho', 'Europe/Lisbon'),
  student(10, 'Jalal Mansour', 'Asia/Amman', 'ar'),
  student(11, 'Kavya Menon', 'Asia/Kolkata'),
  student(12, 'Liam Gallagher-Byrne', 'Europe/Dublin'),
  student(13, 'Mei-Ling Zhou', 'Asia/Taipei'),
  student(14, 'Noah Fitzgerald', 'America/Chicago'),
  student(15, 'Oksana Melnyk', 'Europe/Kyiv'),
  student(16, 'Pita Tuilagi', 'Pacific/Auckland'),
  student(17, 'Quỳnh Anh Lê', 'Asia/Ho_Chi_Minh'),
  student(18, 'Rania Khoury', 'Asia/Beirut', 'ar'),
  student(19, 'Santiago Quispe', 'America/Lima'),
  student(20, 'Tariq Al-Amin', 'Asia/Riyadh', 'ar'),
  student(21, 'Ulla Virtanen', 'Europe/Helsinki'),
  student(22, 'Valentina Rojas', 'America/Santiago'),
  student(23, 'Wanjiru Kamau', 'Africa/Nairobi'),
  student(24, 'Yusuf Demir', 'Europe/Istanbul'),
  {
    uid: 'teacher1',
    fullName: 'Elena Rivera',
    role: 'teacher',
    timezone: 'Europe/Madrid',
    preferredLanguage: 'en',
  },
  {
    uid: 'teacher2',
    fullName: 'Marcus Oyelaran',
    role: 'teacher',
    timezone: 'Europe/London',
    preferredLanguage: 'en',
  },
  {
    uid: 'teacher3',
    fullName: 'Layla Nasser',
    role: 'teacher',
    timezone: 'Asia/Dubai',
    preferredLanguage: 'ar',
  },
  {
    uid: 'admin1',
    fullName: 'Ada Brandt',
    role: 'admin',
    timezone: 'Europe/Berlin',
    preferredLanguage: 'en',
  },
  {
    uid: 'company_admin1',
    fullName: 'Kofi Asante',
    role: 'company_admin',
    timezone: 'Africa/Accra',
    preferredLanguage: 'en',
  },
];

export const emailOf = ({ uid }: Pick<Person, 'uid'>): string => `${uid}@trellis.test`;
