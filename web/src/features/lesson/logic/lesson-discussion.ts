import { createContext } from 'react';

/** The course and lesson that a reader of the lesson may discuss; undefined if they may not. */
export const LessonDiscussion = createContext<{ courseID: string; lessonID: string } | undefined>(
  undefined,
);
