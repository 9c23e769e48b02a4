"""Step 4: training.   python models/recipe/train.py WORK --minutes 135 --total 135 [--go-on CHILD]

On the processor's cores or one CUDA device, in bfloat16. A run has a length in minutes: the learning rate follows one
cosine over --total minutes, in however many calls. Each call resumes WORK/run/last.pt and saves every ten minutes and
at its end: last.pt, weights.pt (the running mean of the weights: what to evaluate and ship) and step-N.pt (the same,
kept for average.py). With --go-on the layers and embeddings are the child's, such as models/zle-en; its vocabularies
must be in WORK (vocabulary.py --go-on).

Expected on two cores with AVX-512: 200 pairs a second; BLEU on 200 lines of FLORES dev, uk / ru, greedy: 2.7 / 3.4
before, 11.3 / 10.1 after 10 minutes, 14.8 / 14.5 after 50, 16.8 / 16.1 after 135 (10,825 steps, 1.5 million pairs).
"""
import argparse
import math
import os
import pathlib
import queue
import threading
import time

import numpy as np
import torch

import pieces
from ids import REPOSITORY, Data
from loss import SoftmaxLoss
from marian import read_floats
from student import Student, load_layers

NO_TARGET = -100
SAVE_EVERY, TELL_EVERY = 600, 30  # seconds
MEAN_EVERY = 10  # steps


def start_network(work, data, parent, child, dropout):
    """The parent's layers with the warm start's embeddings, or a child as it is."""
    net = Student(data.source_pieces + 1, len(data.kept), dropout=dropout)
    tensors = read_floats(pieces.one_file(child or parent, 'model*.bin'))
    load_layers(net, tensors)
    if child:
        padding = np.zeros((1, net.width), np.float32)
        source = np.vstack([tensors['encoder_Wemb'], padding])
        target, bias = tensors['decoder_Wemb'], tensors['decoder_ff_logit_out_b'][0]
    else:
        start = np.load(work / 'start.npz')
        source, target, bias = start['source'], start['target'], start['bias']
    for parameter, value in ((net.source.weight, source), (net.target.weight, target), (net.bias, bias)):
        parameter.data = torch.from_numpy(np.ascontiguousarray(value, np.float32))
    return net


class Batches:
    """Pairs in random order, repeated by weight, cut into batches of like length; made in a thread of their own."""

    def __init__(self, data, tokens, seed):
        self.data, self.tokens = data, tokens
        self.source_lengths, self.target_lengths = data.source.lengths, data.target.lengths
        self.rng = np.random.default_rng(seed)
        self.ready = queue.Queue(16)
        threading.Thread(target=self._produce, daemon=True).start()

    def next(self):
        """(source ids [pairs, length], target ids [pairs, length] with NO_TARGET behind their ends)"""
        return self.ready.get()

    def _produce(self):
        while True:
            for batch in self._epoch():
                self.ready.put(self._collate(batch))

    def _epoch(self):
        count = len(self.data.source)
        times = np.floor(self.data.weights + self.rng.random(count)).astype(np.int64)
        order = np.repeat(np.arange(count), times)
        self.rng.shuffle(order)
        for at in range(0, len(order), 200000):
            cut = list(self._cut(order[at:at + 200000]))
            for j in self.rng.permutation(len(cut)):
                yield cut[j]

    def _cut(self, part):
        lengths = self.source_lengths[part], self.target_lengths[part]
        part = part[np.lexsort((self.rng.random(len(part)), lengths[1], lengths[0]))]
        longest = np.maximum(self.source_lengths[part], self.target_lengths[part]) + 1
        at = 0
        while at < len(part):
            last = min(len(part) - 1, at + int(self.tokens // longest[at]))
            size = max(1, int(self.tokens // longest[last]))
            yield part[at:at + size]
            at += size

    def _collate(self, batch):
        x = np.full((len(batch), int(self.source_lengths[batch].max()) + 1), self.data.pad, np.int64)
        y = np.full((len(batch), int(self.target_lengths[batch].max()) + 1), NO_TARGET, np.int64)
        for row, index in enumerate(batch):
            for into, ids in ((x, self.data.source[index]), (y, self.data.target[index])):
                into[row, :len(ids)] = ids
                into[row, len(ids)] = pieces.EOS
        return torch.from_numpy(x), torch.from_numpy(y)


def adam(parameters, rate):
    try:
        return torch.optim.Adam(parameters, lr=rate, betas=(.9, .98), fused=True)
    except (RuntimeError, TypeError):  # before PyTorch 2.4 the fused one was for CUDA alone
        return torch.optim.Adam(parameters, lr=rate, betas=(.9, .98))


class Training:
    """A network, its optimiser, the running mean of its weights, and how far it is."""

    def __init__(self, net, args, device):
        self.args, self.device, self.folder = args, device, args.work / 'run'
        self.net = net.to(device)
        self.optimiser = adam(list(net.parameters()), args.rate)
        self.mean = {name: p.detach().clone() for name, p in net.named_parameters()}
        self.step, self.spent, self.began = 0, 0., time.time()
        self.folder.mkdir(parents=True, exist_ok=True)

    @property
    def minutes(self):
        """Of all calls together."""
        return (self.spent + time.time() - self.began) / 60

    def resume(self):
        if (self.folder / 'last.pt').exists():
            state = torch.load(self.folder / 'last.pt', map_location=self.device)
            self.net.load_state_dict(state['net'])
            self.optimiser.load_state_dict(state['optimiser'])
            self.mean, self.step, self.spent = state['mean'], state['step'], state['spent']

    def save(self):
        state = {'net': self.net.state_dict(), 'optimiser': self.optimiser.state_dict(), 'mean': self.mean,
                 'step': self.step, 'spent': self.minutes * 60}
        torch.save(state, self.folder / 'last.pt.new')
        os.replace(self.folder / 'last.pt.new', self.folder / 'last.pt')
        half = {name: mean.half().cpu() for name, mean in self.mean.items()}
        for name in ('weights.pt', f'step-{self.step:06d}.pt'):
            torch.save({'net': half, 'step': self.step, 'minutes': self.minutes}, self.folder / name)

    def rate(self):
        """Rises over the first steps, then falls along a cosine to a fiftieth."""
        done = min(1, self.minutes / self.args.total)
        return self.args.rate * min(1, self.step / self.args.warm) * (.02 + .49 * (1 + math.cos(math.pi * done)))

    def learn(self, x, y):
        """One step on one batch; the loss."""
        x, y = x.to(self.device, non_blocking=True), y.to(self.device, non_blocking=True)
        given = y != NO_TARGET
        with torch.autocast(self.device, torch.bfloat16):
            h = self.net(x, y.clamp(min=0))[given]
        loss = SoftmaxLoss.apply(h, self.net.target.weight, self.net.bias, y[given], self.args.smoothing)
        loss.backward()
        self.step += 1
        for group in self.optimiser.param_groups:
            group['lr'] = self.rate()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        if self.step % MEAN_EVERY == 0:
            self._move_mean()
        return loss.detach()

    @torch.no_grad()
    def _move_mean(self):
        keep = min(.999, (self.step + 1) / (self.step + 10)) ** MEAN_EVERY
        for name, parameter in self.net.named_parameters():
            self.mean[name].lerp_(parameter.detach(), 1 - keep)


def run(training, batches, minutes, steps):
    """Until the minutes or the steps of this call are over."""
    told = saved = began = time.time()
    losses, seen, first = [], 0, training.step
    training.net.train()
    while (time.time() - began) / 60 < minutes and training.step - first < steps:
        x, y = batches.next()
        losses.append(training.learn(x, y))
        seen += len(x)
        now = time.time()
        if now - told > TELL_EVERY:
            print(f'step {training.step} loss {torch.stack(losses).mean().item():.3f} pairs {seen} '
                  f'pairs/s {seen / (now - began):.0f} minute {training.minutes:.1f}', flush=True)
            told, losses = now, []
        if now - saved > SAVE_EVERY:
            training.save()
            saved = now
    training.save()


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('work', type=pathlib.Path)
    parser.add_argument('--parent', default=REPOSITORY / 'models/pt-en')
    parser.add_argument('--go-on', metavar='CHILD')
    parser.add_argument('--minutes', type=float, default=60, help='of this call')
    parser.add_argument('--total', type=float, default=60, help='of all calls: the length of the cosine')
    parser.add_argument('--steps', type=float, default=math.inf, help='of this call, if it is to end before')
    parser.add_argument('--tokens', type=int, default=3600, help='ids a side in a batch')
    parser.add_argument('--rate', type=float, default=6e-4)
    parser.add_argument('--warm', type=int, default=400, help='steps over which the rate rises')
    parser.add_argument('--dropout', type=float, default=0.)
    parser.add_argument('--smoothing', type=float, default=.1)
    parser.add_argument('--seed', type=int, default=1)
    args = parser.parse_args(arguments)

    torch.manual_seed(args.seed)
    data = Data.load(args.work / 'data.npz')
    net = start_network(args.work, data, args.parent, args.go_on, args.dropout)
    training = Training(net, args, 'cuda' if torch.cuda.is_available() else 'cpu')
    training.resume()
    print('parameters', sum(p.numel() for p in net.parameters()), 'pairs', len(data.source), training.device,
          'from step', training.step, flush=True)
    run(training, Batches(data, args.tokens, args.seed + training.step), args.minutes, args.steps)
    print('saved', training.step)


if __name__ == '__main__':
    main()
