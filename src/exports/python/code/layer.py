class LayerNorm(Normalizer):
    """Each example by its own mean and variance over all units (Ba, Kiros and Hinton 2016); in a
    picture, each pixel by itself. Training and tests are the same."""

    def __call__(self, x, noise, training):
        mean = x.mean(-1, keepdim=True)
        variance = x.var(-1, keepdim=True, unbiased=False)
        return self.scale_and_shift((x - mean) / self.root(variance))
