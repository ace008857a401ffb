import { catalogPath, programPath, programStepsPath } from '@trellis/model/paths';
import { shardOf, catalogShard } from '@trellis/model/content/catalog';
import type { Course, CourseTeacher } from '@trellis/model/content/course';
import type { Program, ProgramTexts } from '@trellis/model/programs/program';
import { programEntryOf } from '@trellis/model/programs/program-entry';
import { programOutlineOf } from '@trellis/model/programs/program-outline';
import {
  coursesIn,
  type ProgramGroup,
  type ProgramSteps,
} from '@trellis/model/programs/program-step';
import type { Documents } from '#seed/documents';

type Described = Omit<ProgramTexts, 'thumbnailUrl' | 'status'> & {
  authorID: string;
  groups: ProgramGroup[];
};

const course = (courseID: string, isRequired = true) =>
  ({ kind: 'course', courseID, quizID: null, isRequired }) as const;

const programs: Record<string, Described> = {
  'data-from-the-ground-up': {
    title: 'Data from the ground up',
    description:
      'Learn to reason with numbers first, then choose how you put them to work: in models that learn, or in algorithms that scale.',
    overview:
      'Statistics comes first, because everything else rests on it. If you have never programmed, take JavaScript beside it.\n\nAfter that you **choose one of two** courses; both assume no more than you know by then.',
    level: 'beginner',
    weeks: 10,
    certificate: null,
    language: 'en',
    authorID: 'teacher1',
    groups: [
      {
        ...{ id: 'foundations', title: 'Foundations', need: null, after: [] },
        steps: [course('statistics-without-fear'), course('javascript-from-zero', false)],
      },
      {
        ...{ id: 'direction', title: 'Choose your direction', need: 1, after: ['foundations'] },
        steps: [course('machine-learning-by-hand'), course('algorithms-you-will-use')],
      },
    ],
  },
  'science-you-can-sense': {
    title: 'Science you can sense',
    description:
      'Motion, sound and life, from what you can see, hear and touch. Three short courses.',
    overview:
      'Begin with motion: it gives you the words for everything that follows. Sound and plants can be taken side by side.',
    level: 'beginner',
    weeks: 6,
    certificate: { minGrade: 0 },
    language: 'en',
    authorID: 'teacher1',
    groups: [
      {
        ...{ id: 'motion', title: 'How things move', need: null, after: [] },
        steps: [course('physics-of-everyday-motion')],
      },
      {
        ...{ id: 'senses', title: 'Listen and look', need: null, after: ['motion'] },
        steps: [course('sound-you-can-see'), course('how-plants-work')],
      },
    ],
  },
};

/** Adds the programs of the demo school, and their entries in the catalogue. */
export function addPrograms(
  documents: Documents,
  courses: ReadonlyMap<string, Course>,
  opened: Date,
  teacherNamed: (id: string) => CourseTeacher,
): void {
  for (const [programID, { groups, authorID, ...texts }] of Object.entries(programs)) {
    const courseIDs = coursesIn(groups);
    const program: Program = {
      ...texts,
      ...{ authorID, teacherIDs: [authorID], status: 'published' },
      ...{ createdAt: opened, updatedAt: opened },
      thumbnailUrl: courses.get(courseIDs.at(-1) ?? '')?.thumbnailUrl ?? '',
      outline: programOutlineOf(groups, courses),
      teachers: [teacherNamed(authorID)],
    };
    const steps: ProgramSteps = { groups, courseIDs, isFanOutDue: false, updatedAt: opened };
    documents.set(programPath(programID), program);
    documents.set(programStepsPath(programID), steps);
    const path = catalogPath(shardOf(programID));
    const shard = catalogShard.parse(documents.get(path) ?? { courses: {} });
    const entry = programEntryOf(program);
    if (entry !== null) shard.programs[programID] = entry;
    documents.set(path, shard);
  }
}
