// Translates by two clients of LibreTranslate: node clients.mjs <url of the server>. Prints JSON.
import libretranslate from 'libretranslate';
import translate from 'translate';

const [server] = process.argv.slice(2);

translate.engine = 'libre';
translate.url = `${server}/translate`;

/** What a call gives, or the message of its failure. */
async function outcome(call) {
  try {
    return { text: await call() };
  } catch (error) {
    return { error: error.message };
  }
}

const fromLibretranslate = (options) =>
  outcome(() => libretranslate.translate({ apiurl: server, ...options }));

console.log(JSON.stringify({
  translate: {
    text: await outcome(() => translate('Добрий ранок!', { from: 'uk', to: 'en' })),
    byName: await outcome(() => translate('Доброе утро!', { from: 'Russian', to: 'English' })),
    refused: await outcome(() => translate('Guten Morgen!', { from: 'de', to: 'en' })),
  },
  libretranslate: {
    text: await fromLibretranslate({ query: 'Добрий ранок!', source: 'uk', target: 'en' }),
    detected: await fromLibretranslate({ query: 'Сьогодні ми йдемо до школи.', target: 'en' }),
    html: await fromLibretranslate({ query: '<p>Добрий <b>ранок</b>!</p>', source: 'uk', target: 'en', format: 'html' }),
    keyed: await fromLibretranslate({ query: 'Добрий ранок!', source: 'uk', target: 'en', apiKey: 'any' }),
    unknown: await fromLibretranslate({ query: 'Guten Morgen!', source: 'de', target: 'en' }),
  },
}));
