#!/usr/bin/env python3
"""Words a second of Perekaz and of fxtranslate, a native engine for the same files: one thread each, text to text,
the same sentences, turn by turn on the same machine. The median of the rounds, and the best: where other programs
run beside it, the best says more.

  pip install fxtranslate
  mvn -q -Pjmh process-test-classes
  python3 src/jmh/compare.py [ROUNDS=9]
"""
import os, pathlib, statistics, subprocess, sys, time
import fxtranslate

ROOT = pathlib.Path(__file__).resolve().parents[2]
SENTENCES = ROOT / 'src/test/resources/model/oracle/news.pt-en.tsv'
MODEL = ROOT / 'models/pt-en'
BATCHES = (1, 32)


def native():
    vocabulary = (MODEL / 'vocab.pten.spm').read_bytes()
    model = (MODEL / 'model.pten.intgemm.alphas.bin').read_bytes()
    return fxtranslate.Translator(model=model, src_vocab=vocabulary, trg_vocab=vocabulary)


def class_path():
    if 'CLASSES' in os.environ:
        return os.environ['CLASSES']
    libraries = (ROOT / 'target/jmh.classpath').read_text().strip()
    return f"{ROOT / 'target/test-classes'}:{ROOT / 'target/classes'}:{libraries}"


def java():
    command = ['java', '-cp', class_path(), 'dev.perekaz.model.TranslationSpeed',
               str(ROOT / 'models'), 'pt', str(SENTENCES)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    lines = [line.split('\t')[0] for line in SENTENCES.read_text(encoding='utf-8').splitlines()]
    words = sum(len(line.split()) for line in lines)
    engine, program = native(), java()

    def ours(batch):
        program.stdin.write(f'{batch}\n')
        program.stdin.flush()
        return float(program.stdout.readline())

    def theirs():
        start = time.perf_counter()
        for line in lines:
            engine.translate(line)
        return time.perf_counter() - start

    for batch in BATCHES * 6:  # the JIT compiler's turn
        ours(batch)
    theirs()
    times = {batch: [] for batch in BATCHES}
    native_times = []
    for _ in range(rounds):
        native_times.append(theirs())
        for batch in BATCHES:
            times[batch].append(ours(batch))
    print(f'{len(lines)} sentences, {words} words, {rounds} rounds')
    for name, pick in (('median', statistics.median), ('best', min)):
        base = words / pick(native_times)
        print(f'{name}: fxtranslate ({engine.backend()}) {base:.0f} words/s')
        for batch in BATCHES:
            speed = words / pick(times[batch])
            print(f'{name}: perekaz, batches of {batch}: {speed:.0f} words/s, {speed / base:.2f} times')
    program.stdin.close()
    program.wait()


if __name__ == '__main__':
    main()
