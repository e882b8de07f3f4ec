class NoisyBatchNorm(BatchNorm):
    """Batch normalization that is moved on purpose (Santurkar et al. 2018): each unit's output gets
    a scale and a shift, drawn anew for each step around means that the unit keeps. Tests use the
    means."""

    def __call__(self, x, noise, training):
        drawn = noise.scale_and_shift(self.layer, self.units).to(x.dtype)
        scale, shift = drawn[2:] if training else drawn[:2]
        return scale * super().__call__(x, noise, training) + shift
