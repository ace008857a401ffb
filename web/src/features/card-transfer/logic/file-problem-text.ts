import { CardFileProblem } from '#web/features/card-transfer/logic/card-file-problem';
import { t, type TextKey } from '#web/shared/i18n/locale';
import type { ZipProblem } from '#web/shared/course-format/zip-problem';

/** What is said of a zip that should not be unpacked; the others are damaged. */
const zips: Record<string, TextKey> = {
  bomb: 'cardTransfer.problem.bomb',
  too_much_text: 'cardTransfer.problem.bomb',
  too_many_files: 'cardTransfer.problem.bomb',
  file_too_large: 'cardTransfer.problem.tooLarge',
  outside_path: 'cardTransfer.problem.outside',
  encrypted: 'cardTransfer.problem.encrypted',
  link: 'cardTransfer.problem.outside',
};

/** Returns why a file is not read, in words. */
export function fileProblemText(problem: CardFileProblem | ZipProblem | undefined): string {
  if (problem === undefined) return t('cardTransfer.problem.unreadable');
  if (problem instanceof CardFileProblem)
    return t(`cardTransfer.problem.${problem.kind}`, { detail: problem.detail });
  return t(zips[problem.kind] ?? 'cardTransfer.problem.damaged', { detail: problem.file });
}
