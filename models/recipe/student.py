"""Marian's student in PyTorch: a post-norm Transformer encoder and a decoder whose self-attention is an SSRU.

SSRU: Kim et al. 2019, "From Research to Production and Back": c_t = f_t c_(t-1) + (1 - f_t) W x_t, output relu(c_t).
"""
import math

import torch
import torch.nn.functional as F
from torch import nn

MASKED = -1e4
LONGEST = 512


def positions(length, width):
    """[length, width]: sines in the first half of the features, cosines in the second."""
    rates = torch.exp(-torch.arange(width // 2).float() * math.log(10000.) / (width // 2 - 1))
    angles = torch.arange(length).float()[:, None] * rates
    return torch.cat([angles.sin(), angles.cos()], 1)


def layer_norm(width):
    return nn.LayerNorm(width, eps=1e-6)


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))

    def split(self, x):
        """[batch, length, width] -> [batch, heads, length, width / heads]"""
        return x.view(x.shape[0], -1, self.heads, x.shape[-1] // self.heads).transpose(1, 2)

    def forward(self, x, memory, mask):
        """The mask is added: [batch, 1, 1, source length]."""
        batch, length, width = x.shape
        query = self.split(self.q(x)) * (width // self.heads) ** -.5
        scores = torch.matmul(query, self.split(self.k(memory)).transpose(-1, -2))
        weights = torch.softmax(scores + mask.to(scores.dtype), -1)
        mixed = torch.matmul(weights, self.split(self.v(memory)))
        return self.o(mixed.transpose(1, 2).reshape(batch, length, width))


class FeedForward(nn.Module):
    def __init__(self, width, inner):
        super().__init__()
        self.a, self.b = nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x):
        return self.b(F.relu(self.a(x)))


class EncoderLayer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.attention, self.feed = Attention(width, heads), FeedForward(width, inner)
        self.norm1, self.norm2 = layer_norm(width), layer_norm(width)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask):
        x = self.norm1(x + self.drop(self.attention(x, x, mask)))
        return self.norm2(x + self.drop(self.feed(x)))


def all_states(z, f):
    """The SSRU over whole sentences: [batch, length, width]."""
    gate = torch.sigmoid(f.float())
    new = (1 - gate) * z.float()
    state, states = torch.zeros_like(new[:, 0]), []
    for t in range(new.shape[1]):
        state = torch.addcmul(new[:, t], gate[:, t], state)
        states.append(state)
    return torch.stack(states, 1)


class DecoderLayer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.w, self.wf = nn.Linear(width, width, bias=False), nn.Linear(width, width)
        self.context, self.feed = Attention(width, heads), FeedForward(width, inner)
        self.norm0, self.norm1, self.norm2 = (layer_norm(width) for _ in range(3))
        self.drop = nn.Dropout(dropout)

    def forward(self, x, memory, mask):
        return self._after(x, all_states(self.w(x), self.wf(x)), memory, mask)

    def step(self, x, memory, mask, state):
        """One position: (output [batch, 1, width], next state [batch, width])"""
        gate = torch.sigmoid(self.wf(x)[:, 0])
        state = gate * state + (1 - gate) * self.w(x)[:, 0]
        return self._after(x, state[:, None], memory, mask), state

    def _after(self, x, states, memory, mask):
        x = self.norm0(x + self.drop(F.relu(states).to(x.dtype)))
        x = self.norm1(x + self.drop(self.context(x, memory, mask)))
        return self.norm2(x + self.drop(self.feed(x)))


class Student(nn.Module):
    """Source and target have embeddings of their own; the target's is tied to the output. Sizes: *tiny*."""

    def __init__(self, source, target, width=256, heads=8, inner=1536, encoders=6, decoders=2, dropout=0.):
        super().__init__()
        self.width, self.pad = width, source - 1
        self.source, self.target = nn.Embedding(source, width), nn.Embedding(target, width)
        self.bias = nn.Parameter(torch.zeros(target))
        self.encoders = nn.ModuleList(EncoderLayer(width, heads, inner, dropout) for _ in range(encoders))
        self.decoders = nn.ModuleList(DecoderLayer(width, heads, inner, dropout) for _ in range(decoders))
        self.drop = nn.Dropout(dropout)
        self.register_buffer('positions', positions(LONGEST, width), persistent=False)

    def mask(self, x):
        return (x == self.pad)[:, None, None, :] * MASKED

    def encode(self, x, mask):
        h = self.drop(self.source(x) * math.sqrt(self.width) + self.positions[:x.shape[1]])
        for layer in self.encoders:
            h = layer(h, mask)
        return h

    def forward(self, x, y):
        """States [batch, target length, width] that predict y; a sentence starts from the zero vector."""
        mask = self.mask(x)
        memory = self.encode(x, mask)
        embedded = self.target(y) * math.sqrt(self.width)
        shifted = torch.cat([torch.zeros_like(embedded[:, :1]), embedded[:, :-1]], 1)
        h = self.drop(shifted + self.positions[:y.shape[1]])
        for layer in self.decoders:
            h = layer(h, memory, mask)
        return h

    @torch.no_grad()
    def greedy(self, x, end):
        """The likeliest piece at each step, until all sentences have ended: [batch, steps]."""
        mask = self.mask(x)
        memory = self.encode(x, mask)
        states = [torch.zeros(len(x), self.width, device=x.device) for _ in self.decoders]
        embedded = torch.zeros(len(x), 1, self.width, device=x.device)
        done = torch.zeros(len(x), dtype=torch.bool, device=x.device)
        out = []
        for t in range(min(int(x.shape[1] * 2.5) + 4, 200)):
            h = embedded + self.positions[t]
            for i, layer in enumerate(self.decoders):
                h, states[i] = layer.step(h, memory, mask, states[i])
            y = F.linear(h[:, 0], self.target.weight, self.bias).argmax(-1)
            y = torch.where(done, torch.full_like(y, end), y)
            out.append(y)
            done |= y == end
            if done.all():
                break
            embedded = (self.target(y) * math.sqrt(self.width))[:, None]
        return torch.stack(out, 1)


def marian_names(encoders, decoders):
    """Marian's tensor name -> (name of the parameter here, whether Marian has it transposed); no embeddings."""
    names = {}

    def attention(theirs, ours):
        for part in 'qkvo':
            names[f'{theirs}_W{part}'] = (f'{ours}.{part}.weight', True)
            names[f'{theirs}_b{part}'] = (f'{ours}.{part}.bias', False)

    def norm(theirs, ours):
        names[f'{theirs}_scale'] = (f'{ours}.weight', False)
        names[f'{theirs}_bias'] = (f'{ours}.bias', False)

    def feed(theirs, ours, ours_norm):
        for number, part in ((1, 'a'), (2, 'b')):
            names[f'{theirs}_W{number}'] = (f'{ours}.{part}.weight', True)
            names[f'{theirs}_b{number}'] = (f'{ours}.{part}.bias', False)
        norm(f'{theirs}_ffn_ln', ours_norm)

    for i in range(encoders):
        theirs, ours = f'encoder_l{i + 1}', f'encoders.{i}'
        attention(f'{theirs}_self', f'{ours}.attention')
        norm(f'{theirs}_self_Wo_ln', f'{ours}.norm1')
        feed(f'{theirs}_ffn', f'{ours}.feed', f'{ours}.norm2')
    for i in range(decoders):
        theirs, ours = f'decoder_l{i + 1}', f'decoders.{i}'
        names[f'{theirs}_rnn_W'] = (f'{ours}.w.weight', True)
        names[f'{theirs}_rnn_Wf'] = (f'{ours}.wf.weight', True)
        names[f'{theirs}_rnn_bf'] = (f'{ours}.wf.bias', False)
        norm(f'{theirs}_rnn_ffn_ln', f'{ours}.norm0')
        attention(f'{theirs}_context', f'{ours}.context')
        norm(f'{theirs}_context_Wo_ln', f'{ours}.norm1')
        feed(f'{theirs}_ffn', f'{ours}.feed', f'{ours}.norm2')
    names['decoder_ff_logit_out_b'] = ('bias', False)
    return names


def load_layers(net, tensors):
    """Copies a Marian model's layers into net; its embeddings and output bias are left alone."""
    own = dict(net.named_parameters())
    for theirs, (ours, transposed) in marian_names(len(net.encoders), len(net.decoders)).items():
        if ours != 'bias':
            array = tensors[theirs].T.copy() if transposed else tensors[theirs].reshape(-1)
            own[ours].data = torch.from_numpy(array).float()


def to_marian(net):
    """All arrays by Marian's names; matrices [in, out]; without the row of the padding."""
    state = {name: tensor.float().numpy() for name, tensor in net.state_dict().items()}
    arrays = {theirs: state[ours].T.copy() if transposed else state[ours].reshape(1, -1)
              for theirs, (ours, transposed) in marian_names(len(net.encoders), len(net.decoders)).items()}
    arrays['encoder_Wemb'], arrays['decoder_Wemb'] = state['source.weight'][:-1], state['target.weight']
    return arrays


def from_weights(weights):
    """The network whose parameters these are, ready to translate."""
    net = Student(len(weights['source.weight']), len(weights['target.weight']))
    net.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    return net.eval()
