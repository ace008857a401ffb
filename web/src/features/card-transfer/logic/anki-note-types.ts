import type { CardKind } from '@trellis/model/content/flashcard';

/** A note type of Anki, which makes a card of each of its templates. */
type NoteType = {
  id: number;
  name: string;
  fields: [string, string];
  templates: [front: string, back: string][];
};

const asked = (field: string) => `<div dir="auto">{{${field}}}</div>`;
const answered = (field: string) => `{{FrontSide}}\n\n<hr id=answer>\n\n${asked(field)}`;
const forwards: NoteType['templates'][number] = [asked('Front'), answered('Back')];

/** The note types that ask as cards do. With the same ids, Anki knows them again in the next package. */
export const noteTypes: Record<CardKind, NoteType> = {
  basic: {
    ...{ id: 1_764_500_000_001, name: 'Basic (Trellis)', fields: ['Front', 'Back'] },
    templates: [forwards],
  },
  reverse: {
    ...{ id: 1_764_500_000_002, name: 'Basic and reversed (Trellis)', fields: ['Front', 'Back'] },
    templates: [forwards, [asked('Back'), answered('Front')]],
  },
  cloze: {
    ...{ id: 1_764_500_000_003, name: 'Cloze (Trellis)', fields: ['Text', 'Back Extra'] },
    templates: [[asked('cloze:Text'), `${asked('cloze:Text')}\n${asked('Back Extra')}`]],
  },
};

const css =
  '.card { font-family: arial; font-size: 20px; text-align: center; color: black; background-color: white; }\n' +
  '.cloze { font-weight: bold; color: blue; }\n.nightMode .cloze { color: lightblue; }';

/** What Anki's formulas in LaTeX stand between, where it draws them by itself. */
const latex = {
  latexPre:
    '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n' +
    '\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
  latexPost: '\\end{document}',
  latexsvg: false,
};

/** Returns all note types as version 11 of Anki's schema keeps them. `seconds`: since 1970. */
export const noteTypesJson = (deckID: number, seconds: number): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(noteTypes).map(([kind, type]) => [
        type.id,
        { ...modelOf(kind === 'cloze', type), did: deckID, mod: seconds },
      ]),
    ),
  );

const modelOf = (isCloze: boolean, { id, name, fields, templates }: NoteType) => ({
  ...{ id, name, type: isCloze ? 1 : 0, usn: -1, sortf: 0, tags: [], vers: [], css, ...latex },
  flds: fields.map((field, ord) => ({
    ...{ name: field, ord, font: 'Arial', size: 20 },
    ...{ media: [], rtl: false, sticky: false },
  })),
  tmpls: templates.map(([qfmt, afmt], ord) => ({
    ...{ name: isCloze ? 'Cloze' : `Card ${ord + 1}`, ord, qfmt, afmt },
    ...{ bqfmt: '', bafmt: '', did: null },
  })),
  // Which fields a card needs; Anki works it out again.
  req: isCloze ? [] : templates.map((_, ord) => [ord, 'any', [ord]]),
});
