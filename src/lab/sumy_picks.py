#!/usr/bin/env python3
"""Writes src/lab/summary/sumy.tsv: which sentences of the laboratory's articles sumy picks. It needs to be run again
only when the articles change.

  pip install sumy==0.11.0
  python3 src/lab/sumy_picks.py

Sentences are given to sumy as they stand in the files, one a line, so that all are judged by the same ones. Words are
cut by the pattern that sumy itself lets words pass by, for NLTK's tokenizer needs data that do not come with it.
Stemmers and stop words are sumy's; it has no stop words for Russian and neither for Polish.
"""
import pathlib, re
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer, null_stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

FOLDER = pathlib.Path(__file__).parent / 'summary'
LANGUAGES = {'uk': 'ukrainian', 'ru': 'russian', 'en': 'english', 'de': 'german', 'pl': 'polish', 'pt': 'portuguese'}
METHODS = {'LexRank': LexRankSummarizer, 'TextRank': TextRankSummarizer, 'LSA': LsaSummarizer}
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-])*")


class Words:
    """Stands in for sumy's Tokenizer."""

    @staticmethod
    def to_words(text):
        return tuple(WORD.findall(text))


def document(lines):
    paragraphs, sentences = [], []
    for line in lines + ['']:
        if line.strip():
            sentences.append(Sentence(line.strip(), Words))
        elif sentences:
            paragraphs.append(Paragraph(sentences))
            sentences = []
    return ObjectDocumentModel(paragraphs)


def picks(summarizer, text, count):
    """Numbers from 1, in the order of the text."""
    places = {id(sentence): i for i, sentence in enumerate(text.sentences, 1)}
    return sorted(places[id(sentence)] for sentence in summarizer(text, count))


def stop_words(language):
    try:
        return get_stop_words(language)
    except LookupError:
        return frozenset()


def stemmer(language):
    try:
        return Stemmer(language)
    except LookupError:
        return null_stemmer


def main():
    rows = []
    for file in sorted((FOLDER / 'articles').glob('*.txt')):
        language = LANGUAGES[file.name.split('-')[1]]
        text = document(file.read_text(encoding='utf-8').splitlines()[1:])
        for name, method in METHODS.items():
            summarizer = method(stemmer(language))
            summarizer.stop_words = stop_words(language)
            for count in (3, 5):
                numbers = ','.join(map(str, picks(summarizer, text, count)))
                rows.append(f'{file.stem}\t{name}\t{count}\t{numbers}\n')
    (FOLDER / 'sumy.tsv').write_text(''.join(rows), encoding='utf-8')


if __name__ == '__main__':
    main()
