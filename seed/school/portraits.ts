import type { Profile } from '@trellis/model/profile';
import type { LearningGoal } from '@trellis/model/progress/goals';
import type { User, UserSettings } from '@trellis/model/user';

/** The profile and settings of a person of the demo school. */
export type Portrait = {
  profile?: Partial<Profile>;
  user?: Partial<Omit<User, 'settings'>>;
  settings?: Partial<UserSettings>;
  /** In how many days they want to finish their courses. */
  targetDays?: number;
  /**
   * The courses they have taken recently, a lesson every day until yesterday, with one missed day.
   */
  dailyIn?: string[];
  /** The course whose flashcards they have reviewed for some weeks. */
  reviews?: string;
  goals?: GoalOfPortrait[];
};

type GoalOfPortrait = Pick<LearningGoal, 'kind' | 'target' | 'title'> & {
  courseID?: string;
  /** In how many days a course is to be finished. */
  inDays?: number;
};

export const portraits: Record<string, Portrait> = {
  student1: {
    profile: {
      username: 'amina',
      bio: 'Second year of engineering. I learn on the metro, so short lessons are my friends.',
      location: 'Cairo',
    },
    user: { schoolLevel: 'University', nationality: 'Egyptian' },
    targetDays: 21,
    dailyIn: ['design-for-everyone', 'javascript-from-zero'],
    reviews: 'javascript-from-zero',
    goals: [
      { kind: 'lessons_per_week', target: 5, title: '5 lessons a week' },
      { kind: 'minutes_per_week', target: 90, title: '90 minutes a week' },
      {
        kind: 'finish_course',
        target: 100,
        courseID: 'statistics-without-fear',
        inDays: 21,
        title: 'Finish Statistics without fear',
      },
    ],
  },
  student2: {
    profile: {
      username: 'bruno',
      bio: 'Carpenter who wants his workshop to have a website people can read.',
      jobTitle: 'Carpenter',
      location: 'São Paulo',
    },
    dailyIn: ['design-for-everyone'],
    goals: [{ kind: 'streak_days', target: 7, title: '7 days in a row' }],
  },
  student6: {
    user: { specialNeeds: 'Low vision: large print, and videos with captions.' },
    settings: { textSize: 'larger', showsCaptions: true, wantsExtraTime: true },
  },
  student7: {
    user: { specialNeeds: 'Dyslexia.' },
    settings: { font: 'dyslexia', reducesMotion: true, wantsExtraTime: true },
    targetDays: 10,
  },
  student8: {
    profile: { username: 'hiroto-m', bio: 'Night owl. My day ends when the trains stop.' },
    settings: { dayStartHour: 6 },
    targetDays: 45,
  },
  student12: { settings: { mutedNotifications: ['completed'] } },
  student18: {
    profile: { username: 'rania', bio: 'أحبّ السماء ليلًا والقهوة صباحًا.', location: 'بيروت' },
    targetDays: 30,
    dailyIn: ['arabic-astronomy', 'typography-that-reads'],
    goals: [{ kind: 'lessons_per_week', target: 4, title: '4 دروس في الأسبوع' }],
  },
  teacher1: {
    profile: {
      displayName: 'Elena Rivera',
      username: 'elena-rivera',
      bio: 'Taught biology and physics for eleven years; still brings a plant to every first lesson.',
      jobTitle: 'Science teacher',
      location: 'Madrid',
    },
  },
  teacher2: {
    profile: {
      displayName: 'Marcus Oyelaran',
      username: 'marcus-oyelaran',
      bio: 'Wrote software for hospitals, then for phones. Believes that every bug is a question asked badly.',
      jobTitle: 'Software engineer',
      location: 'London',
    },
  },
  teacher3: {
    profile: {
      displayName: 'Layla Nasser',
      username: 'layla-nasser',
      bio: 'Designer and type enthusiast. Reads the letters before the words.\n\nمصمّمة تحبّ الحروف قبل الكلمات.',
      jobTitle: 'Designer',
      location: 'Dubai',
    },
  },
};
