"""Marian's binary model file, read and written.

uint64 version (1) and number of items; for each item four uint64: length of name, type, number of dimensions, length
of data; then all names (each ends with NUL), all shapes (int32), a uint64 count of padding bytes and these, all data.

Type 0x404 is float32. Type 0x4101 is int8 for intgemm: integers, and after them the float32 multiplier that made them
(weight = integer / multiplier). Matrices are stored transposed, embeddings are not. `X_QuantMultA` is the multiplier
for what X is multiplied with; `special:model.yml` describes the architecture.
"""
import pathlib
import struct
from typing import NamedTuple

import numpy as np

FLOAT32, INTGEMM8, TEXT = 0x404, 0x4101, 0x101
_ALIGNMENT = 256


class Item(NamedTuple):
    name: str
    type: int
    shape: tuple
    data: bytes


def is_embedding(name):
    return 'Wemb' in name


def is_quantised(name):
    """Embeddings and matrices (W, Wq, W1, …) are; biases, scales and multipliers are not."""
    if name.endswith('_QuantMultA'):
        return False
    last = name.rsplit('_', 1)[-1]
    return is_embedding(name) or last.startswith('W') and len(last) < 3


def read_items(path):
    content = pathlib.Path(path).read_bytes()
    version, count = struct.unpack_from('<QQ', content, 0)
    if version != 1:
        raise ValueError(f'{path}: Marian binary version {version}; 1 is read')
    at = 16
    heads = [struct.unpack_from('<QQQQ', content, at + 32 * i) for i in range(count)]
    at += 32 * count
    names, shapes = [], []
    for name_length, *_ in heads:
        names.append(content[at:at + name_length - 1].decode())
        at += name_length
    for _, _, dimensions, _ in heads:
        shapes.append(struct.unpack_from(f'<{dimensions}i', content, at))
        at += 4 * dimensions
    at += 8 + struct.unpack_from('<Q', content, at)[0]
    for name, shape, (_, kind, _, length) in zip(names, shapes, heads):
        yield Item(name, kind, shape, content[at:at + length])
        at += length


def read_floats(path):
    """name -> float32 array; matrices are [in, out], embeddings [vocabulary, width]."""
    return {item.name: _floats(item) for item in read_items(path) if item.type in (FLOAT32, INTGEMM8)}


def _floats(item):
    size = int(np.prod(item.shape))
    if item.type == FLOAT32:
        return np.frombuffer(item.data, '<f4', count=size).reshape(item.shape).copy()
    integers = np.frombuffer(item.data, 'int8', count=size)
    scale = np.float32(1) / np.frombuffer(item.data[size:size + 4], '<f4')[0]
    matrix = integers.reshape(item.shape) if is_embedding(item.name) else integers.reshape(item.shape[::-1]).T
    return matrix.astype(np.float32) * scale


def item_of(name, array):
    """The array as int8 where Marian's students have int8, as float32 elsewhere."""
    if is_quantised(name):
        multiplier = np.float32(127. / np.abs(array).max())
        integers = np.clip(np.round(array * multiplier), -127, 127).astype(np.int8)
        data = (integers if is_embedding(name) else integers.T).tobytes() + multiplier.tobytes()
        return Item(name, INTGEMM8, array.shape, _padded(data))
    return Item(name, FLOAT32, array.shape, _padded(array.astype('<f4').tobytes()))


def _padded(data):
    return data + b'\0' * (-len(data) % _ALIGNMENT)


def write_items(path, items):
    head = struct.pack('<QQ', 1, len(items))
    head += b''.join(struct.pack('<QQQQ', len(i.name) + 1, i.type, len(i.shape), len(i.data)) for i in items)
    head += b''.join(i.name.encode() + b'\0' for i in items)
    head += b''.join(struct.pack(f'<{len(i.shape)}i', *i.shape) for i in items)
    padding = -(len(head) + 8) % _ALIGNMENT
    head += struct.pack('<Q', padding) + b'\0' * padding
    pathlib.Path(path).write_bytes(head + b''.join(i.data for i in items))
