"""Step 6: BLEU and chrF, greedy, in PyTorch.

  python models/recipe/evaluate.py WORK WEIGHTS.pt SOURCES REFERENCES [--first 200]

Two text files, a sentence a line, that nothing was trained on.

Expected for weights.pt after 135 minutes on FLORES dev: uk BLEU 19.3, chrF 48.3; ru 17.4, 46.8. Two minutes each.
"""
import argparse
import pathlib

import sacrebleu
import torch

import pieces
from student import from_weights

BATCH = 50


class Translator:
    def __init__(self, net, source, target):
        self.net, self.source, self.target = net, source, target

    @classmethod
    def load(cls, work, weights):
        net = from_weights(torch.load(weights, map_location='cpu')['net'])
        return cls(net, pieces.load(pathlib.Path(work, pieces.SOURCE)), pieces.load(pathlib.Path(work, pieces.TARGET)))

    def batch(self, lines):
        """Ids with their ends, padded: [lines, length]."""
        ids = [self.source.Encode(line) + [pieces.EOS] for line in lines]
        longest = max(map(len, ids))
        return torch.tensor([i + [self.net.pad] * (longest - len(i)) for i in ids])

    def ids(self, lines):
        """What the network says to each line, without ends."""
        rows = self.net.greedy(self.batch(lines), pieces.EOS).tolist()
        return [[i for i in row if i != pieces.EOS] for row in rows]

    def translate(self, lines):
        out = [''] * len(lines)
        order = sorted(range(len(lines)), key=lambda i: len(lines[i]))
        for at in range(0, len(order), BATCH):
            some = order[at:at + BATCH]
            for i, ids in zip(some, self.ids([lines[i] for i in some])):
                out[i] = self.target.Decode(ids)
        return out


def read_lines(path, first=None):
    return [line.strip() for line in pathlib.Path(path).read_text(encoding='utf-8').splitlines()][:first]


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('work')
    parser.add_argument('weights')
    parser.add_argument('sources')
    parser.add_argument('references')
    parser.add_argument('--first', type=int, metavar='N')
    args = parser.parse_args(arguments)

    sources, references = (read_lines(path, args.first) for path in (args.sources, args.references))
    hypotheses = Translator.load(args.work, args.weights).translate(sources)
    print(f'BLEU {sacrebleu.corpus_bleu(hypotheses, [references]).score:.2f} '
          f'chrF {sacrebleu.corpus_chrf(hypotheses, [references]).score:.2f} sentences {len(sources)}')
    for i in range(min(3, len(sources))):
        print(f'  source     {sources[i]}\n  reference  {references[i]}\n  translated {hypotheses[i]}')


if __name__ == '__main__':
    main()
