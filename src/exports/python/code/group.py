class GroupNorm(Normalizer):
    """The units of each example in groups, each group by its own mean and variance (Wu and He
    2018); in a picture, over all pixels. Training and tests are the same."""

    def configure(self, settings):
        super().configure(settings)
        # The largest number of equal groups that is not above the one asked for.
        self.groups = min(self.units, settings["groups"])
        while self.units % self.groups:
            self.groups -= 1
        self.keeps_bias = self.groups < self.units

    def __call__(self, x, noise, training):
        grouped = x.reshape(len(x), -1, self.groups, self.units // self.groups)
        mean = grouped.mean((1, 3), keepdim=True)
        variance = grouped.var((1, 3), keepdim=True, unbiased=False)
        return self.scale_and_shift(((grouped - mean) / self.root(variance)).reshape(x.shape))
