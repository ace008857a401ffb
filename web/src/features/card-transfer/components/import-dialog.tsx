import { useState, type ReactNode } from 'react';
import { ChooseFile } from '#web/design-system/choose-file';
import { Dialog } from '#web/design-system/dialog';
import { ProgressBar } from '#web/design-system/progress-bar';
import { ImportPreview } from '#web/features/card-transfer/components/import-preview';
import { writeCards, type WriteCards } from '#web/features/card-transfer/data/card-import.commands';
import { useCardImport, type ImportState } from '#web/features/card-transfer/hooks/use-card-import';
import { useWholeDeck } from '#web/features/card-transfer/hooks/use-whole-deck';
import { fileProblemText } from '#web/features/card-transfer/logic/file-problem-text';
import type { DeckCard } from '#web/features/card-transfer/logic/plan-import';
import { runCardFile, type ReadFile } from '#web/features/card-transfer/logic/run-card-file';
import { online } from '#web/shared/connection';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { useFocusOnMount } from '#web/shared/use-focus-on-mount';
import './card-transfer.css';

/** Imports cards from a file into a course. Reads: one per card that is not loaded yet. */
export function ImportDialog(props: { courseID: string; onClose: () => void }) {
  const deck = useWholeDeck(props.courseID);
  return <ImportSteps {...props} deck={deck} read={runCardFile} write={writeCards} />;
}

/** Leads through an import: choosing a file, what it does, writing. `deck` is undefined until it is loaded. */
export function ImportSteps(props: {
  courseID: string;
  deck: DeckCard[] | undefined;
  read: ReadFile;
  write: WriteCards;
  onClose: () => void;
}) {
  const { onClose } = props;
  const steps = useCardImport(props);
  const { state } = steps;
  const [isFirst, setFirst] = useState(true);
  const choose = (file: File) => {
    setFirst(false);
    steps.choose(file);
  };
  return (
    <Dialog
      isPersistent
      isOpen
      title={t('cardTransfer.import.title')}
      className="dialog card-transfer"
      onClose={onClose}
    >
      {state.step === 'choosing' && isFirst ? (
        <ChooseCards onChoose={choose} />
      ) : (
        <Step key={state.step}>
          <StepContent state={state} steps={steps} onChoose={choose} />
        </Step>
      )}
      <div className="row">
        <StepButtons state={state} steps={steps} />
        <button type="button" className="button" onClick={onClose}>
          {t('cardTransfer.close')}
        </button>
      </div>
    </Dialog>
  );
}

/** Asks for a file with cards. */
const ChooseCards = ({ onChoose }: { onChoose: (file: File) => void }) => (
  <ChooseFile
    accept=".apkg,.colpkg,.txt,.tsv,.csv"
    label={t('cardTransfer.choose.label')}
    hint={t('cardTransfer.choose.hint')}
    text={t('cardTransfer.choose.text')}
    onChoose={onChoose}
  />
);

/** Holds the focus when a step replaces another. */
function Step({ children }: { children: ReactNode }) {
  const place = useFocusOnMount<HTMLDivElement>();
  return (
    <div ref={place} tabIndex={-1} className="stack transfer-step">
      {children}
    </div>
  );
}

type Steps = ReturnType<typeof useCardImport>;

function StepContent(props: { state: ImportState; steps: Steps; onChoose: (file: File) => void }) {
  const { state, onChoose } = props;
  const isOnline = online.use();
  switch (state.step) {
    case 'choosing':
      return <ChooseCards onChoose={onChoose} />;
    case 'waiting':
      return <p role="status">{t('cardTransfer.comparing')}</p>;
    case 'reading':
      return (
        <>
          <p role="status">{t('cardTransfer.reading', { file: state.file.name })}</p>
          <ProgressBar
            percent={Math.round(state.share * 100)}
            label={t('cardTransfer.reading', { file: state.file.name })}
          />
        </>
      );
    case 'refused':
      return (
        <>
          <div className="notice problem" role="alert">
            <p>
              <bdi>{state.file.name}</bdi>
            </p>
            <p>{fileProblemText(state.problem)}</p>
            <p>{t('cardTransfer.nothingChanged')}</p>
          </div>
          <ChooseCards onChoose={onChoose} />
        </>
      );
    case 'ready':
      return (
        <>
          <ImportPreview fileName={state.file.name} plan={state.plan} />
          {!isOnline && <p className="notice">{t('cardTransfer.offline')}</p>}
        </>
      );
    default:
      return <WritingState state={state} isOnline={isOnline} />;
  }
}

function WritingState(props: {
  state: Extract<ImportState, { step: 'writing' | 'stopped' | 'done' }>;
  isOnline: boolean;
}) {
  const { state, isOnline } = props;
  const { fresh, changed } = state.plan;
  const total = fresh.length + changed.length;
  if (state.step === 'done')
    return (
      <div className="notice" role="status">
        <p>{t('cardTransfer.added', { count: fresh.length })}</p>
        {changed.length > 0 && <p>{t('cardTransfer.updated', { count: changed.length })}</p>}
      </div>
    );
  const text = t('cardTransfer.written', { count: state.done, total });
  return (
    <>
      <ProgressBar percent={Math.round((state.done / total) * 100)} label={text} />
      <p role="status">{text}</p>
      {state.step === 'writing' && !isOnline && (
        <p className="notice">{t('cardTransfer.waiting')}</p>
      )}
      {state.step === 'stopped' && (
        <div className="notice" role="alert">
          <p>{t(stops[state.code] ?? 'cardTransfer.stopped.failed')}</p>
          <p>{t('cardTransfer.stopped.text')}</p>
        </div>
      )}
    </>
  );
}

/** Why writing stopped, by the code of the error; empty if somebody asked for it. */
const stops: Record<string, TextKey> = {
  '': 'cardTransfer.stopped.asked',
  'permission-denied': 'cardTransfer.stopped.denied',
  'not-found': 'cardTransfer.stopped.changed',
  unavailable: 'cardTransfer.offline',
};

function StepButtons({ state, steps }: { state: ImportState; steps: Steps }) {
  const isOnline = online.use();
  const other = (
    <button type="button" className="button" onClick={steps.startOver}>
      {t('cardTransfer.otherFile')}
    </button>
  );
  switch (state.step) {
    case 'waiting':
    case 'reading':
      return (
        <button type="button" className="button" onClick={steps.stop}>
          {t('cardTransfer.cancel')}
        </button>
      );
    case 'writing':
      return (
        <button type="button" className="button" onClick={steps.stop}>
          {t('cardTransfer.stop')}
        </button>
      );
    case 'ready': {
      const count = state.plan.fresh.length + state.plan.changed.length;
      return (
        <>
          {count > 0 && (
            <button
              type="button"
              className="button primary"
              aria-disabled={!isOnline}
              onClick={() => isOnline && steps.write()}
            >
              {t('cardTransfer.import', { count })}
            </button>
          )}
          {other}
        </>
      );
    }
    case 'stopped':
      return (
        <>
          <button type="button" className="button primary" onClick={steps.write}>
            {t('cardTransfer.goOn')}
          </button>
          {other}
        </>
      );
    case 'done':
      return other;
    default:
      return null;
  }
}
