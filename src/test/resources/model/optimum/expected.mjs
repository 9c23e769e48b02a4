// What transformers.js, which shares no line with this program, makes of sentences.uk.txt with the folder
// models/uk-en-start, greedily: for each line the source's ids and the translation's, without its end.
//
//   npm install --ignore-scripts @huggingface/transformers@4.3.2
//   node expected.mjs ../../models > expected.tsv
import { readFileSync } from 'node:fs';
import { AutoModelForSeq2SeqLM, AutoTokenizer, env } from '@huggingface/transformers';

env.allowRemoteModels = false;
env.localModelPath = process.argv[2];
const END = 0;
const tokenizer = await AutoTokenizer.from_pretrained('uk-en-start');
const model = await AutoModelForSeq2SeqLM.from_pretrained('uk-en-start', { dtype: 'q8' });
const lines = readFileSync(new URL('sentences.uk.txt', import.meta.url), 'utf8').trim().split('\n');
for (const line of lines) {
  const inputs = tokenizer(line);
  const output = await model.generate({ ...inputs, num_beams: 1, do_sample: false, max_new_tokens: 60 });
  const source = Array.from(inputs.input_ids.data, Number);
  const ids = Array.from(output.data, Number).slice(1); // behind the token that the decoder starts from
  const end = ids.indexOf(END);
  console.log(`${source.join(' ')}\t${(end < 0 ? ids : ids.slice(0, end)).join(' ')}`);
}
