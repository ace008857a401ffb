import { describe, expect, it } from 'vitest';
import { decodeFile } from '#web/shared/card-files/decode-file';
import { readTextCards } from '#web/features/card-transfer/logic/read-text-cards';

const read = (text: string) => readTextCards(decodeFile(Buffer.from(text)), () => {});
const cardsOf = (text: string) =>
  read(text).cards.map(({ name, frontText, backText, kind, tags, difficulty }) => ({
    ...(name !== '' && { name }),
    sides: [frontText, backText],
    ...(kind && { kind }),
    ...(tags && { tags }),
    ...(difficulty && { difficulty }),
  }));
const reasonsOf = (text: string) =>
  read(text).skipped.map(({ number, reason }) => [number, reason]);

describe('a text with Anki’s header', () => {
  it.each([
    ['tab', 'a\tb'],
    ['comma', 'a,b'],
    ['semicolon', 'a;b'],
    ['space', 'a b'],
    ['pipe', 'a|b'],
    ['colon', 'a:b'],
    ['Comma', '"a",b'],
    [';', 'a;b'],
    ['\t', 'a\tb'],
  ])('takes the separator %j', (separator, row) => {
    expect(cardsOf(`#separator:${separator}\n${row}`)).toEqual([{ sides: ['a', 'b'] }]);
  });

  it('guesses the separator without one', () => {
    expect(cardsOf('#html:false\na;b')).toEqual([{ sides: ['a', 'b'] }]);
  });

  it('takes HTML or plain text as it says', () => {
    expect(cardsOf('#separator:tab\n#html:true\na<br>b\t<b>c</b>')).toEqual([
      { sides: ['a\\\nb', '**c**'] },
    ]);
    expect(cardsOf('#separator:tab\n#html:false\na<br>b\t*c*')).toEqual([
      { sides: ['a<br>b', '*c*'] },
    ]);
  });

  it('takes ids, note types, decks and tags from their columns, and the fields from the others', () => {
    const text = [
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:7',
      'g1\tBasic\tFerns\ta\tb\t\tleaf root::deep',
      'g2\tBasic (and reversed card)\tFerns\ta\tb\t\t',
      'g3\tCloze\tMosses\t{{c1::a}}\tb\tmore\t',
      'g4\tBasic (optional reversed card)\tMosses\ta\tb\ty\t',
    ].join('\n');
    expect(cardsOf(text)).toEqual([
      { name: 'g1', sides: ['a', 'b'], kind: 'basic', tags: ['leaf', 'root::deep'] },
      { name: 'g2', sides: ['a', 'b'], kind: 'reverse', tags: [] },
      { name: 'g3', sides: ['{{c1::a}}', 'b\n\nmore'], kind: 'cloze', tags: [] },
      { name: 'g4', sides: ['a', 'b'], kind: 'reverse', tags: [] },
    ]);
    expect(read(`${text}\n#a comment`).decks).toBe(2);
  });

  it('takes what is said of all notes', () => {
    expect(
      cardsOf('#separator:tab\n#notetype:Cloze\n#deck:Ferns\n#tags:leaf root\n{{c1::a}}\tb'),
    ).toEqual([{ sides: ['{{c1::a}}', 'b'], kind: 'cloze', tags: ['leaf', 'root'] }]);
    expect(cardsOf('tags:leaf\na\tb')).toEqual([{ sides: ['a', 'b'], tags: ['leaf'] }]);
  });

  it('takes the names of columns', () => {
    expect(
      cardsOf('#separator:tab\n#columns:Back\tFront\tTags\tDifficulty\nb\ta\tleaf\thard'),
    ).toEqual([{ sides: ['a', 'b'], tags: ['leaf'], difficulty: 'hard' }]);
    expect(cardsOf('#separator:comma\n#columns:Word,Meaning\na,b')).toEqual([
      { sides: ['a', 'b'] },
    ]);
  });

  it('reads quotes, lines in cells and every kind of line break', () => {
    expect(cardsOf('#separator:comma\r\n"a ""1""","b\r\nc"\r\nd,e\r')).toEqual([
      { sides: ['a "1"', 'b\nc'] },
      { sides: ['d', 'e'] },
    ]);
  });

  it('names comments and settings that it does not know, and reads a quoted number sign', () => {
    expect(
      reasonsOf('#separator:tab\n#wrong:x\n#html:maybe\n# a note\na\tb\n#c\td\n"#e"\tf'),
    ).toEqual([
      [2, 'header'],
      [3, 'header'],
      [4, 'header'],
      [6, 'comment'],
    ]);
    expect(cardsOf('#separator:tab\n"#e"\tf')).toEqual([{ sides: ['#e', 'f'] }]);
  });

  it('names media that do not come along', () => {
    expect(read('#separator:tab\n#html:true\na[sound:x.mp3]\tb').partial).toMatchObject([
      { number: 3, reason: 'mediaLeftOut', names: 'x.mp3' },
    ]);
    expect(read('#separator:tab\n#html:true\n[sound:x.mp3]\tb').cards).toMatchObject([
      { frontText: '', media: ['x.mp3'] },
    ]);
  });
});

describe('a table', () => {
  it('takes columns in the usual order, or by their names', () => {
    expect(cardsOf('a,b,"leaf, root",hard,reverse')).toEqual([
      { sides: ['a', 'b'], kind: 'reverse', tags: ['leaf', 'root'], difficulty: 'hard' },
    ]);
    expect(cardsOf('Back;Front\nb;a')).toEqual([{ sides: ['a', 'b'] }]);
    expect(cardsOf('# a heading,b')).toEqual([{ sides: ['# a heading', 'b'], tags: [] }]);
  });

  it('takes the separator of the line that names the columns, whatever is in the cells', () => {
    expect(cardsOf('front,back\n"a\tb",c;d;e')).toEqual([{ sides: ['a\tb', 'c;d;e'] }]);
  });

  it('names columns and cells that it has no use for', () => {
    expect(read('Front,Back,Colour\na,b,red').partial).toMatchObject([
      { number: 1, reason: 'columnsLeftOut', names: 'Colour' },
    ]);
    expect(read('a,b,leaf,easy,basic,red').partial).toMatchObject([
      { number: 1, reason: 'cellsLeftOut', names: 'red' },
    ]);
  });

  it('names words that it does not know', () => {
    expect(reasonsOf('a,b,,difficult\nc,d,,,funny')).toEqual([
      [1, 'difficultyOdd'],
      [2, 'kindOdd'],
    ]);
  });

  it('takes away the marks of its own export, and those of nobody else', () => {
    expect(cardsOf("id,front,back\nx,'=1,''-2")).toEqual([{ name: 'x', sides: ['=1', "'-2"] }]);
    expect(cardsOf("front,back\n'=1,b")).toEqual([{ sides: ["'=1", 'b'] }]);
  });

  it('refuses a file without a row', () => {
    expect(() => read('\n \n')).toThrow('noCards');
    expect(() => read('#separator:tab\n')).toThrow('noCards');
  });

  it.each(['"', '"a', '""', '"a\t', '#a:b\n', 'a\n', '"\n'])(
    'costs little time with many %j',
    (part) => {
      const begun = performance.now();
      read(`#separator:tab\nx\ty\n${part.repeat(30_000 / part.length)}`);
      expect(performance.now() - begun).toBeLessThan(3000);
    },
  );
});

describe('decodeFile', () => {
  it('reads UTF-8 and UTF-16, with or without a mark', () => {
    const utf16 = Buffer.from('\ufeffé,ب\r\n', 'utf16le');
    expect(decodeFile(utf16)).toBe('é,ب\n');
    expect(decodeFile(utf16.swap16())).toBe('é,ب\n');
    expect(decodeFile(Buffer.from('\ufeffé,ب\r'))).toBe('é,ب\n');
  });

  it('names the line that is neither', () => {
    expect(() => decodeFile(Uint8Array.of(0x61, 0x0a, 0xff))).toThrow('notUtf8 2');
  });
});
