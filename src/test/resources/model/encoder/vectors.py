"""Writes vectors.tsv: texts and their vectors as the tokenizer and ONNX Runtime give them.

pip install numpy onnxruntime tokenizers; python3 vectors.py (in this folder)
"""
import numpy
import onnxruntime
import tokenizers

MODEL = '../../../../../models/e5-small-zle/'
MOST = 512
TEXTS = [
    'Ми не здамося ніколи.',
    'We will never give up.',
    'Мы никогда не сдадимся.',
    '  Погода сьогодні гарна 😀, +21 °C ',
    'Nie wiemy, co będzie jutro.',
    'x',
    ' '.join(
        f'Речення {n} розповідає про місто, річку та міст, який будували {n + 2} роки.'
        for n in range(60)
    ),
]

tokenizer = tokenizers.Tokenizer.from_file(MODEL + 'tokenizer.json')
tokenizer.no_truncation()
session = onnxruntime.InferenceSession(MODEL + 'model.onnx', providers=['CPUExecutionProvider'])


def pieces(text):
    """Halves at the white space nearest to the middle, until each is short enough."""
    ids = tokenizer.encode('query: ' + text).ids
    if len(ids) <= MOST:
        return [ids]
    middle = len(text) // 2
    spaces = [at for at, c in enumerate(text) if c.isspace()]
    cut = min(spaces, key=lambda at: (abs(at - middle), at), default=middle)
    return pieces(text[:cut].strip()) + pieces(text[cut:].strip())


def vector(text):
    """The pieces' vectors, weighed by their tokens, of length 1."""
    total = 0
    for ids in pieces(text.strip()):
        rows = numpy.array([ids], numpy.int64)
        inputs = {'input_ids': rows, 'attention_mask': numpy.ones_like(rows)}
        total = total + len(ids) * session.run(['sentence_embedding'], inputs)[0][0]
    return total / numpy.linalg.norm(total)


with open('vectors.tsv', 'w', encoding='utf-8') as out:
    for text in TEXTS:
        print(text, ' '.join(f'{x:.4f}' for x in vector(text)), sep='\t', file=out)
