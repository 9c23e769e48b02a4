// The page: builds store, controls and views, and connects them.
//
// Hooks for tests (attributes, not classes; texts differ by language):
//   [data-composer] form for a new article        [data-text] its text  [data-files] its file input
//   [data-do="run|clear|fold|more-seeds|seed"]    [data-seed="<name>"]  [data-counter]
//   [data-option="target|method|length|unit|beams"] in [data-options] (<details>)
//   [data-error="composer|run|fragment|summary|history|memory|batch|…"] problem texts, hidden if none
//   [data-do="compose|history|memory|help"] masthead   [data-setting="ui|theme|shortcuts"]
//   [data-desk] > [data-run][data-state] how the run goes: [data-title] [data-facts] [data-stage]
//     [data-progress] <progress>, [data-do="cancel|left-out|article-why"], [data-exports] <details>,
//     [data-export="json|markdown|html|tmx|xliff"] links, [data-do="copy-text"]
//   [data-article][aria-busy] the text: [data-block="i"][data-kind], mark[data-fragment="i"],
//     [data-note="i"] button beside a passage or term, [data-removal="<kind>"] what was left out,
//     [data-pick="s"] where the summary's sentence s stands (class lit after going there)
//   [data-panel="i"][data-state] a fragment; state: waiting none machine remembered edited approved
//     rejected kept unavailable term; in it [data-language] [data-kind-words] [data-mark]
//     [data-reason] [data-original] [data-translation] > [data-unit="u"], [data-flags] > [data-flag],
//     [data-notice] reasons for no translation,
//     [data-do="approve|edit|reject|copy|alternatives|why"],
//     [data-why] with [data-choose="language"], [data-alternatives] with [data-do="use"],
//     [data-editor] with textarea[data-unit="u"], [data-do="save|save-approve|take-back|close-edit"]
//   [data-summary="list"] > [data-sentence="s"] with [data-do="go-to-sentence"], [data-translated];
//     [data-summary="method|length|unit"] controls, [data-salience] <details>
//   [data-passages] with [data-do="go-to-fragment"], [data-reviewed]
//   [data-batch] files in turn: li[data-state] with [data-do="batch-open"]
//   [data-dialog="history|memory|help|confirm"] <dialog>s; [data-query], [data-list="history|memory"],
//     [data-count], [data-id], [data-entry], [data-do="open|delete|delete-all|more|close|confirm|keep"]
//   [data-status] the live region
import { api } from './api/client.js';
import { listenToKeys } from './control/keyboard.js';
import { Review } from './control/review.js';
import { Router } from './control/router.js';
import { Runs } from './control/run.js';
import { I18n } from './i18n/index.js';
import { loadSettings, saveSettings } from './state/settings.js';
import { INITIAL, Store } from './state/store.js';
import { Page } from './views/page.js';
import { StatusView } from './views/status.js';

const store = new Store({ ...INITIAL, settings: loadSettings(navigator.languages ?? []) });
const ctx = { store, i18n: new I18n(store), drafts: new Map() };
const root = (name) => document.querySelector(`[data-view="${name}"]`);

const status = new StatusView(root('status'), ctx);
ctx.say = (...message) => status.say(...message);
ctx.runs = new Runs(store, ctx.say);
ctx.review = new Review(store);
ctx.page = new Page(ctx, root);

store.on(['settings'], () => saveSettings(store.state.settings));
addEventListener('beforeunload', (event) => ctx.drafts.size > 0 && event.preventDefault());
listenToKeys(store, ctx.page);
new Router(store, ctx.runs).start(ctx.runs);
load('info', api.info, (answer) => answer);
load('seeds', api.seeds, (answer) => answer.seeds);

async function load(key, call, take) {
  try {
    store.set({ [key]: take(await call()) });
  } catch (error) {
    store.set(key === 'seeds' ? { seeds: [] } : {});
    ctx.say(error.status === 0 ? 'problem.unreachable' : 'say.problem', { problem: error.message });
  }
}
