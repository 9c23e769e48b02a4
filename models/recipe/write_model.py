"""Step 7: the model as a Firefox Translations folder.

  python models/recipe/write_model.py WORK WEIGHTS.pt OUT --calibrate FILE…

OUT gets model.zleen.intgemm.alphas.bin, srcvocab.zleen.spm and trgvocab.zleen.spm, which every engine of that family
reads. Matrices are rounded to int8, one scale each. The scales of activations come from translating every 20th line
of the text files given (source side only): 127 / (mean + 1.1 standard deviations of the batches' largest).

Expected: 18.2 MB; BLEU within 0.3 of PyTorch's in fxtranslate, and in Perekaz on lines of one sentence. Half a minute.
"""
import argparse
import pathlib
import shutil

import numpy as np

import pieces
from evaluate import Translator, read_lines
from marian import TEXT, Item, item_of, write_items
from student import marian_names, to_marian

CALIBRATION_BATCH = 16
DEVIATIONS = 1.1

ARCHITECTURE = """bert-train-type-embeddings: true
bert-type-vocab-size: 2
dec-cell: ssru
dec-cell-base-depth: 2
dec-cell-high-depth: 1
dec-depth: {decoders}
dim-emb: {width}
dim-rnn: 1024
dim-vocabs:
  - {source}
  - {target}
enc-cell: gru
enc-cell-depth: 1
enc-depth: {encoders}
enc-type: bidirectional
input-types: []
layer-normalization: false
lemma-dim-emb: 0
output-omit-bias: false
right-left: false
skip: false
tied-embeddings: true
tied-embeddings-all: false
tied-embeddings-src: false
transformer-aan-activation: swish
transformer-aan-depth: 2
transformer-aan-nogate: false
transformer-decoder-autoreg: rnn
transformer-dim-aan: 2048
transformer-dim-ffn: {inner}
transformer-ffn-activation: relu
transformer-ffn-depth: 2
transformer-guided-alignment-layer: last
transformer-heads: {heads}
transformer-no-projection: false
transformer-pool: false
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-postprocess-top: ""
transformer-preprocess: ""
transformer-tied-layers:
  []
transformer-train-position-embeddings: false
type: transformer
ulr: false
ulr-dim-emb: 0
ulr-trainable-transformation: false
version: v1.9.56
"""


def architecture(net):
    first = net.encoders[0]
    text = ARCHITECTURE.format(
        decoders=len(net.decoders), encoders=len(net.encoders), width=net.width, source=net.pad,
        target=len(net.bias), inner=first.feed.a.out_features, heads=first.attention.heads).encode() + b'\0'
    return Item('special:model.yml', TEXT, (len(text),), text)


def activation_scales(translator, lines):
    """Marian's name + _QuantMultA -> [1, 1], for the input of every matrix and of the output ('none')."""
    net, peaks, hooks = translator.net, {}, []

    def note(name, tensor):
        peaks.setdefault(name, []).append(tensor.abs().max().item())

    modules = dict(net.named_modules())
    for theirs, (ours, is_matrix) in marian_names(len(net.encoders), len(net.decoders)).items():
        if is_matrix:
            layer = modules[ours[:-len('.weight')]]
            hooks.append(layer.register_forward_pre_hook(lambda _, given, name=theirs: note(name, given[0])))
    hooks.append(net.decoders[-1].norm2.register_forward_hook(lambda _, given, made: note('none', made)))
    for at in range(0, len(lines), CALIBRATION_BATCH):
        translator.ids(lines[at:at + CALIBRATION_BATCH])
    for hook in hooks:
        hook.remove()
    return {f'{name}_QuantMultA': np.full((1, 1), 127. / (np.mean(v) + DEVIATIONS * np.std(v)), np.float32)
            for name, v in peaks.items()}


def write(translator, path, lines):
    arrays = {**to_marian(translator.net), **activation_scales(translator, lines)}
    write_items(path, [item_of(name, arrays[name]) for name in sorted(arrays)] + [architecture(translator.net)])


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('work', type=pathlib.Path)
    parser.add_argument('weights')
    parser.add_argument('out', type=pathlib.Path)
    parser.add_argument('--calibrate', nargs='+', required=True, metavar='FILE')
    parser.add_argument('--name', default='zleen', help='stands in the files\' names')
    args = parser.parse_args(arguments)

    args.out.mkdir(parents=True, exist_ok=True)
    lines = [line for path in args.calibrate for line in read_lines(path)][::20]
    model = args.out / f'model.{args.name}.intgemm.alphas.bin'
    write(Translator.load(args.work, args.weights), model, lines)
    for name in (pieces.SOURCE, pieces.TARGET):
        shutil.copy(args.work / name, args.out / name.replace('.spm', f'.{args.name}.spm'))
    print(model.name, model.stat().st_size)


if __name__ == '__main__':
    main()
