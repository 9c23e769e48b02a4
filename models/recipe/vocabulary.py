"""Step 1: the source vocabulary.   python models/recipe/vocabulary.py CORPORA WORK [--size 16000] [--go-on CHILD]

Trains SentencePiece (unigram) on the source sides, the better corpora up to three times, Russian at six tenths, and one
English side in thirty for the names and quotes in foreign text. WORK gets srcvocab.spm, which takes plain text.
With --go-on a child's own vocabularies are taken instead.

Expected: 16,000 pieces, 570 kB; two minutes.
"""
import argparse
import os
import pathlib
import random
import shutil

import sentencepiece

import pieces
from corpus import read_pairs


def write_text(pairs, path, rng):
    with open(path, 'w', encoding='utf-8') as out:
        for pair in pairs:
            share = 1.0 if pair.languages == 'uk-en' else 0.6
            for _ in range(int(min(pair.weight, 3) * share + rng.random())):
                out.write(pair.source + '\n')
            if rng.random() < 0.03:
                out.write(pair.english + '\n')


def train(text, prefix, size):
    """Ids as in Firefox's models: end 0, unknown 1. The normaliser is the identity, for the text is folded."""
    sentencepiece.SentencePieceTrainer.Train(
        input=str(text), model_prefix=str(prefix), vocab_size=size, model_type='unigram', character_coverage=0.9998,
        normalization_rule_name='identity', pad_id=2, bos_id=-1, eos_id=pieces.EOS, unk_id=pieces.UNKNOWN,
        input_sentence_size=1200000, shuffle_input_sentence=True, num_threads=os.cpu_count(), split_digits=True,
        minloglevel=1)


def make(corpora, work, size):
    work = pathlib.Path(work)
    text = work / 'source.txt'
    write_text(read_pairs(corpora), text, random.Random(1))
    train(text, work / 'source', size)
    text.unlink()
    pieces.write_folding(work / 'source.model', work / pieces.SOURCE)


def take(child, work):
    for name in (pieces.SOURCE, pieces.TARGET):
        shutil.copy(pieces.one_file(child, name.replace('.spm', '*.spm')), pathlib.Path(work, name))


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpora')
    parser.add_argument('work')
    parser.add_argument('--size', type=int, default=16000)
    parser.add_argument('--go-on', metavar='CHILD', help='a model of this recipe, such as models/zle-en')
    args = parser.parse_args(arguments)

    pathlib.Path(args.work).mkdir(parents=True, exist_ok=True)
    if args.go_on:
        take(args.go_on, args.work)
    else:
        make(args.corpora, args.work, args.size)
    print('source pieces', pieces.load(pathlib.Path(args.work, pieces.SOURCE)).GetPieceSize())


if __name__ == '__main__':
    main()
