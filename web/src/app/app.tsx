import { BrowserRouter } from 'react-router-dom';
import { ErrorBoundary } from '#web/app/error-boundary';
import { Router } from '#web/app/router';
import { locale } from '#web/shared/i18n/locale';

/** Shows the whole app. Remounts when the language changes, so that no text remains in the old one. */
export function App() {
  return (
    <ErrorBoundary>
      <BrowserRouter key={locale.use()}>
        <Router />
      </BrowserRouter>
    </ErrorBoundary>
  );
}
