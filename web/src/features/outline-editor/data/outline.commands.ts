import {
  doc,
  serverTimestamp,
  waitForPendingWrites,
  writeBatch,
  type Firestore,
  type WriteBatch,
} from 'firebase/firestore';
import type { Arrangement } from '@trellis/model/content/arrangement';
import { mostArranged } from '@trellis/model/content/course-arrangement';
import type { AuthoredQuiz } from '@trellis/model/content/quiz';
import type { Lesson } from '@trellis/model/content/lesson';
import type { StaffItem } from '@trellis/model/content/staff-outline';
import {
  courseArrangementPath,
  lessonPath,
  modulePath,
  quizPath,
  tombstonePath,
} from '@trellis/model/paths';
import {
  addPending,
  confirmPending,
  dropPending,
  pendingChanges,
} from '#web/features/outline-editor/data/pending-changes';
import { newMinutes } from '#web/features/outline-editor/logic/outline-actions';
import type { Change, Edit } from '#web/features/outline-editor/logic/outline-change';
import { firebaseFirestore } from '#web/firebase/firestore';
import { trackPendingWrites } from '#web/firebase/pending-writes';

/** How many edits one commit has. A deletion looks up three documents of its own, and a commit may look up twenty. */
const mostEdits = { others: 100, deletions: 5 };

/**
 * Commits a change of a course's outline, and shows it at once. Reordering alone is one write, however long the course
 * is. Offline, the writes are queued. Throws `permission-denied` for anyone who does not teach the course.
 */
export async function commitChange(courseID: string, uid: string, change: Change): Promise<void> {
  const pending = addPending(courseID, change);
  try {
    const db = await firebaseFirestore();
    const commits = batchesOf(change).map(({ edits, arrangement }) => {
      const batch = writeBatch(db);
      for (const edit of edits) addEdit(db, batch, edit, { courseID, uid });
      if (arrangement !== null) {
        batch.set(doc(db, courseArrangementPath(courseID)), storedArrangement(arrangement));
      }
      return batch.commit();
    });
    void trackPendingWrites(db);
    await Promise.all(commits);
    confirmPending(courseID, ({ id }) => id === pending);
  } catch (error) {
    dropPending(courseID, pending);
    throw error;
  }
}

/** Confirms the changes from before a reload, once the server has them. */
export async function confirmEarlierChanges(courseID: string): Promise<void> {
  const earlier = new Set(
    pendingChanges(courseID)
      .get()
      .map(({ id }) => id),
  );
  if (earlier.size === 0) return;
  await waitForPendingWrites(await firebaseFirestore());
  confirmPending(courseID, ({ id }) => earlier.has(id));
}

const storedArrangement = ({ modules, items }: Arrangement) => ({
  modules: modules.slice(0, mostArranged.modules),
  items: items.slice(0, mostArranged.items),
  updatedAt: serverTimestamp(),
});

/** Splits a change into commits. */
function batchesOf({ edits, arrangement }: Change): Change[] {
  const deletions = edits.filter(({ kind }) => kind === 'deleteItem');
  const others = edits.filter(({ kind }) => kind !== 'deleteItem');
  const [first = [], ...more] = [
    ...chunksOf(others, mostEdits.others),
    ...chunksOf(deletions, mostEdits.deletions),
  ];
  if (first.length === 0 && arrangement === null) return [];
  return [
    { edits: first, arrangement },
    ...more.map((some) => ({ edits: some, arrangement: null })),
  ];
}

const chunksOf = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

const itemPath = ({ kind, id }: Pick<StaffItem, 'kind' | 'id'>): string =>
  kind === 'lesson' ? lessonPath(id) : quizPath(id);

function addEdit(
  db: Firestore,
  batch: WriteBatch,
  edit: Edit,
  { courseID, uid }: { courseID: string; uid: string },
) {
  const at = (path: string) => doc(db, path);
  const now = serverTimestamp();
  switch (edit.kind) {
    case 'addModule': {
      const { id, title, description, isPublished } = edit.module;
      // The arrangement orders it; before that, it is the last one.
      batch.set(at(modulePath(courseID, id)), { title, description, isPublished, order: 10_000 });
      return;
    }
    case 'editModule':
      batch.update(at(modulePath(courseID, edit.id)), edit.fields);
      return;
    case 'deleteModule':
      batch.delete(at(modulePath(courseID, edit.id)));
      return;
    case 'addItem': {
      const authored = edit.item.kind === 'lesson' ? newLesson(edit.item) : newQuiz(edit.item);
      const times = { createdAt: now, updatedAt: now };
      batch.set(at(itemPath(edit.item)), { ...authored, courseID, ...times });
      return;
    }
    case 'editItem':
      batch.update(at(itemPath(edit.item)), { ...edit.fields, updatedAt: now });
      return;
    case 'deleteItem': {
      const collection = edit.item.kind === 'lesson' ? 'lessons' : 'quizzes';
      batch.delete(at(itemPath(edit.item)));
      const tombstone = { deletedBy: uid, deletedAt: now };
      batch.set(at(tombstonePath(collection, edit.item.id)), tombstone);
    }
  }
}

type Derived = 'courseID' | 'createdAt' | 'updatedAt';

const newLesson = ({ title, moduleID, status }: StaffItem): Omit<Lesson, Derived> => ({
  ...{ title, moduleID, status },
  order: 10_000,
  textContent: '',
  videoURL: '',
  pdfURL: '',
  blocks: [],
  isPreview: false,
  minutes: newMinutes.lesson,
});

const newQuiz = ({ title, moduleID, status }: StaffItem): Omit<AuthoredQuiz, Derived> => ({
  ...{ title, moduleID, status },
  lessonID: null,
  order: 10_000,
  kind: 'quiz',
  description: '',
  quizTime: newMinutes.quiz,
  passingScore: 70,
  maxAttempts: 3,
  cooldown: 0,
  opensAt: null,
  closesAt: null,
  keptScore: 'best',
  shuffle: true,
  showAnswers: 'after_submit',
});
