class DetachedBatchNorm(BatchNorm):
    """The wrong fix: the gradient takes mean and variance for constants, as if normalizing were no
    part of the network. A bias in front of it then grows and grows, and the output stays."""

    keeps_bias = True

    def statistics(self, rows):
        mean, variance = super().statistics(rows)
        return mean.detach(), variance.detach()
