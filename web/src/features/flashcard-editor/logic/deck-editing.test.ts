import { beforeEach, describe, expect, it } from 'vitest';
import { newCard, type CardDraft } from '#web/features/flashcard-editor/logic/card-draft';
import {
  createDeckEditing,
  SaveFailure,
  type DeckEditing,
  type KeptCard,
  type SaveResult,
} from '#web/features/flashcard-editor/logic/deck-editing';
import { mergeCards } from '#web/features/flashcard-editor/logic/merge-cards';

const card: CardDraft = { ...newCard, frontText: 'Front', backText: 'Back' };

/** A server with one card, and this device's storage. */
let server: { card: CardDraft | null; at: number; isDown: boolean };
let device: Map<string, KeptCard>;
let editing: DeckEditing;

beforeEach(() => {
  server = { card, at: 10, isDown: false };
  device = new Map();
  editing = createDeckEditing({
    save: (_, edit) => save(edit),
    keep: (id, edit) => (edit === null ? device.delete(id) : device.set(id, edit), true),
    isValid: ({ frontText }) => frontText !== '',
  });
  editing.open('a', { base: card, draft: card }, 10);
});

async function save({ base, draft }: KeptCard): Promise<SaveResult> {
  await Promise.resolve();
  if (server.isDown) throw new SaveFailure('offline');
  const { card: current, at: readAt } = server;
  if (current === null && base !== null) throw new SaveFailure('deleted');
  const { merged, conflicts } = mergeCards(base ?? draft, draft, current ?? draft);
  if (current && conflicts.length > 0) return { current, readAt, isConflict: true };
  server = { ...server, card: merged, at: readAt + 10 };
  return { current: merged, readAt, isConflict: false };
}

const edit = () => editing.state.get().get('a');

describe('the editing of a deck', () => {
  it('keeps each change on the device until the server has it', async () => {
    editing.edit('a', { frontText: 'Mine' });
    expect(device.get('a')?.draft.frontText).toBe('Mine');
    await editing.save('a');
    expect(server.card?.frontText).toBe('Mine');
    expect(device.size).toBe(0);
    expect(edit()).toMatchObject({ isSaving: false, base: { frontText: 'Mine' } });
  });

  it('keeps what is typed while it saves', async () => {
    editing.edit('a', { frontText: 'Mine' });
    const saving = editing.save('a');
    editing.edit('a', { frontText: 'Mine, longer' });
    await saving;
    expect(edit()?.draft.frontText).toBe('Mine, longer');
    expect(device.get('a')?.draft.frontText).toBe('Mine, longer');
    await editing.save('a');
    expect(server.card?.frontText).toBe('Mine, longer');
  });

  it('loses nothing when a save fails, and saves it later', async () => {
    server.isDown = true;
    editing.edit('a', { backText: 'Mine' });
    await editing.save('a');
    expect(edit()).toMatchObject({ problem: 'offline', draft: { backText: 'Mine' } });
    expect(device.get('a')?.draft.backText).toBe('Mine');
    server.isDown = false;
    await editing.save('a');
    expect(server.card?.backText).toBe('Mine');
  });

  it('merges other fields of others, and shows both versions of the same one', async () => {
    editing.edit('a', { frontText: 'Mine' });
    server.card = { ...card, frontText: 'Theirs', backText: 'Their back' };
    server.at = 20;
    await editing.save('a');
    expect(edit()?.conflict).toMatchObject({
      fields: ['frontText'],
      theirs: { frontText: 'Theirs' },
    });
    expect(server.card.frontText).toBe('Theirs');
    editing.resolve('a', 'frontText', 'mine');
    await editing.save('a');
    expect(server.card).toMatchObject({ frontText: 'Mine', backText: 'Their back' });
    expect(edit()?.conflict).toBeUndefined();
  });

  it('takes the other version when it is chosen', () => {
    editing.edit('a', { frontText: 'Mine' });
    editing.receive('a', { ...card, frontText: 'Theirs' }, 20);
    editing.resolve('a', 'frontText', 'theirs');
    expect(edit()).toMatchObject({ draft: { frontText: 'Theirs' }, conflict: undefined });
    expect(device.size).toBe(0);
  });

  it('ignores versions that are older than its base', async () => {
    editing.edit('a', { frontText: 'Mine' });
    await editing.save('a');
    editing.receive('a', card, 10);
    expect(edit()?.draft.frontText).toBe('Mine');
    editing.receive('a', { ...card, frontText: 'Later' }, 30);
    expect(edit()?.draft.frontText).toBe('Later');
  });

  it('keeps the draft of a card that somebody deleted, and can add it again', async () => {
    editing.edit('a', { frontText: 'Mine' });
    server.card = null;
    editing.receive('a', null, 0);
    await editing.save('a');
    expect(edit()).toMatchObject({ problem: 'deleted', draft: { frontText: 'Mine' } });
    editing.revive('a');
    await editing.save('a');
    expect(server.card).toMatchObject({ frontText: 'Mine' });
  });

  it('forgets a card that was deleted and is not edited', () => {
    editing.receive('a', null, 0);
    expect(edit()).toBeUndefined();
  });

  it('neither keeps nor saves a new card on which nothing is written', async () => {
    editing.open('b', { base: null, draft: newCard }, 0);
    editing.edit('b', { difficulty: 'hard' });
    await editing.save('b');
    expect(device.size).toBe(0);
    editing.edit('b', { backText: 'x' });
    await editing.save('b');
    expect(editing.state.get().get('b')?.problem).toBe('invalid');
    expect(device.has('b')).toBe(true);
  });
});
