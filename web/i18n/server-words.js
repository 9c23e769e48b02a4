// What the server says in English about its reasons, said in the interface language. A sentence
// that is not known here is shown as it came, marked as English.

const LANGUAGE = (i18n, name) => i18n.languageNamed(name);
const SCRIPT = (i18n, name) => (KNOWN_SCRIPTS.has(name) ? i18n.t(`script.${name}`) : name);
const AS_IS = (i18n, words) => words;
const RANKED = (i18n, words) =>
  words.replace(/(\p{L}[\p{L} ]*?) (\d\.\d\d)/gu, (all, name, score) =>
    `${i18n.languageNamed(name)} ${i18n.number(Number(score), 2)}`,
  );
const BLOCK = (i18n, words) => i18n.t(`kind.${words.replace(/ /g, '-')}`);

const METHOD = (i18n, name) => i18n.t(`method.${name.toLowerCase()}`).split(':')[0];

const KNOWN_SCRIPTS = new Set(['Cyrillic', 'Latin', 'Arabic', 'Han', 'Greek', 'Hebrew']);

/** Patterns of the server's sentences: [pattern, key, how to say each group]. */
const SENTENCES = [
  [/^it stands apart as a (tweet|telegram post|quote)$/, 'said.apart', { kind: BLOCK }],
  [/^the whole of it is in another language$/, 'said.whole', {}],
  [/^whole sentences in another language$/, 'said.sentences', {}],
  [/^quotation marks enclose it$/, 'said.quotation', {}],
  [/^the article itself is in another language$/, 'said.foreignArticle', {}],
  [/^(\w+) letters, unlike the rest$/, 'said.scriptUnlike', { script: SCRIPT }],
  [/^a name in another script$/, 'said.name', {}],
  [/^(\w+) letters$/, 'said.script', { script: SCRIPT }],
  [/^it has no words$/, 'said.noWords', {}],
  [/^it has no text$/, 'said.noText', {}],
  [/^no language written in (\w+) letters is known$/, 'said.noLanguage', { script: SCRIPT }],
  [/^the source says lang=(\S+)$/, 'said.declared', { tag: AS_IS }],
  [/^the article is in (.+), and nothing speaks against it$/, 'said.host', { language: LANGUAGE }],
  [/^(\d+) letters are too few$/, 'said.tooFew', { n: (i18n, n) => Number(n) }],
  [/^the candidates are too close: (.+)$/, 'said.tooClose', { list: RANKED }],
  [/^Lingua: (.+)$/, 'said.lingua', { list: RANKED }],
  [/^its reader says so$/, 'said.reader', {}],
  [/^frequent in (.+?): (.+)$/, 'said.frequent', { language: LANGUAGE, list: AS_IS }],
  [
    /^(.+?): letters of (.+), not of (.+)$/,
    'said.letters',
    { list: AS_IS, language: LANGUAGE, other: LANGUAGE },
  ],
  [
    /^(\w+) was not to be had, and (\w+) served: no sentence encoder is installed.*$/,
    'said.noEncoder',
    { asked: METHOD, served: METHOD },
  ],
  [
    /^(\w+) was not to be had, and (\w+) served: (.+) does not know the language of (\d+) of (\d+) sentences$/,
    'said.encoderBlind',
    { asked: METHOD, served: METHOD, model: AS_IS, unknown: AS_IS, all: AS_IS },
  ],
  [
    /^(\w+) took (\d+) of (\d+) sentences for the least central: the encoder does not know their language$/,
    'said.rankedLast',
    { method: METHOD, unknown: AS_IS, all: AS_IS },
  ],
  [/^its language is not known$/, 'said.unknownLanguage', {}],
  [/^already in (.+)$/, 'said.already', { language: LANGUAGE }],
  [/^nothing in it but links, names, numbers or emoji$/, 'said.nothing', {}],
  [/^the model's translation was refused: (.+)$/, 'said.refused', { list: AS_IS }],
  [
    /^no model from (.+?) to (.+?) \(none is installed\); to get it: (.+)$/,
    'said.noModels',
    { from: LANGUAGE, to: LANGUAGE, command: AS_IS },
  ],
  [
    /^no model from (.+?) to (.+?) \(installed: ([^;]+); not the (.+?) one: tried, .+\); to get it: (.+)$/,
    'said.noModelButOne',
    { from: LANGUAGE, to: LANGUAGE, list: AS_IS, other: LANGUAGE, command: AS_IS },
  ],
  [
    /^no model from (.+?) to (.+?) \(installed: ([^;]+)\); to get it: (.+)$/,
    'said.noModel',
    { from: LANGUAGE, to: LANGUAGE, list: AS_IS, command: AS_IS },
  ],
];

/**
 * @param {string} english what the server said
 * @returns {{text: string, lang: string | null}} `lang` is set where it stays English
 */
export function serverWords(i18n, english) {
  for (const [pattern, key, groups] of SENTENCES) {
    const match = pattern.exec(english);
    if (match) {
      const values = Object.entries(groups).map(([name, say], i) => [name, say(i18n, match[i + 1])]);
      return { text: i18n.t(key, Object.fromEntries(values)), lang: null };
    }
  }
  return { text: english, lang: i18n.language === 'en' ? null : 'en' };
}
