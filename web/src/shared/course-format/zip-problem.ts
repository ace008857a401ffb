/** Why a zip is not read. */
export type ZipProblemKind =
  | 'not_a_zip'
  | 'damaged'
  | 'encrypted'
  | 'unknown_method'
  | 'zip64'
  | 'file_too_large'
  | 'too_many_files'
  | 'too_much_text'
  | 'bomb'
  | 'outside_path'
  | 'same_name_twice'
  | 'name_not_utf8'
  | 'link';

/** A zip that is not read, and the file in it that is to blame, if it is one. */
export class ZipProblem extends Error {
  constructor(
    readonly kind: ZipProblemKind,
    readonly file = '',
  ) {
    super(`${kind} ${file}`.trim());
    this.name = 'ZipProblem';
  }
}
