/** Why a file with cards or reviews is not read at all. */
export type CardFileProblemKind =
  | 'tooLarge'
  | 'notUtf8'
  | 'noCards'
  | 'noReviews'
  | 'wrongColumns'
  | 'tooMany'
  | 'noCollection'
  | 'newerVersion'
  | 'notSqlite'
  | 'damaged'
  | 'bomb';

/** A file that is not read; `detail` is the line or the file in it that is to blame, or how many there are. */
export class CardFileProblem extends Error {
  constructor(
    readonly kind: CardFileProblemKind,
    readonly detail = '',
  ) {
    super(`${kind} ${detail}`.trim());
    this.name = 'CardFileProblem';
  }
}
