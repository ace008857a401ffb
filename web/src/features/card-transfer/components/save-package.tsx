import { useState } from 'react';
import { ProgressBar } from '#web/design-system/progress-bar';
import type { DeckCard } from '#web/features/card-transfer/logic/plan-import';
import { runPackage } from '#web/features/card-transfer/logic/run-package';
import { t } from '#web/shared/i18n/locale';
import { useAbort } from '#web/shared/use-abort';
import { useCommand } from '#web/shared/use-command';

/** Makes an Anki package of a deck and hands it over. Stops when it is closed. */
export function SavePackage(props: {
  title: string;
  deck: DeckCard[];
  onSave: (file: Blob, name: string) => void;
  name: string;
}) {
  const { title, deck, onSave, name } = props;
  const { run, isRunning, problem } = useCommand();
  const [share, setShare] = useState(0);
  const { start } = useAbort();

  const save = async () => {
    setShare(0);
    const signal = start();
    const bytes = await runPackage({ title, cards: deck }, setShare, signal).catch(
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
    if (bytes) onSave(new Blob([bytes], { type: 'application/octet-stream' }), name);
  };
  return (
    <>
      <button
        type="button"
        className="button primary"
        aria-disabled={isRunning}
        onClick={() => !isRunning && void run(save)}
      >
        {t('cardTransfer.export.package')}
      </button>
      {isRunning && <ProgressBar percent={share * 100} label={t('cardTransfer.export.writing')} />}
      <p role="alert">{problem}</p>
    </>
  );
}
