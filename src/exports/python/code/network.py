class Layer:
    """Weighted sums of what comes in, and what stands around them."""

    def __init__(self, index, weight, pools, dtype):
        self.index, self.pools, self.dtype = index, pools, dtype
        # [in][out], or [row][column][channel in][channel out]
        self.weight = weight.to(dtype, copy=True).requires_grad_()
        self.bias = torch.zeros(weight.shape[-1], dtype=dtype, requires_grad=True)
        self.kind = self.normalizer = None

    def configure(self, settings):
        """A normalizer that was not on here before starts afresh; weights and bias stay."""
        self.settings = settings
        # only: normalizer
        kind = settings["normalizer"], settings["placement"]
        if kind != self.kind and settings["normalizer"] in NORMALIZERS:
            units = self.weight.shape[-2 if settings["placement"] == "input" else -1]
            former = self.normalizer
            made = NORMALIZERS[settings["normalizer"]](self.index, units, self.dtype)
            if type(former) is type(made) and former.units == units:
                # At another place, but as wide: the optimizer goes on with the same gamma and beta.
                with torch.no_grad():
                    made.gamma, made.beta = former.gamma.fill_(1), former.beta.fill_(0)
            self.normalizer = made
        if settings["normalizer"] == "none":
            self.normalizer = None
        self.kind = kind
        if self.normalizer is not None:
            self.normalizer.configure(settings)
        # end

    @property
    def keeps_bias(self):
        before = self.settings["placement"] == "before"
        return not before or self.normalizer is None or self.normalizer.keeps_bias

    def __call__(self, x, noise, training):
        placement = self.settings["placement"]
        if placement == "input":
            x = self.normalize(x, noise, training)
        x = self.weigh(x)
        if placement == "before":
            x = self.normalize(x, noise, training)
        x = ACTIVATE(x)
        if placement == "after":
            x = self.normalize(x, noise, training)
        # only: convolution
        if self.pools:
            # The largest number of each 2x2 window. PyTorch wants the channels in front.
            x = F.max_pool2d(x.permute(0, 3, 1, 2), 2).permute(0, 2, 3, 1)
        # end
        # only: dropout
        if self.settings["dropout"] == "after":
            x = self.drop(x, noise, training)
        # end
        return x

    def weigh(self, x):
        x = x if self.weight.dim() == 4 else x.flatten(1)
        sums = Weighed.apply(x, self.weight) if is_rough(x) else weigh(x, self.weight)
        return rough(sums + spread(self.bias, sums) if self.keeps_bias else sums)

    def normalize(self, x, noise, training):
        # only: dropout
        if self.settings["dropout"] == "before":
            x = self.drop(x, noise, training)
        # end
        return x if self.normalizer is None else rough(self.normalizer(x, noise, training))
    # only: dropout

    def drop(self, x, noise, training):
        """Dropout (Srivastava et al. 2014); tests drop nothing."""
        keep = self.settings["keep"]
        if not training or keep == 1:
            return x
        return x * noise.mask(self.index, x.shape, keep).to(x.dtype)
    # end

    def parameters(self):
        """What descends, by name."""
        own = {"weight": self.weight, "bias": self.bias}
        if not self.keeps_bias:
            del own["bias"]
        return {**own, **(self.normalizer.learned() if self.normalizer else {})}

    def state(self):
        """All that lasts, by name, in the page's order."""
        own = {"weight": self.weight, "bias": self.bias}
        return {**own, **(self.normalizer.state() if self.normalizer else {})}


class Network:
    """One of the page's networks: in float64, or in float32 and disturbed a little."""

    def __init__(self, arm, dtype):
        self.arm, self.dtype = arm, dtype
        weights = unpack(INITIAL[arm]).split([math.prod(shape) for shape in SHAPES])
        self.layers = [
            Layer(index, weight.reshape(shape), pools, dtype)
            for index, (weight, shape, pools) in enumerate(zip(weights, SHAPES, POOLS))
        ]
        self.settings, self.memory, self.powers = {}, {}, [1.0, 1.0]
        self.configure(0)

    def configure(self, step):
        """The changes at this step take effect; an optimizer that comes on has no memory."""
        if step not in CHANGES[self.arm]:
            return
        former = self.settings.get("optimizer")
        self.settings = {**self.settings, **CHANGES[self.arm][step]}
        if self.settings["optimizer"] != former:
            self.memory, self.powers = {}, [1.0, 1.0]
        for layer in self.layers[:-1]:
            layer.configure(self.settings)
        # Nothing stands around the output layer: its sums are the logits.
        self.layers[-1].configure({**self.settings, "normalizer": "none"})

    def __call__(self, x, noise, training):
        x = (x.double() * SCALE).float().to(self.dtype)
        # only: convolution
        x = x.reshape(-1, *IMAGE, 1)
        # end
        for layer in self.layers[:-1]:
            x = layer(x, noise, training)
        return self.layers[-1].weigh(x)

    def step(self, x, y, noise):
        """One step: forward, backward by autograd, downhill. Returns the loss of the batch."""
        named = self.named("parameters")
        loss = F.cross_entropy(self(x, noise, True), y)
        gradients = torch.autograd.grad(loss, list(named.values()))
        with torch.no_grad():
            # only: normalizer
            for layer in self.layers:
                if layer.normalizer is not None:
                    layer.normalizer.settle()
            # end
            self.descend(named, gradients)
        return loss.item()

    def descend(self, named, gradients):
        rate, optimizer = self.settings["learning_rate"], self.settings["optimizer"]
        # only: momentum adam
        # What is remembered of a parameter is lost in a step that has no such parameter.
        self.memory = {
            name: kept for name, kept in self.memory.items() if named.get(name) is kept["of"]
        }
        # end
        # only: adam
        if optimizer == "adam":
            # The page keeps the powers of both betas in float32: 1 - 0.999 has lost digits there.
            self.powers = [single(self.powers[0] * 0.9), single(self.powers[1] * 0.999)]
        # end
        for (name, p), g in zip(named.items(), gradients):
            # only: learn
            if int(name.split(".")[1]) not in self.settings["trained"]:
                continue
            # end
            # only: decay
            if name.endswith(".weight"):
                p *= 1 - rate * self.settings["weight_decay"]
            # end
            # only: sgd
            if optimizer == "sgd":
                p -= rate * g
            # end
            # only: momentum
            if optimizer == "momentum":
                kept = self.memory.setdefault(name, {"of": p, "velocity": torch.zeros_like(p)})
                kept["velocity"] = self.settings["momentum"] * kept["velocity"] + g
                p -= rate * kept["velocity"]
            # end
            # only: adam
            if optimizer == "adam":
                zeros = {"mean": torch.zeros_like(p), "square": torch.zeros_like(p)}
                kept = self.memory.setdefault(name, {"of": p, **zeros})
                kept["mean"] = 0.9 * kept["mean"] + 0.1 * g
                kept["square"] = 0.999 * kept["square"] + 0.001 * g * g
                size = (kept["square"] / (1 - self.powers[1])).sqrt() + 1e-8
                p -= rate / (1 - self.powers[0]) * kept["mean"] / size
            # end

    def named(self, which):
        """`parameters` or `state` of all layers, by names such as layers.0.weight."""
        return {
            f"layers.{layer.index}.{name}": value
            for layer in self.layers
            for name, value in getattr(layer, which)().items()
        }

    def test(self, step):
        """Mean loss and accuracy on the test set, by running statistics where there are any."""
        loss = right = 0
        noise = Noise(step)
        inputs, labels = tensor(TEST_X).reshape(-1, FEATURES), tensor(TEST_Y).long()
        with torch.no_grad():
            for x, y in zip(inputs.split(1000), labels.split(1000)):
                logits = self(x, noise, False)
                loss += F.cross_entropy(logits, y, reduction="sum").item()
                right += (logits.argmax(1) == y).sum().item()
        return loss / len(labels), right / len(labels)
