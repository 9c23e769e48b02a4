"""The parallel corpora: reading, one form for typographic variants, how often each is seen, noise.

A file is named by its pair, `uk-en.anything.tsv.xz`; its lines are corpus name, source, English, with tabs between.
"""
import lzma
import pathlib
import re
import unicodedata
from typing import NamedTuple

_FORMS = {
    '«': '"', '»': '"', '“': '"', '”': '"', '„': '"', '‟': '"',
    '‘': "'", '’': "'", 'ʼ': "'", '‚': "'", '`': "'", '´': "'",
    '…': '...', '–': '-', '—': '-', '−': '-', '‑': '-', '‐': '-',
    '\u00ad': '', '\u200b': '', '\ufeff': '',
}
FORMS = str.maketrans(_FORMS)

# How often a pair is seen in an epoch; a fraction is a chance. News and posts most, interface text least.
_WEIGHTS = {
    'authored': 6, 'wmt-general23-24': 4, 'wmt-general22-enxx': 4, 'ntrex128': 4, 'ud-pud': 3,
    'wmt-newstest12-21': 2.5, 'xquad': 2, 'tico19': 2, 'mlqe-pe-postedited': 1.5,
    'tatoeba-pivot': 0.8, 'names': 0.8, 'opensubtitles-consistency': 0.8,
    'freecodecamp-english-course': 0.6, 'wiktionary-dict': 0.6, 'ddtp': 0.6, 'noisy': 0.6,
    'andors-trail': 0.5, 'mueller-phrases': 0.5,
    'games': 0.4, 'gnome-help': 0.4, 'dict': 0.4, 'deb-docs': 0.4,
    'kde-docs': 0.3, 'gimp-help': 0.3, 'libreoffice-help': 0.25,
    'manpages': 0.2, 'chromium': 0.2, 'firefox': 0.2, 'mediawiki': 0.2, 'php-manual': 0.2, 'electron': 0.2,
    'freecodecamp-tech': 0.15, 'thunderbird': 0.15, 'apps-ui': 0.12,
}


class Pair(NamedTuple):
    languages: str
    corpus: str
    source: str
    english: str

    @property
    def weight(self):
        return _WEIGHTS.get(self.corpus, 1)


def fold(text):
    """NFKC, one form for quotation marks, apostrophes and dashes, single spaces."""
    return re.sub(r'\s+', ' ', unicodedata.normalize('NFKC', text).translate(FORMS)).strip()


def read_pairs(folder):
    """Every pair of the folder's *.tsv.xz, folded; lines that are not three cells are left out."""
    for path in sorted(pathlib.Path(folder).glob('*.tsv.xz')):
        languages = path.name.split('.')[0]
        with lzma.open(path, 'rt', encoding='utf-8') as lines:
            for line in lines:
                cells = line.rstrip('\n').split('\t')
                if len(cells) == 3:
                    yield Pair(languages, cells[0], fold(cells[1]), fold(cells[2]))


def noisy_copies(pairs, rng, chance=.12):
    """Copies of some of the better pairs as people type them."""
    for pair in pairs:
        if pair.weight >= 1 and len(pair.source) > 8 and rng.random() < chance:
            yield Pair(pair.languages, 'noisy', *_as_typed(pair.source, pair.english, rng))


def _as_typed(source, english, rng):
    """No final stop, all capitals, a lower-case start, or slips of the fingers in the source."""
    kind = rng.random()
    if kind < 0.35:
        return source.rstrip('.!?… '), english.rstrip('.!?… ')
    if kind < 0.5:
        return source.upper(), english.upper()
    if kind < 0.65:
        return source[:1].lower() + source[1:], english
    return _with_slips(source, rng), english


def _with_slips(source, rng):
    letters = list(source)
    for _ in range(1 + len(letters) // 60):
        at = rng.randrange(max(1, len(letters) - 1))
        kind = rng.random()
        if kind < 0.4 and at + 1 < len(letters):
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        elif kind < 0.7:
            del letters[at]
        else:
            letters.insert(at, letters[at])
    return ''.join(letters)
