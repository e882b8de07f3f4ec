# The page's random numbers. They are whole numbers of 32 bits, so every machine draws the same, and
# everything random has a stream of its own: drawing more for dropout, say, moves no batch.
MASK = 0xFFFFFFFF
STREAMS = {"batches": 4, "dropout": 6, "noise": 7, "units": 9}


def scatter(x):
    """Mixes 32 bits until no pattern is left; different numbers stay different."""
    x ^= x >> 16
    x = x * 0x21F0AAAD & MASK
    x ^= x >> 15
    x = x * 0x735A2D97 & MASK
    return x ^ x >> 15


class Random:
    """xoshiro128** (D. Blackman and S. Vigna, 2018)."""

    def __init__(self, start):
        self.state = []
        for _ in range(4):
            start = start + 0x9E3779B9 & MASK
            self.state.append(scatter(start))
        # only: noisy
        self.second = None
        # end

    def bits(self):
        s0, s1, s2, s3 = self.state
        result = s1 * 5 & MASK
        result = ((result << 7 | result >> 25) & MASK) * 9 & MASK
        s2 ^= s0
        s3 ^= s1
        self.state = s0 ^ s3, s1 ^ s2, s2 ^ (s1 << 9 & MASK), (s3 << 11 | s3 >> 21) & MASK
        return result

    def integer(self, n):
        """0 to n - 1, each equally likely: what would favour the small ones is drawn again."""
        fair = 2**32 - 2**32 % n
        drawn = self.bits()
        while drawn >= fair:
            drawn = self.bits()
        return drawn % n
    # only: dropout noisy

    def uniform(self):
        return (self.bits() >> 8) / 2**24
    # end
    # only: noisy

    def normal(self):
        """By G. Marsaglia's polar method, which makes two at a time."""
        if self.second is not None:
            second, self.second = self.second, None
            return second
        while True:
            u, v = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            square = u * u + v * v
            if 0 < square < 1:
                factor = math.sqrt(-2 * math.log(square) / square)
                self.second = v * factor
                return u * factor
    # end


class Batches:
    """The examples are shuffled once per epoch and handed out in that order, each once."""

    def __init__(self, count):
        self.random = Random(scatter(SEED) + STREAMS["batches"] & MASK)
        self.order = list(range(count))
        self.position = count

    def next(self, size):
        rows = []
        while len(rows) < size:
            if self.position == len(self.order):
                self.shuffle()
            rows.append(self.order[self.position])
            self.position += 1
        return rows

    def shuffle(self):
        order = self.order
        for last in range(len(order) - 1, 0, -1):
            other = self.random.integer(last + 1)
            order[last], order[other] = order[other], order[last]
        self.position = 0


class Noise:
    """What is random in a step itself. Whoever asks again gets the same numbers."""

    def __init__(self, step):
        self.drawn = {}
        # only: dropout
        self.dropout = self.of_step("dropout", step)
        # end
        # only: noisy
        self.strays = self.of_step("noise", step)
        self.units = Random(scatter(SEED) + STREAMS["units"] & MASK)
        # end
    # only: dropout noisy

    def of_step(self, name, step):
        return Random(scatter(scatter(SEED) + STREAMS[name] & MASK) + step & MASK)
    # end
    # only: dropout

    def mask(self, layer, shape, keep):
        """1/keep where a number is kept and 0 where it is dropped, drawn example by example."""
        if ("mask", layer) not in self.drawn:
            kept = [self.dropout.uniform() < keep for _ in range(math.prod(shape))]
            self.drawn["mask", layer] = torch.tensor(kept).reshape(shape).double() / keep
        return self.drawn["mask", layer]
    # end
    # only: noisy

    def scale_and_shift(self, layer, units):
        """Of each unit its mean scale and shift, the same in every step, and those of this step."""
        if ("noise", layer) not in self.drawn:
            rows = []
            for _ in range(units):
                shift = 0.5 * (2 * self.units.uniform() - 1)
                scale = 1 + 0.25 * self.units.uniform()
                stray = 0.1 * (2 * self.strays.uniform() - 1)
                rows.append((scale, shift, scale + 0.1 * self.strays.normal(), shift + stray))
            self.drawn["noise", layer] = torch.tensor(rows, dtype=torch.float64).T
        return self.drawn["noise", layer]
    # end
