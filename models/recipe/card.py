"""Measures a bundled model through the shipped program and prints the tables of its MODEL_CARD.md.

  python models/recipe/card.py --model zle-en --from uk --set FLORES/flores-dev.uk.txt FLORES/flores-dev.en.txt

Every line goes through `java -jar target/perekaz.jar translate`: what is measured is what a reader gets, the
cutting into sentences and the guards included. Needs Java 17, a built program and sacrebleu; no PyTorch.
A set must not have been trained on. 997 sentences of FLORES dev take about four minutes on one core.

Expected for zle-en from uk on FLORES dev: greedy BLEU 20.0, chrF 48.8.
"""
import argparse
import os
import pathlib
import random
import re
import subprocess
import tempfile
from dataclasses import dataclass

import sacrebleu

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
STOPS = '.!?… '
EMOJI = ('🔥', '😂', '❤️', '🇺🇦', '🙏🏽')


@dataclass(frozen=True)
class Run:
    lines: list
    left: int  # how many it left as they were, for the model's translation was refused
    seconds: float  # of processor time, so that a busy machine does not change it
    mebibytes: float  # the most memory that it held


class Program:
    """The shipped command, from one language with one model."""

    def __init__(self, jar, model, language):
        self.command = ['java', '-jar', str(jar), 'translate', '--model', model, '--from', language]

    def translate(self, lines, beam=1):
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as made, tempfile.TemporaryFile() as said:
            given.write(('\n'.join(lines) + '\n').encode())
            given.seek(0)
            process = subprocess.Popen([*self.command, '--beam', str(beam)], stdin=given, stdout=made, stderr=said)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            out, complaints = (read_back(file) for file in (made, said))
        if len(out) != len(lines):
            raise RuntimeError(f'{len(lines)} lines went in and {len(out)} came out: {complaints}')
        left = sum(': left as it was' in line for line in complaints)
        return Run(out, left, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def read_back(file):
    file.seek(0)
    return file.read().decode().split('\n')[:-1]


def read_set(paths):
    """(sources, references) of two files side by side, or of one with a tab in each line."""
    columns = [read_lines(path) for path in paths]
    if len(paths) == 1:
        columns = list(zip(*(line.split('\t') for line in columns[0])))
    return list(columns[0]), list(columns[1])


def read_lines(path):
    return [line.strip() for line in pathlib.Path(path).read_text(encoding='utf-8').splitlines()]


def bleu(hypotheses, references, case_aside=False):
    return sacrebleu.corpus_bleu(hypotheses, [references], lowercase=case_aside).score


def chrf(hypotheses, references):
    return sacrebleu.corpus_chrf(hypotheses, [references]).score


def words(lines):
    return sum(len(line.split()) for line in lines)


def quality(program, sources, references, beams):
    """Prints a row for each width of the search; returns the lines of the first."""
    start = program.translate(sources[:1]).seconds
    print('| search | BLEU | chrF | left untranslated | words a CPU second | peak memory, MiB |')
    print('|---|---|---|---|---|---|')
    first = None
    for beam in beams:
        run = program.translate(sources, beam)
        first = first or run.lines
        name = 'greedy' if beam == 1 else f'beam {beam}'
        print(f'| {name} | {bleu(run.lines, references):.1f} | {chrf(run.lines, references):.1f} | {run.left} '
              f'| {words(sources) / (run.seconds - start):.0f} | {run.mebibytes:.0f} |', flush=True)
    return first


def without_stop(line):
    return line.rstrip(STOPS)


def with_slips(line, rng):
    """A slip of the fingers in every sixty characters, one at least: swapped, dropped or doubled letters."""
    letters = list(line)
    for _ in range(1 + len(letters) // 60):
        at = rng.randrange(max(1, len(letters) - 1))
        kind = rng.randrange(3)
        if kind == 0 and at + 1 < len(letters):
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        elif kind == 1:
            del letters[at]
        else:
            letters.insert(at, letters[at])
    return ''.join(letters)


def long_sentences(lines, at_least=100):
    """How to join the lines into sentences of a hundred words: the ends of ranges of lines."""
    ends, count = [0], 0
    for index, line in enumerate(lines, 1):
        count += len(line.split())
        if count >= at_least:
            ends.append(index)
            count = 0
    return list(zip(ends, ends[1:]))


def joined(lines, ranges):
    return ['; '.join(without_stop(line) for line in lines[first:last]) + '.' for first, last in ranges]


def variants(sources, references):
    """(name, sources, references): the same sentences as people also write them."""
    rng = random.Random(7)
    ranges = long_sentences(sources)
    emoji = [EMOJI[i % len(EMOJI)] for i in range(len(sources))]
    return [
        ('as they are', sources, references),
        ('no final stop', [without_stop(s) for s in sources], [without_stop(r) for r in references]),
        ('capitals', [s.upper() for s in sources], [r.upper() for r in references]),
        ('typing slips, one in 60 characters', [with_slips(s, rng) for s in sources], references),
        ('an emoji at the end', [f'{s} {e}' for s, e in zip(sources, emoji)],
         [f'{r} {e}' for r, e in zip(references, emoji)]),
        ('in quotation marks', [f'«{s}»' for s in sources], [f'"{r}"' for r in references]),
        ('sentences of 100 words and more', joined(sources, ranges), joined(references, ranges)),
    ]


def robustness(program, sources, references):
    print('| the sentences | lines | left untranslated | BLEU | BLEU, case aside | chrF |')
    print('|---|---|---|---|---|---|')
    for name, source, reference in variants(sources, references):
        run = program.translate(source)
        out = [line.replace('“', '"').replace('”', '"') for line in run.lines]
        print(f'| {name} | {len(source)} | {run.left} | {bleu(out, reference):.1f} | {bleu(out, reference, True):.1f} '
              f'| {chrf(out, reference):.1f} |', flush=True)


def one_word(program, language):
    """words.tsv: language, word, what is right (a slash between); wrong ones are printed."""
    rows = [line.split('\t')[1:] for line in read_lines(HERE / 'words.tsv') if line.startswith(f'{language}\t')]
    wrong = wrong_words(program, rows)
    title = wrong_words(program, [(word[0].upper() + word[1:], right) for word, right in rows])
    print(f'\nOne word: {len(rows) - len(wrong)} of {len(rows)} right, {len(rows) - len(title)} with a capital; '
          f'not: {"; ".join(wrong) or "none"}.')


def wrong_words(program, rows):
    out = program.translate([word for word, _ in rows]).lines
    return [f'{word}: {line}' for (word, right), line in zip(rows, out) if bare(line) not in right.split('/')]


def bare(line):
    return re.sub(r'^(the|an?|to) ', '', line.strip(STOPS).lower())


def failures(sources, references, hypotheses, count):
    """The sentences of 6 to 30 words that have least in common with their references."""
    scores = [sacrebleu.sentence_chrf(h, [r]).score for h, r in zip(hypotheses, references)]
    order = [i for i in sorted(range(len(scores)), key=scores.__getitem__) if 6 <= len(sources[i].split()) <= 30]
    for rank, i in enumerate(order[:count], 1):
        print(f'{rank}. {sources[i]}\n   - right: {references[i]}\n   - it says: {hypotheses[i]}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--jar', default=ROOT / 'target/perekaz.jar')
    parser.add_argument('--model', required=True)
    parser.add_argument('--from', dest='language', required=True)
    parser.add_argument('--set', nargs='+', required=True, metavar='FILE')
    parser.add_argument('--beams', nargs='+', type=int, default=[1, 4])
    parser.add_argument('--robust', type=int, default=200, metavar='N', help='on the first N sentences')
    parser.add_argument('--failures', type=int, default=10, metavar='N')
    args = parser.parse_args()

    program = Program(args.jar, args.model, args.language)
    sources, references = read_set(args.set)
    print(f'## {args.model} from {args.language}: {os.path.basename(args.set[0])}, {len(sources)} sentences\n')
    hypotheses = quality(program, sources, references, args.beams)
    print()
    robustness(program, sources[:args.robust], references[:args.robust])
    one_word(program, args.language)
    print()
    failures(sources, references, hypotheses, args.failures)


if __name__ == '__main__':
    main()
