import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createEditingSession,
  SaveFailure,
  type EditingSession,
  type KeptDraft,
} from '#web/features/lesson-editor/logic/editing-session';
import type { LessonDraft } from '@trellis/model/content/lesson-revision';
import { mergeLessons, resolveMerge } from '#web/features/lesson-editor/logic/merge-lessons';

const lesson: LessonDraft = {
  title: 'Ferns',
  textContent: '# Ferns\n\nSpores grow.\n\nThe end.\n',
  videoURL: '',
  pdfURL: '',
  blocks: [],
  isPreview: false,
  minutes: 5,
};

/** A lesson that several sessions edit, in memory; it accepts what `saveLesson` would. */
function createServer() {
  let content = lesson;
  let at = 1;
  const listeners = new Set<() => void>();
  return {
    read: () => ({ content, at }),
    listen: (listener: () => void) => listeners.add(listener),
    save: ({ base, draft }: KeptDraft) => {
      const { merged, conflicts } = mergeLessons(base, draft, content);
      const readAt = at;
      if (conflicts.length > 0) return { current: content, readAt, isConflict: true };
      content = merged;
      at += 1;
      listeners.forEach((tell) => tell());
      return { current: merged, readAt, isConflict: false };
    },
  };
}

type Server = ReturnType<typeof createServer>;

function openSession(server: Server, kept: { current: KeptDraft | null } = { current: null }) {
  const connection = { isOnline: true };
  const { content, at } = server.read();
  const begin = kept.current ?? { base: content, draft: content };
  const session = createEditingSession(
    { ...begin, at: kept.current ? 0 : at },
    {
      check: () => undefined,
      keep: (edit) => {
        kept.current = edit;
        return true;
      },
      save: async (edit) => {
        await Promise.resolve();
        if (!connection.isOnline) throw new SaveFailure('offline');
        const result = server.save(edit);
        await Promise.resolve();
        return result;
      },
    },
  );
  server.listen(() => connection.isOnline && session.receive(server.read()));
  return { session, connection, kept };
}

const textOf = (session: EditingSession) => session.state.get().draft.textContent;
const type = (session: EditingSession, from: string, to: string) =>
  session.editText(textOf(session), textOf(session).replace(from, to));

describe('editing a lesson', () => {
  it('keeps a draft on the device until the server has it', async () => {
    const server = createServer();
    const { session, kept } = openSession(server);
    type(session, 'grow', 'germinate');
    expect(kept.current?.draft.textContent).toContain('germinate');
    expect(kept.current?.base).toEqual(lesson);
    await session.save();
    expect(server.read().content.textContent).toContain('germinate');
    expect(kept.current).toBeNull();
  });

  it('keeps what is typed while a save is under way', async () => {
    const server = createServer();
    const { session, kept } = openSession(server);
    type(session, 'grow', 'germinate');
    const saving = session.save();
    type(session, 'The end', 'An end');
    await saving;
    expect(textOf(session)).toContain('An end');
    expect(kept.current?.draft.textContent).toContain('An end');
    await session.save();
    expect(server.read().content.textContent).toBe('# Ferns\n\nSpores germinate.\n\nAn end.\n');
  });

  it('merges what another editor saved', async () => {
    const server = createServer();
    const [one, two] = [openSession(server), openSession(server)];
    type(one.session, 'grow', 'germinate');
    type(two.session, 'The end', 'An end');
    await one.session.save();
    expect(textOf(two.session)).toBe('# Ferns\n\nSpores germinate.\n\nAn end.\n');
    expect(two.session.state.get().merges).toBe(1);
    await two.session.save();
    expect(textOf(one.session)).toBe('# Ferns\n\nSpores germinate.\n\nAn end.\n');
  });

  it('merges an edit of a view that shows an older text', async () => {
    const server = createServer();
    const [one, two] = [openSession(server), openSession(server)];
    type(two.session, 'The end', 'An end');
    await two.session.save();
    one.session.editText(lesson.textContent, lesson.textContent.replace('grow', 'germinate'));
    expect(textOf(one.session)).toBe('# Ferns\n\nSpores germinate.\n\nAn end.\n');
  });

  it('ignores a version that is older than its own save', async () => {
    const server = createServer();
    const { session } = openSession(server);
    const before = server.read();
    type(session, 'grow', 'germinate');
    await session.save();
    session.receive(before);
    expect(textOf(session)).toContain('germinate');
  });

  it('takes a version that arrived while it saved', async () => {
    const server = createServer();
    const [one, two] = [openSession(server), openSession(server)];
    type(one.session, 'grow', 'germinate');
    const saving = one.session.save();
    await Promise.resolve();
    // Saved after the first save has reached the server, and heard before its answer.
    two.session.edit({ minutes: 9 });
    await two.session.save();
    await saving;
    expect(one.session.state.get().draft.minutes).toBe(9);
  });

  it('saves nothing more in a conflict until it is decided', async () => {
    const server = createServer();
    const [one, two] = [openSession(server), openSession(server)];
    two.connection.isOnline = false;
    type(one.session, 'grow', 'germinate');
    await one.session.save();
    type(two.session, 'grow', 'sprout');
    two.connection.isOnline = true;
    two.session.receive(server.read());
    await two.session.save();
    expect(server.read().content.textContent).not.toContain('sprout');
    // What is typed meanwhile is part of the decision.
    type(two.session, 'The end', 'An end');
    const { conflict } = two.session.state.get();
    two.session.resolve(resolveMerge(conflict!.merge, ['both']));
    await two.session.save();
    expect(server.read().content.textContent).toBe(
      '# Ferns\n\nSpores sprout.\nSpores germinate.\n\nAn end.\n',
    );
  });

  it('goes on with a draft that an earlier tab left on the device', async () => {
    const server = createServer();
    const first = openSession(server);
    first.connection.isOnline = false;
    type(first.session, 'grow', 'germinate');
    await first.session.save();
    expect(first.session.state.get().problem).toBe('offline');
    const other = openSession(server);
    type(other.session, 'The end', 'An end');
    await other.session.save();
    const second = openSession(server, first.kept);
    await second.session.save();
    expect(server.read().content.textContent).toBe('# Ferns\n\nSpores germinate.\n\nAn end.\n');
  });

  it('does not save an invalid draft', async () => {
    const kept: { current: KeptDraft | null } = { current: null };
    const session = createEditingSession(
      { base: lesson, draft: lesson, at: 1 },
      {
        check: ({ title }) => (title === '' ? 'invalid' : undefined),
        keep: (edit) => {
          kept.current = edit;
          return true;
        },
        save: () => Promise.reject(new Error('It must not be called.')),
      },
    );
    session.edit({ title: '' });
    await session.save();
    expect(session.state.get().problem).toBe('invalid');
    expect(kept.current?.draft.title).toBe('');
  });
});

type Step = { who: number; what: 'insert' | 'append' | 'save' | 'online' | 'crash'; at: number };
const steps = fc.array(
  fc.record({
    who: fc.nat({ max: 1 }),
    what: fc.constantFrom<Step['what']>('insert', 'insert', 'append', 'save', 'online', 'crash'),
    at: fc.nat({ max: 40 }),
  }),
  { minLength: 5, maxLength: 30 },
);

describe('two editors at once, now and then offline', () => {
  const insertLine = (text: string, at: number, line: string) => {
    const lines = text.split('\n');
    lines.splice(at % lines.length, 0, line);
    return lines.join('\n');
  };
  const appendWord = (text: string, at: number, word: string) => {
    const lines = text.split('\n');
    lines[at % lines.length] += ` ${word}`;
    return lines.join('\n');
  };
  const sync = async ({ session }: { session: EditingSession }) => {
    await session.save();
    const { conflict } = session.state.get();
    if (conflict) session.resolve(resolveMerge(conflict.merge, []));
    await session.save();
  };

  it('loses no word that anybody typed', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const server = createServer();
        const editors = [openSession(server), openSession(server)];
        const typed: string[] = [];
        for (const [index, { who, what, at }] of script.entries()) {
          const editor = editors[who]!;
          const word = `w${index}x`;
          const text = textOf(editor.session);
          if (what === 'insert' || what === 'append') {
            typed.push(word);
            editor.session.editText(
              text,
              (what === 'insert' ? insertLine : appendWord)(text, at, word),
            );
          }
          if (what === 'online') editor.connection.isOnline = !editor.connection.isOnline;
          if (what === 'crash') {
            // The dead tab hears and stores nothing more.
            editor.connection.isOnline = false;
            editors[who] = openSession(server, { current: editor.kept.current });
          }
          if (what === 'save') await (at % 2 ? sync(editor) : editor.session.save());
        }
        for (const editor of [...editors, ...editors]) {
          editor.connection.isOnline = true;
          editor.session.receive(server.read());
          await sync(editor);
        }
        const saved = server.read().content.textContent;
        expect(typed.filter((word) => !saved.includes(word))).toEqual([]);
        expect(editors.map(({ session }) => textOf(session))).toEqual([saved, saved]);
      }),
      { numRuns: 1000 },
    );
  });
});
