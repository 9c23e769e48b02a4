"""Step 2: every pair as ids.   python models/recipe/ids.py CORPORA WORK [--parent models/pt-en]

One pair in eight of the better corpora comes a second time with noise. Four sources in ten are cut at random among
their possible segmentations (subword regularisation, Kudo 2018), from which names and rare words gain; every call cuts
anew. Of the parent's 32,000 English pieces those stay that the corpora use twice, and every single character.
WORK gets data.npz and, unless it goes on from a child, trgvocab.spm.

Expected: 1.0 million pairs, 20,413 English pieces; one minute and a half.
"""
import argparse
import pathlib
import random
from dataclasses import dataclass

import numpy as np
import pieces
from corpus import noisy_copies, read_pairs

LONGEST = 110  # ids of a side, without the end
REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ids:
    """Sentences one after the other; sentence k is flat[offsets[k]:offsets[k + 1]], without an end."""
    flat: np.ndarray
    offsets: np.ndarray

    @classmethod
    def of(cls, sentences):
        flat = np.fromiter((i for sentence in sentences for i in sentence), np.int32)
        offsets = np.concatenate([[0], np.cumsum([len(sentence) for sentence in sentences])]).astype(np.int64)
        return cls(flat, offsets)

    def __len__(self):
        return len(self.offsets) - 1

    def __getitem__(self, index):
        return self.flat[self.offsets[index]:self.offsets[index + 1]]

    @property
    def lengths(self):
        return np.diff(self.offsets)


@dataclass(frozen=True)
class Data:
    """The pairs; kept are the parent's ids of the English pieces, in their new order."""
    source: Ids
    target: Ids
    weights: np.ndarray
    source_pieces: int
    kept: np.ndarray

    @property
    def pad(self):
        """One more id than the source vocabulary has."""
        return self.source_pieces

    def save(self, path):
        np.savez(path, source=self.source.flat, source_offsets=self.source.offsets, target=self.target.flat,
                 target_offsets=self.target.offsets, weights=self.weights, source_pieces=self.source_pieces,
                 kept=self.kept)

    @classmethod
    def load(cls, path):
        z = np.load(path)
        return cls(Ids(z['source'], z['source_offsets']), Ids(z['target'], z['target_offsets']), z['weights'],
                   int(z['source_pieces']), z['kept'])


def encode_sources(pairs, source, rng):
    for pair in pairs:
        if rng.random() < .4:
            yield source.Encode(pair.source, enable_sampling=True, alpha=.2, nbest_size=-1)
        else:
            yield source.Encode(pair.source)


def pieces_in_use(target_ids, target):
    count = np.bincount(target_ids, minlength=target.GetPieceSize())
    return np.array([i for i in range(target.GetPieceSize())
                     if i <= pieces.UNKNOWN or count[i] > 1 or len(target.IdToPiece(i)) == 1])


def renumber(target, kept, size):
    new = np.full(size, pieces.UNKNOWN, np.int32)
    new[kept] = np.arange(len(kept))
    return Ids(new[target.flat], target.offsets)


def make(pairs, source, target, cut):
    rng = random.Random(1)
    pairs = pairs + list(noisy_copies(pairs, rng))
    encoded = zip(pairs, list(encode_sources(pairs, source, rng)), target.Encode([p.english for p in pairs]))
    rows = [row for row in encoded if 0 < len(row[1]) <= LONGEST and 0 < len(row[2]) <= LONGEST]
    sources, targets = Ids.of([row[1] for row in rows]), Ids.of([row[2] for row in rows])
    weights = np.array([row[0].weight for row in rows], np.float32)
    kept = np.arange(target.GetPieceSize())
    if cut:
        kept = pieces_in_use(targets.flat, target)
        targets = renumber(targets, kept, target.GetPieceSize())
    return Data(sources, targets, weights, source.GetPieceSize(), kept)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpora')
    parser.add_argument('work', type=pathlib.Path)
    parser.add_argument('--parent', default=REPOSITORY / 'models/pt-en')
    args = parser.parse_args(arguments)

    goes_on = (args.work / pieces.TARGET).exists() and not (args.work / 'source.model').exists()
    whole = args.work / pieces.TARGET if goes_on else pieces.target_file(args.parent)
    data = make(list(read_pairs(args.corpora)), pieces.load(args.work / pieces.SOURCE), pieces.load(whole),
                cut=not goes_on)
    if not goes_on:
        pieces.write_cut(whole, data.kept.tolist(), args.work / pieces.TARGET)
    data.save(args.work / 'data.npz')
    print('pairs', len(data.source), 'source ids', len(data.source.flat), 'target ids', len(data.target.flat),
          'English pieces', len(data.kept))


if __name__ == '__main__':
    main()
