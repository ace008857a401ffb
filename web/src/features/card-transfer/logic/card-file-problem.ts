/** Why a file with cards is not read at all. */
export type CardFileProblemKind =
  | 'tooLarge'
  | 'notUtf8'
  | 'noCards'
  | 'noCollection'
  | 'newerVersion'
  | 'notSqlite'
  | 'damaged'
  | 'bomb';

/** A file with cards that is not read; `detail` is the line or the file in it that is to blame. */
export class CardFileProblem extends Error {
  constructor(
    readonly kind: CardFileProblemKind,
    readonly detail = '',
  ) {
    super(`${kind} ${detail}`.trim());
    this.name = 'CardFileProblem';
  }
}
