// Starts the app of a page that a function has rendered, after its first paint: the scripts would hold that up.
{
  // The browser offers to install the site once, maybe before the app has started: see install-prompt.ts.
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    window.earlyInstallEvent = event;
  });
  const entries = document.currentScript.dataset.entries.split(' ');
  const start = async () => {
    for (const entry of entries) await import(entry);
  };
  if (document.hidden) void start();
  else requestAnimationFrame(() => setTimeout(start));
}
