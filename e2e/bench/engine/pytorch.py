"""The workload in PyTorch on one thread. Orders and answers are lines of JSON."""

import json
import sys
import time

import numpy
import torch
from torch import nn

torch.set_num_threads(1)


class Contestant:
    def __init__(self, order):
        sizes, batch, batches = order["sizes"], order["batch"], order["batches"]
        numbers = numpy.fromfile(order["numbers"], dtype="<f4")
        # Of pictures: pixels on each side of what the layer gets, and channels.
        side, channels = order["side"], 1
        pictures = side is not None
        layers = []
        at = 0
        for l, (inputs, outputs) in enumerate(zip(sizes, sizes[1:])):
            last = l == len(sizes) - 2
            normalized = order["normalized"] and not last
            if pictures and not last:
                shape, turn = (3, 3, channels, outputs), (3, 2, 0, 1)
                layer = nn.Conv2d(channels, outputs, 3, padding=1, bias=not normalized)
            elif pictures:
                shape, turn = (side, side, channels, outputs), (3, 2, 0, 1)
                layer = nn.Linear(side * side * channels, outputs)
                layers.append(nn.Flatten())
            else:
                shape, turn = (inputs, outputs), (1, 0)
                layer = nn.Linear(inputs, outputs, bias=not normalized)
            count = numpy.prod(shape)
            weights = numbers[at : at + count].reshape(shape).transpose(turn)
            at += count
            with torch.no_grad():
                layer.weight.copy_(
                    torch.from_numpy(weights.copy()).reshape(layer.weight.shape)
                )
                if layer.bias is not None:
                    layer.bias.zero_()
            layers.append(layer)
            if normalized:
                norm = nn.BatchNorm2d if pictures else nn.BatchNorm1d
                epsilon, alpha = order["epsilon"], order["alpha"]
                layers.append(norm(outputs, eps=epsilon, momentum=alpha))
            if not last:
                layers.append(nn.Sigmoid())
            if pictures and not last:
                layers.append(nn.MaxPool2d(2))
                side, channels = side // 2, outputs
        self.network = nn.Sequential(*layers)
        self.first = layers[0].weight
        self.start = self.first.detach().clone()
        pixels = order["side"]
        shape = (1, pixels, pixels) if pictures else (sizes[0],)
        x = torch.from_numpy(numbers[at:].reshape(batches, batch, *shape).copy())
        labels = numpy.fromfile(order["labels"], dtype="u1").astype("int64")
        y = torch.from_numpy(labels.reshape(batches, batch))
        self.batches = list(zip(x.unbind(), y.unbind()))
        self.loss = nn.CrossEntropyLoss()
        self.optimizer = torch.optim.SGD(
            self.network.parameters(), lr=order["rate"]
        )
        self.done = 0

    def train(self, steps):
        for _ in range(steps):
            x, y = self.batches[self.done % len(self.batches)]
            self.done += 1
            self.optimizer.zero_grad(set_to_none=True)
            loss = self.loss(self.network(x), y)
            loss.backward()
            self.optimizer.step()
        return loss.item()

    def moved(self):
        return (self.first.detach() - self.start).norm().item()


contestant = None
for line in sys.stdin:
    order = json.loads(line)
    began = time.perf_counter()
    value = 0.0
    if order["what"] == "prepare":
        contestant = Contestant(order)
    elif order["what"] == "train":
        value = contestant.train(order["steps"])
    else:
        value = contestant.moved()
    print(json.dumps({"ms": (time.perf_counter() - began) * 1000, "value": value}), flush=True)
