import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { t, type TextKey } from '#web/shared/i18n/locale';
import type { ZipProblem } from '#web/shared/course-format/zip-problem';

/** What is said of a zip that should not be unpacked; the others are damaged. */
const zips: Record<string, TextKey> = {
  bomb: 'fileImport.problem.bomb',
  too_much_text: 'fileImport.problem.bomb',
  too_many_files: 'fileImport.problem.bomb',
  file_too_large: 'fileImport.problem.tooLarge',
  outside_path: 'fileImport.problem.outside',
  encrypted: 'fileImport.problem.encrypted',
  link: 'fileImport.problem.outside',
};

/** Returns why a file is not read, in words. */
export function fileProblemText(problem: CardFileProblem | ZipProblem | undefined): string {
  if (problem === undefined) return t('fileImport.problem.unreadable');
  if (problem instanceof CardFileProblem)
    return t(`fileImport.problem.${problem.kind}`, {
      detail: problem.kind === 'tooMany' ? Number(problem.detail) : problem.detail,
    });
  return t(zips[problem.kind] ?? 'fileImport.problem.damaged', { detail: problem.file });
}
