// Settings that outlive the page. Never text: only choices.

const KEY = 'perekaz.settings';

const DEFAULTS = {
  ui: null,
  theme: 'auto',
  shortcuts: true,
  target: null,
  method: 'textrank',
  unit: 'sentences',
  sentences: 5,
  percent: 20,
  beams: 1,
};

export function loadSettings(preferred) {
  const settings = { ...DEFAULTS, ...stored() };
  return { ...settings, ui: settings.ui ?? interfaceLanguage(preferred) };
}

export function saveSettings(settings) {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // No storage: the settings last as long as the page.
  }
}

/** The interface language for a reader who prefers these, best first. */
export function interfaceLanguage(preferred) {
  const first = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return first.find((tag) => tag === 'uk' || tag === 'en') ?? 'en';
}

/** How long a summary may be, as the API says it. */
export function budget({ unit, sentences, percent }) {
  return unit === 'share' ? { share: percent / 100 } : { sentences };
}

/** The options of a run, as the API says them. */
export function runOptions(settings, info) {
  return {
    target: settings.target ?? info?.target ?? 'en',
    method: settings.method,
    ...budget(settings),
    beams: settings.beams,
  };
}

function stored() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) || '{}');
    return Object.fromEntries(Object.entries(found).filter(([key]) => key in DEFAULTS));
  } catch {
    return {};
  }
}
