// Starts the app of a page that a function has rendered, after its first paint: the scripts would hold that up.
{
  const entries = document.currentScript.dataset.entries.split(' ');
  const start = async () => {
    for (const entry of entries) await import(entry);
  };
  if (document.hidden) void start();
  else requestAnimationFrame(() => setTimeout(start));
}
