"""Step 5, at choice: the mean of checkpoints.   python models/recipe/average.py OUT.pt RUN/step-A.pt RUN/step-B.pt …

The running mean of train.py reaches back a thousand steps; this one as far as the files given. Take the last four to
eight of a run whose rate has nearly come down, evaluate, and keep it only if the development sets say so.

Expected: 0 to 0.3 BLEU over the last checkpoint.
"""
import argparse

import torch


def mean_of(paths):
    """The parameters' mean, summed in float64, kept in float16 as train.py keeps it; else what the last file has."""
    states = [torch.load(path, map_location='cpu') for path in paths]
    nets = [state['net'] for state in states]
    mean = {name: (sum(net[name].double() for net in nets) / len(nets)).half() for name in nets[0]}
    return {**states[-1], 'net': mean}


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('out')
    parser.add_argument('checkpoints', nargs='+')
    args = parser.parse_args(arguments)

    torch.save(mean_of(args.checkpoints), args.out)
    print('mean of', len(args.checkpoints), 'checkpoints')


if __name__ == '__main__':
    main()
