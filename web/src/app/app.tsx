import { BrowserRouter } from 'react-router-dom';
import { ErrorBoundary } from '#web/app/error-boundary';
import { Router } from '#web/app/router';
import { locale } from '#web/shared/i18n/locale';

/** The whole app. A change of language renders it anew, so that no text is left in the old one. */
export function App() {
  return (
    <ErrorBoundary>
      <BrowserRouter key={locale.use()}>
        <Router />
      </BrowserRouter>
    </ErrorBoundary>
  );
}
