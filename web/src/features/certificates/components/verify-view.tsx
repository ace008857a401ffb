import { useEffect, useState, type FormEvent } from 'react';
import { ChooseFile } from '#web/design-system/choose-file';
import { TextArea } from '#web/design-system/field';
import { VerdictNotice } from '#web/features/certificates/components/verdict-notice';
import { issuerDocuments, loadOwnKeys } from '#web/features/certificates/data/issuer-documents';
import type { Sources } from '#web/features/certificates/logic/verify/status';
import {
  verifyCredential,
  type Verdict,
} from '#web/features/certificates/logic/verify/verify-credential';
import { t } from '#web/shared/i18n/locale';
import './verify.css';

/** A credential is a few kilobytes. */
const mostBytes = 1_000_000;

/** Checks files with certificates on this device, of this school and of others. */
export function VerifyView({ sources }: { sources?: Sources }) {
  const [verdict, setVerdict] = useState<Verdict>();
  const [isRunning, setRunning] = useState(false);
  const [pasted, setPasted] = useState('');

  // So that this page works without a connection later.
  useEffect(() => void loadOwnKeys().catch(() => {}), []);

  const check = async (text: string) => {
    setVerdict(undefined);
    setRunning(true);
    setVerdict(await verifyCredential(text, sources ?? issuerDocuments()));
    setRunning(false);
  };
  const checkFile = async (file: File) => check(file.size > mostBytes ? '' : await file.text());
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void check(pasted);
  };
  return (
    <>
      <ChooseFile
        accept=".json,.jwt,.txt,application/json"
        label={t('certificates.verify.choose')}
        hint={t('certificates.verify.chooseHint')}
        isBusy={isRunning}
        onChoose={(file) => void checkFile(file)}
      />
      <details>
        <summary>{t('certificates.verify.paste')}</summary>
        <form className="stack" onSubmit={onSubmit}>
          <TextArea
            label={t('certificates.verify.text')}
            rows={6}
            dir="ltr"
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
          <button className="button" disabled={isRunning || pasted.trim() === ''}>
            {t('certificates.verify.check')}
          </button>
        </form>
      </details>
      <div role="status">
        {isRunning && <p>{t('certificates.verify.checking')}</p>}
        {verdict && <VerdictNotice verdict={verdict} />}
      </div>
    </>
  );
}
