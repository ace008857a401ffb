import { demoAccounts, demoPassword } from '#demo-accounts';
import { signIn } from '#web/features/account/data/sign-in.commands';
import { t } from '#web/shared/i18n/locale';
import { useCommand } from '#web/shared/use-command';

/** Shows the demo school's accounts, one click each. Only in builds for the emulators. */
export function DemoAccounts() {
  const { run, isRunning, problem } = useCommand();
  return (
    <section className="stack card demo-accounts" aria-labelledby="demo">
      <h2 id="demo">{t('account.demoTitle')}</h2>
      <p className="quiet small">{t('account.demoText')}</p>
      <div className="row">
        {demoAccounts.map(({ email, name }) => (
          <button
            key={email}
            type="button"
            className="button"
            disabled={isRunning}
            onClick={() => run(() => signIn(email, demoPassword))}
          >
            {name}
          </button>
        ))}
      </div>
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}
