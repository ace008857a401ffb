import { Component, type ReactNode } from 'react';
import { t } from '#web/shared/i18n/locale';

/** Catches rendering errors of a page, so that the rest of the app stays usable. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main id="main" className="page" tabIndex={-1}>
        <div className="notice problem stack" role="alert">
          <h1>{t('crash.title')}</h1>
          <p>{t('crash.text')}</p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('crash.reload')}
          </button>
        </div>
      </main>
    );
  }
}
