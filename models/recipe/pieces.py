"""SentencePiece models as files: finding them, the folding of corpus.py inside one, cutting one down."""
import pathlib
import tempfile
import unicodedata

import sentencepiece
from sentencepiece import sentencepiece_model_pb2

from corpus import FORMS

SOURCE, TARGET = 'srcvocab.spm', 'trgvocab.spm'
EOS, UNKNOWN = 0, 1


def one_file(folder, *patterns):
    """The first file of the folder that matches; the patterns in order."""
    for pattern in patterns:
        for path in sorted(pathlib.Path(folder).glob(pattern)):
            return path
    raise FileNotFoundError(f'{folder}: none of {", ".join(patterns)}; give a folder with a model in it')


def target_file(folder):
    return one_file(folder, 'trgvocab*.spm', 'vocab*.spm')


def load(path):
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def read_proto(path):
    proto = sentencepiece_model_pb2.ModelProto()
    proto.ParseFromString(pathlib.Path(path).read_bytes())
    return proto


def _write(proto, path, name):
    del proto.trainer_spec.input[:]
    proto.trainer_spec.model_prefix = name
    pathlib.Path(path).write_bytes(proto.SerializeToString())


def write_folding(trained, path):
    """Writes a model that was trained on folded text so that it takes plain text: it folds by itself."""
    proto = read_proto(trained)
    proto.normalizer_spec.CopyFrom(_folding_normaliser())
    proto.normalizer_spec.name = 'perekaz'
    proto.normalizer_spec.ClearField('normalization_rule_tsv')
    _write(proto, path, 'source')


def write_cut(whole, kept, path):
    """Writes the model with only the kept ids' pieces, in that order."""
    proto = read_proto(whole)
    pieces = [proto.pieces[i] for i in kept]
    cut = sentencepiece_model_pb2.ModelProto()
    cut.CopyFrom(proto)
    del cut.pieces[:]
    cut.pieces.extend(pieces)
    cut.trainer_spec.vocab_size = len(pieces)
    _write(cut, path, 'target')


def _folding_normaliser():
    """SentencePiece compiles rules only when it trains, so a throw-away model is trained with them."""
    with tempfile.TemporaryDirectory() as folder:
        rules, text = pathlib.Path(folder, 'rules.tsv'), pathlib.Path(folder, 'text')
        rules.write_text(''.join(f'{_hex(a)}\t{_hex(b)}\n' for a, b in _folding_rules().items()))
        text.write_text('\n'.join(f'{a}{b} {c}' for a in 'abcdef' for b in 'ghij' for c in 'klmnop'))
        sentencepiece.SentencePieceTrainer.Train(
            input=str(text), model_prefix=f'{folder}/rules', vocab_size=30, hard_vocab_limit=False,
            normalization_rule_tsv=str(rules), minloglevel=2)
        return read_proto(f'{folder}/rules.model').normalizer_spec


def _hex(text):
    return ' '.join(f'{ord(character):X}' for character in text)


def _folding_rules():
    """What corpus.fold does to each character, and to a letter with its accent apart."""
    rules = {}
    for code in range(0x20, 0x30000):
        if 0xD800 <= code < 0xE000:
            continue
        character = chr(code)
        folded = unicodedata.normalize('NFKC', character).translate(FORMS)
        if folded != character:
            rules[character] = folded
        apart = unicodedata.normalize('NFD', character)
        if apart != character and len(apart) > 1 and unicodedata.normalize('NFC', apart) == character:
            rules[apart] = folded
    rules.update({space: ' ' for space in '\t\n\r\x0b\x0c\x85\u2028\u2029'})
    return rules
