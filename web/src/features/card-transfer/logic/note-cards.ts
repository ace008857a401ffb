import type { CardKind } from '@trellis/model/content/flashcard';
import type { AnkiNote, NoteType } from '#web/features/card-transfer/logic/anki-collection';
import {
  reasonOf,
  startOf,
  type FileCard,
  type Place,
  type Reason,
} from '#web/features/card-transfer/logic/card-file';
import { fitTags, readAnkiTags } from '#web/features/card-transfer/logic/fit-tags';
import { htmlToMarkdown } from '#web/features/card-transfer/logic/html-to-markdown';
import { renderTemplate, type TemplatePart } from '#web/features/card-transfer/logic/template';

/** The cards that a note makes; why it makes none, or what does not come along. */
export type NoteCards = { place: Place; cards: FileCard[]; skipped?: Reason; partial: Reason[] };

type Sides = { front: string; back: string; ord: number; kind: CardKind };

/** Stands between the question, which a back repeats, and the answer. */
const answerLine = /<hr\s+id=["']?answer["']?\s*\/?>/i;

/**
 * Returns the cards of a note: one for each template whose front is not empty; one for two templates that ask each other's
 * answers; one for a cloze note. `number` is the note's place in the package.
 */
export function cardsOfNote(note: AnkiNote, type: NoteType | undefined, number: number): NoteCards {
  const place = { number, name: note.guid };
  const skip = (reason: Reason): NoteCards => ({
    place: { ...place, start: startOfNote(note) },
    ...{ cards: [], skipped: reason, partial: [] },
  });
  if (type === undefined) return skip(reasonOf('unknownType'));
  if (note.fields.some((field) => field.includes('::image-occlusion:')))
    return skip(reasonOf('imageOcclusion'));
  const media = new Set<string>();
  const sides = type.isCloze ? clozeSides(note, type, media) : basicSides(note, type, media);
  const { tags, leftOut } = fitTags(readAnkiTags(note.tags));
  const partial = [
    ...(media.size > 0 ? [reasonOf('mediaLeftOut', { count: media.size, names: [...media] })] : []),
    ...(leftOut.length > 0
      ? [reasonOf('tagsLeftOut', { count: leftOut.length, names: leftOut })]
      : []),
  ];
  if (sides.length === 0)
    return skip(
      media.size > 0
        ? reasonOf('mediaOnly', { count: media.size, names: [...media] })
        : reasonOf('noCard'),
    );
  const cards = sides.map(({ front, back, ord, kind }): FileCard => ({
    ...place,
    start: startOf(front) || startOf(back),
    key: note.guid === '' ? undefined : `${note.guid}:${ord}`,
    // Trellis writes its own ids as those of notes.
    ownID: note.guid !== '' && ord === 0 ? note.guid : undefined,
    frontText: front,
    backText: back,
    kind,
    tags,
    difficulty: undefined,
    deck: note.deck,
    media: [...media],
  }));
  return { place: { ...place, start: cards[0]!.start }, cards, partial };
}

/** Returns how the first field of a note that is filled begins. */
function startOfNote({ fields }: AnkiNote): string {
  const first = fields.find((field) => field.trim() !== '') ?? '';
  return startOf(htmlToMarkdown(first.slice(0, 2000)).markdown);
}

function basicSides(note: AnkiNote, type: NoteType, media: Set<string>): Sides[] {
  const sides = type.templates.flatMap(({ front, back }, ord): Sides[] => {
    const asked = sideOf(front, note, type, media, 'front');
    if (asked === '') return [];
    return [{ front: asked, back: sideOf(back, note, type, media, 'back'), ord, kind: 'basic' }];
  });
  return sides.flatMap((side, index) => {
    const before = sides[index - 1];
    const after = sides[index + 1];
    if (before && index % 2 === 1 && isReverse(before, side)) return [];
    if (after && index % 2 === 0 && isReverse(side, after))
      return [{ ...side, kind: 'reverse' as const }];
    return [side];
  });
}

const isReverse = (a: Sides, b: Sides): boolean =>
  a.front === b.back && a.back === b.front && a.back !== '';

function clozeSides(note: AnkiNote, type: NoteType, media: Set<string>): Sides[] {
  const [template] = type.templates;
  if (template === undefined) return [];
  const front = sideOf(template.front, note, type, media, 'front');
  const back = sideOf(template.back, note, type, media, 'back');
  // Without deletions its mistake is named; with nothing at all there is no card.
  return front === '' && back === '' ? [] : [{ front, back, ord: 0, kind: 'cloze' }];
}

/** Returns a side as Markdown, without what repeats the front on the back. */
function sideOf(
  parts: TemplatePart[],
  note: AnkiNote,
  type: NoteType,
  media: Set<string>,
  side: 'front' | 'back',
): string {
  const html = renderTemplate(parts, (name, filters) => {
    if (filters.some((filter) => filter === 'tts' || filter.startsWith('tts '))) return '';
    if (filters.includes('cloze') && side === 'back') return '';
    // Where somebody types the answer, which must not stand there yet.
    if (filters.includes('type') && side === 'front' && !filters.includes('cloze')) return '';
    const index = type.fields.indexOf(name);
    // The other names are Anki's own: `FrontSide` repeats the front, which a card here does not.
    return index === -1 ? '' : (note.fields[index] ?? '');
  });
  const answer = side === 'back' ? answerLine.exec(html) : null;
  const { markdown, leftOut } = htmlToMarkdown(
    answer ? html.slice(answer.index + answer[0].length) : html,
  );
  leftOut.forEach((one) => media.add(one));
  return markdown;
}
