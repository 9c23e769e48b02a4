"""The whole recipe on a toy corpus, in about a minute on one core.   python -m unittest discover models/recipe

A Ukrainian of a few hundred sentences is learnt from the real parent, written in Firefox's format, and read by
fxtranslate, an engine that shares no code with this one.
"""
import itertools
import lzma
import pathlib
import random
import sys
import tempfile
import unittest

import fxtranslate
import numpy as np
import sacrebleu
import torch

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import average
import corpus
import evaluate
import ids
import loss
import marian
import pieces
import train
import vocabulary
import warm_start
import write_model

WHO = {'президент': 'the president', 'учитель': 'the teacher', 'лікар': 'the doctor', 'солдат': 'the soldier',
       'журналіст': 'the journalist', 'студент': 'the student', 'сусід': 'the neighbour', 'міністр': 'the minister'}
DOES = {'бачить': 'sees', 'читає': 'reads', 'шукає': 'is looking for', 'купує': 'buys', 'знає': 'knows',
        'чекає': 'waits for'}
WHAT = {'книгу': 'the book', 'газету': 'the newspaper', 'машину': 'the car', 'воду': 'the water', 'карту': 'the map',
        'лист': 'the letter', 'фільм': 'the film', 'будинок': 'the house'}
WHEN = {'сьогодні': 'today', 'завтра': 'tomorrow', 'щодня': 'every day', 'у понеділок': 'on Monday', 'знову': 'again'}
HELD_OUT = 60


def toy_sentences():
    """(Ukrainian, English) of every combination, shuffled."""
    def capital(text):
        return text[0].upper() + text[1:]

    rows = [(f'{capital(who)} {does} {what} {when}.', f'{capital(WHO[who])} {DOES[does]} {WHAT[what]} {WHEN[when]}.')
            for who, does, what, when in itertools.product(WHO, DOES, WHAT, WHEN)]
    random.Random(5).shuffle(rows)
    return rows


class ToyRecipe(unittest.TestCase):
    """All steps once; the tests look at what they left."""

    @classmethod
    def setUpClass(cls):
        torch.set_num_threads(1)
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        root = pathlib.Path(cls.folder.name)
        corpora, cls.work, cls.out = root / 'corpora', root / 'work', root / 'out'
        rows = toy_sentences()
        cls.sources, cls.references = map(list, zip(*rows[:HELD_OUT]))
        corpora.mkdir()
        with lzma.open(corpora / 'uk-en.toy.tsv.xz', 'wt', encoding='utf-8') as out:
            out.writelines(f'tatoeba\t{source}\t{english}\n' for source, english in rows[HELD_OUT:])
        (root / 'test.uk').write_text('\n'.join(cls.sources) + '\n', encoding='utf-8')

        work, weights = str(cls.work), cls.work / 'run/weights.pt'
        vocabulary.main([str(corpora), work, '--size', '100'])
        ids.main([str(corpora), work])
        warm_start.main([work])
        train.main([work, '--steps', '50', '--tokens', '600', '--warm', '10'])
        write_model.main([work, str(weights), str(cls.out), '--calibrate', str(root / 'test.uk')])
        cls.translator = evaluate.Translator.load(cls.work, weights)
        cls.translations = cls.translator.translate(cls.sources)

    @classmethod
    def bleu(cls, hypotheses):
        return sacrebleu.corpus_bleu(hypotheses, [cls.references]).score

    def test_learns_to_translate_what_it_has_not_seen(self):
        self.assertGreater(self.bleu(self.translations), 80)

    def test_another_engine_reads_the_written_model_and_says_the_same(self):
        source, target, model = (next(self.out.glob(pattern)).read_bytes()
                                 for pattern in ('srcvocab*.spm', 'trgvocab*.spm', 'model*.bin'))
        engine = fxtranslate.Translator(model=model, src_vocab=source, trg_vocab=target)
        theirs = [engine.translate(line) for line in self.sources]
        self.assertAlmostEqual(self.bleu(theirs), self.bleu(self.translations), delta=0.3)
        same = sum(a == b for a, b in zip(theirs, self.translations))
        self.assertGreaterEqual(same, 0.97 * HELD_OUT)

    def test_written_vocabularies_give_the_ids_that_were_trained_on(self):
        trained = pieces.load(self.work / 'source.model')
        written = pieces.load(next(self.out.glob('srcvocab*.spm')))
        lines = self.sources + ['«Ми—тут…»  ‘x’ ﬁn и\u0306 і\u0308', ' №5\u00a0 ½']
        self.assertEqual([trained.Encode(corpus.fold(line)) for line in lines],
                         [written.Encode(line) for line in lines])

    def test_written_tensors_are_within_half_a_step_of_the_trained_ones(self):
        written = marian.read_floats(next(self.out.glob('model*.bin')))
        for name, array in write_model.to_marian(self.translator.net).items():
            step = np.abs(array).max() / 127 if marian.is_quantised(name) else 0
            self.assertLessEqual(np.abs(written[name] - array).max(), step * .5001 + 1e-7, name)

    def test_reading_and_writing_a_marian_file_gives_the_same_bytes(self):
        model = next(self.out.glob('model*.bin'))
        copy = self.out / 'copy'
        marian.write_items(copy, list(marian.read_items(model)))
        self.assertEqual(copy.read_bytes(), model.read_bytes())

    def test_goes_on_from_its_own_child(self):
        work = self.work.parent / 'second'
        vocabulary.main([str(self.work.parent / 'corpora'), str(work), '--go-on', str(self.out)])
        ids.main([str(self.work.parent / 'corpora'), str(work)])
        train.main([str(work), '--go-on', str(self.out), '--steps', '0'])
        child = evaluate.Translator.load(work, work / 'run/weights.pt')
        self.assertAlmostEqual(self.bleu(child.translate(self.sources)), self.bleu(self.translations), delta=1)

    def test_mean_of_a_checkpoint_with_itself_is_that_checkpoint(self):
        path = self.work / 'run/weights.pt'
        mean, net = average.mean_of([path, path])['net'], torch.load(path)['net']
        self.assertTrue(all(torch.equal(mean[name], net[name]) for name in net))


class ChunkedLoss(unittest.TestCase):
    def test_agrees_with_the_plain_loss(self):
        torch.manual_seed(1)
        h, weight, bias = torch.randn(1000, 32), torch.randn(300, 32) * .2, torch.randn(300) * .1
        y = torch.randint(0, 300, (1000,))
        ours = [t.clone().requires_grad_() for t in (h, weight, bias)]
        plain = [t.clone().requires_grad_() for t in (h, weight, bias)]
        value = loss.SoftmaxLoss.apply(*ours, y, .1)
        value.backward()
        logits = torch.nn.functional.linear(plain[0], plain[1], plain[2])
        torch.nn.functional.cross_entropy(logits, y, label_smoothing=.1).backward()
        self.assertAlmostEqual(value.item(), torch.nn.functional.cross_entropy(logits, y).item(), delta=.02)
        for a, b in zip(ours, plain):
            self.assertLess((a.grad - b.grad).norm() / b.grad.norm(), .02)


if __name__ == '__main__':
    unittest.main()
