// Runs before the first paint, so that a chosen theme does not flash.
(function () {
  try {
    const theme = JSON.parse(localStorage.getItem('perekaz.settings') || '{}').theme;
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // No storage, no choice: the system's theme it is.
  }
})();
