// Keys of the whole page. Single keys are off while one types, in dialogs, and on request.

const SINGLE = {
  j: (page) => page.step(1),
  k: (page) => page.step(-1),
  e: (page) => page.act('edit'),
  a: (page) => page.act('approve'),
  r: (page) => page.act('reject'),
  c: (page) => page.act('copy'),
  l: (page) => page.act('why'),
  o: (page) => page.toggleLeftOut(),
  n: (page) => page.compose(),
  '?': (page) => page.help(),
};

const ALT = { ArrowDown: (page) => page.step(1), ArrowUp: (page) => page.step(-1) };

/** @param {object} page what keys can do: step, act, toggleLeftOut, compose, help, run */
export function listenToKeys(store, page) {
  addEventListener('keydown', (event) => {
    const action = actionOf(event, store.state.settings.shortcuts);
    if (action && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      action(page);
    }
  });
}

function actionOf(event, shortcuts) {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (event.defaultPrevented || event.isComposing) {
    return null;
  }
  if (key === 'Enter' && (ctrlKey || metaKey)) {
    return (page) => page.run();
  }
  if (isTyping(event.target) || ctrlKey || metaKey) {
    return null;
  }
  return altKey ? ALT[key] : shortcuts ? letter(event) : null;
}

/** The key by what it writes, else by where it lies: `j` works on a Ukrainian keyboard too. */
function letter({ key, code }) {
  return SINGLE[key] ?? (/^[\u0000-\u007f]$/.test(key) ? null : SINGLE[code.slice(3).toLowerCase()]);
}

function isTyping(target) {
  return Boolean(target.closest?.('input, textarea, select, [contenteditable]'));
}
