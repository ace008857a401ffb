import { useState, type ReactNode } from 'react';
import { ChooseFile } from '#web/design-system/choose-file';
import { Dialog } from '#web/design-system/dialog';
import { ProgressBar } from '#web/design-system/progress-bar';
import { fileProblemText } from '#web/shared/card-files/file-problem-text';
import { online } from '#web/shared/connection';
import type { FileImport } from '#web/shared/file-import/use-file-import';
import { t } from '#web/shared/i18n/locale';
import { useFocusOnMount } from '#web/shared/use-focus-on-mount';
import './file-import.css';

/** What an import is called, and what it says where imports differ. */
export type ImportTexts<Plan> = {
  title: string;
  /** What is chosen, which files it can be, and their endings. */
  choose: { text: string; hint: string; accept: string };
  /** Said while it loads what a file is compared with. */
  comparing: string;
  /** What the button says that begins to write. */
  write: (plan: Plan) => string;
  written: (done: number, plan: Plan) => string;
  /** Why writing stopped, by the code of the error. */
  stopped: (code: string) => string;
};

/** Leads through an import: choosing a file, what it does, writing. */
export function FileImportDialog<Plan>(props: {
  steps: FileImport<Plan>;
  texts: ImportTexts<Plan>;
  /** Shows what an import will do. */
  preview: (plan: Plan, file: File) => ReactNode;
  /** Says what it has done. */
  result: (plan: Plan) => ReactNode;
  onClose: () => void;
}) {
  const { steps, texts, onClose } = props;
  const { state } = steps;
  const [isFirst, setFirst] = useState(true);
  const chooser = (
    <ChooseFile
      {...texts.choose}
      label={t('fileImport.choose.label')}
      onChoose={(file) => {
        setFirst(false);
        steps.choose(file);
      }}
    />
  );
  return (
    <Dialog
      isPersistent
      isOpen
      title={texts.title}
      className="dialog file-import"
      onClose={onClose}
    >
      {state.step === 'choosing' && isFirst ? (
        chooser
      ) : (
        <Step key={state.step}>
          <StepContent {...props} chooser={chooser} />
        </Step>
      )}
      <div className="row">
        <StepButtons {...props} />
        <button type="button" className="button" onClick={onClose}>
          {t('fileImport.close')}
        </button>
      </div>
    </Dialog>
  );
}

/** Holds the focus when a step replaces another. */
function Step({ children }: { children: ReactNode }) {
  const place = useFocusOnMount<HTMLDivElement>();
  return (
    <div ref={place} tabIndex={-1} className="stack import-step">
      {children}
    </div>
  );
}

type Props<Plan> = Parameters<typeof FileImportDialog<Plan>>[0];

function StepContent<Plan>(props: Props<Plan> & { chooser: ReactNode }) {
  const { steps, texts, preview, result, chooser } = props;
  const { state } = steps;
  const isOnline = online.use();
  switch (state.step) {
    case 'choosing':
      return chooser;
    case 'waiting':
      return (
        <>
          <p role="status">{texts.comparing}</p>
          {!isOnline && <p className="notice">{t('fileImport.offline')}</p>}
        </>
      );
    case 'reading':
      return (
        <>
          <p role="status">{t('fileImport.reading', { file: state.file.name })}</p>
          <ProgressBar
            percent={Math.round(state.share * 100)}
            label={t('fileImport.reading', { file: state.file.name })}
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
            <p>{t('fileImport.nothingChanged')}</p>
          </div>
          {chooser}
        </>
      );
    case 'ready':
      return (
        <>
          {preview(state.plan, state.file)}
          {!isOnline && <p className="notice">{t('fileImport.offline')}</p>}
        </>
      );
    case 'done':
      return (
        <div className="notice" role="status">
          {result(state.plan)}
        </div>
      );
    default: {
      const text = texts.written(state.done, state.plan);
      const total = steps.totalOf(state.plan);
      return (
        <>
          <ProgressBar percent={Math.round((state.done / total) * 100)} label={text} />
          <p role="status">{text}</p>
          {state.step === 'writing' && !isOnline && (
            <p className="notice">{t('fileImport.waiting')}</p>
          )}
          {state.step === 'stopped' && (
            <div className="notice" role="alert">
              <p>{stopText(state.code, texts)}</p>
              <p>{t('fileImport.stopped.text')}</p>
            </div>
          )}
        </>
      );
    }
  }
}

/** Returns why writing stopped; the code is empty if somebody asked for it. */
function stopText<Plan>(code: string, texts: ImportTexts<Plan>): string {
  if (code === '') return t('fileImport.stopped.asked');
  return code === 'unavailable' ? t('fileImport.offline') : texts.stopped(code);
}

function StepButtons<Plan>({ steps, texts }: Props<Plan>) {
  const { state, totalOf } = steps;
  const isOnline = online.use();
  const other = (
    <button type="button" className="button" onClick={steps.startOver}>
      {t('fileImport.otherFile')}
    </button>
  );
  switch (state.step) {
    case 'waiting':
    case 'reading':
      return (
        <button type="button" className="button" onClick={steps.stop}>
          {t('fileImport.cancel')}
        </button>
      );
    case 'writing':
      return (
        <button type="button" className="button" onClick={steps.stop}>
          {t('fileImport.stop')}
        </button>
      );
    case 'ready':
      return (
        <>
          {totalOf(state.plan) > 0 && (
            <button
              type="button"
              className="button primary"
              aria-disabled={!isOnline}
              onClick={() => isOnline && steps.write()}
            >
              {texts.write(state.plan)}
            </button>
          )}
          {other}
        </>
      );
    case 'stopped':
      return (
        <>
          <button type="button" className="button primary" onClick={steps.write}>
            {t('fileImport.goOn')}
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
