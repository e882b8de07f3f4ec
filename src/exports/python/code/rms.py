class RmsNorm(Normalizer):
    """Each example by the root of its mean square; no mean is taken off, and there is no beta
    (Zhang and Sennrich 2019). Training and tests are the same."""

    has_beta = False

    def __call__(self, x, noise, training):
        normalized = x / self.root(x.square().mean(-1, keepdim=True))
        return spread(self.gamma, x) * normalized
