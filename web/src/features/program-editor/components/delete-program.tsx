import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Dialog } from '#web/design-system/dialog';
import {
  deleteProgram,
  learnersInProgram,
} from '#web/features/program-editor/data/program.commands';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';

type Props = {
  programID: string;
  title: string;
  count?: typeof learnersInProgram;
  remove?: typeof deleteProgram;
};

const problems = { 'permission-denied': 'programEditor.delete.denied' } as const;

/** Deletes a program for good, after saying how many learners are in it. */
export function DeleteProgram({
  programID,
  title,
  count = learnersInProgram,
  remove = deleteProgram,
}: Props) {
  const [isOpen, setOpen] = useState(false);
  const [learners, setLearners] = useState<number>();
  const { run, isRunning, problem } = useCommand(problems);
  const navigate = useNavigate();
  const open = () => {
    setOpen(true);
    setLearners(undefined);
    void run(async () => setLearners(await count(programID)));
  };
  return (
    <div>
      <button type="button" className="button" onClick={open}>
        {t('programEditor.delete.open')}
      </button>
      {isOpen && (
        <Dialog
          isOpen
          title={t('programEditor.delete.title', { title })}
          onClose={() => setOpen(false)}
        >
          <div className="stack">
            <p role="status">
              {learners === undefined
                ? problem === undefined && t('programEditor.delete.counting')
                : learners > 0 && t('programEditor.delete.learners', { count: learners })}
            </p>
            <p>{t('programEditor.delete.stays')}</p>
            <Problem text={problem} />
            <div className="row">
              <button type="button" className="button" onClick={() => setOpen(false)}>
                {t('programEditor.delete.cancel')}
              </button>
              <button
                type="button"
                className="button primary"
                disabled={isRunning || learners === undefined}
                onClick={() =>
                  run(async () => {
                    await remove(programID);
                    await navigate('/teach/programs');
                  })
                }
              >
                {t('programEditor.delete.go')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
