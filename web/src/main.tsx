import { createRoot } from 'react-dom/client';
import '#web/design-system/theme.css';
import { App } from '#web/app/app';
import { keepInstallPrompt } from '#web/app/install-prompt';
import { followOtherTabs } from '#web/app/follow-other-tabs';
import { keepFocus } from '#web/app/keep-focus';
import { preloadPage } from '#web/app/router';
import { startUpdates } from '#web/app/updates';
import { startLocale } from '#web/shared/i18n/locale';
import { applyTheme, showPreferences, theme } from '#web/shared/preferences';
import { startServerClock } from '#web/shared/server-clock';
import { session } from '#web/shared/session';

applyTheme(theme.get());
showPreferences();
keepFocus();
keepInstallPrompt();
startUpdates();
startServerClock();

followOtherTabs();

// Preload Firebase only for signed-in users.
if (session.get().status === 'restoring') {
  void import('#web/firebase/watch-session').then(({ watchSession }) => watchSession());
}

void startLocale()
  .then(() => preloadPage(location.pathname))
  // A page that cannot be loaded shows its own error.
  .catch(() => {})
  .then(() => createRoot(document.getElementById('root')!).render(<App />));
