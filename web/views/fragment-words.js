// What a panel says about its fragment, in the interface language.
import { attribute, el, setText } from './dom.js';
import { serverWords } from '../i18n/server-words.js';
import { approvedOn, isEdited, reasons, tellingEvidence } from '../state/fragments.js';

/** The mark of trust: machine translation until a person says otherwise. */
export function markWords(i18n, fragment, standing) {
  const since = approvedOn(fragment);
  if (standing === 'remembered') {
    return since ? i18n.t('mark.remembered', { date: i18n.date(since) }) : i18n.t('mark.kept');
  }
  if (standing === 'approved' && isEdited(fragment)) {
    return i18n.t('mark.approvedEdited');
  }
  return i18n.t(standing === 'machine' && since ? 'mark.partly' : `mark.${standing}`);
}

/** The most telling reason for the language and the lead, in one line. */
export function shortReason(i18n, fragment, line) {
  const evidence = tellingEvidence(fragment.evidence.language);
  const { text, lang } = evidence ? serverWords(i18n, evidence.detail) : { text: '', lang: null };
  const lead = leadWords(i18n, fragment);
  setText(line, [text, lead].filter(Boolean).join(' · '));
  attribute(line, 'lang', lang ?? i18n.language);
}

/** How far the best candidate is ahead of the next; never a probability. */
export function leadWords(i18n, { candidates, margin, language }) {
  if (candidates.length < 2) {
    return '';
  }
  const lead = i18n.number(margin, 2);
  const [first, second] = candidates.map((candidate) => i18n.languageName(candidate.language));
  const known = language.split('-')[0] !== 'und';
  return known
    ? i18n.t(`lead.${width(margin)}`, { language: second, lead })
    : i18n.t('lead.und', { first, second, lead });
}

function width(margin) {
  if (margin < 0.005) {
    return 'level';
  }
  return margin >= 0.3 ? 'clear' : margin >= 0.1 ? 'fair' : 'narrow';
}

/** Why there is no translation, one paragraph a reason. */
export function reasonLines(i18n, fragment) {
  return reasons(fragment).map((reason) => {
    const { text, lang } = serverWords(i18n, reason);
    return el('p', { lang: lang ?? i18n.language, dir: 'ltr' }, text);
  });
}

/** What may be wrong with a unit, and what tells that. */
export function flagWords(i18n, code, { translation: { likeness } }) {
  const words = i18n.t(`flag.${code}`);
  if (code !== 'other-meaning' || !likeness) {
    return words;
  }
  const cosine = i18n.number(likeness.cosine, 3);
  return `${words} (${i18n.t('flag.likeness', { cosine, least: i18n.number(likeness.least, 2) })})`;
}
