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
        sizes, batch, count = order["sizes"], order["batch"], order["batches"]
        numbers = numpy.fromfile(order["numbers"], dtype="<f4")
        layers = []
        at = 0
        for l, (inputs, outputs) in enumerate(zip(sizes, sizes[1:])):
            last = l == len(sizes) - 2
            normalized = order["normalized"] and not last
            dense = nn.Linear(inputs, outputs, bias=not normalized)
            weights = numbers[at : at + inputs * outputs].reshape(inputs, outputs)
            at += inputs * outputs
            with torch.no_grad():
                dense.weight.copy_(torch.from_numpy(weights.T.copy()))
                if dense.bias is not None:
                    dense.bias.zero_()
            layers.append(dense)
            if normalized:
                epsilon, alpha = order["epsilon"], order["alpha"]
                layers.append(nn.BatchNorm1d(outputs, eps=epsilon, momentum=alpha))
            if not last:
                layers.append(nn.Sigmoid())
        self.network = nn.Sequential(*layers)
        self.first = layers[0].weight
        self.start = self.first.detach().clone()
        x = torch.from_numpy(numbers[at:].reshape(count, batch, sizes[0]).copy())
        labels = numpy.fromfile(order["labels"], dtype="u1").astype("int64")
        y = torch.from_numpy(labels.reshape(count, batch))
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
