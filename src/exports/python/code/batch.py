class BatchNorm(Normalizer):
    """Each unit by the mean and the variance that it has in the batch (Ioffe and Szegedy 2015).

    Tests go by running statistics: r <- (1 - alpha) * r + alpha * s, with the unbiased variance.
    """

    keeps_bias = False
    sets_identity = True

    def __init__(self, layer, units, dtype):
        super().__init__(layer, units, dtype)
        self.running_mean = torch.zeros(units, dtype=dtype)
        self.running_var = torch.ones(units, dtype=dtype)

    def statistics(self, rows):
        mean = total(rows) / len(rows)
        # Moving the mean a little does not change the sum of squares around it.
        return mean, total((rows - mean.detach()).square()) / len(rows)

    def __call__(self, x, noise, training):
        mean, variance = self.running_mean, self.running_var
        gamma, beta = self.gamma, self.beta
        if training:
            rows = x.reshape(-1, self.units)
            mean, variance = self.statistics(rows)
            self.seen = mean.detach(), variance.detach(), len(rows)
            if self.settings["affine"] == "identity":
                # They undo the normalization of this very batch, and count as constants.
                gamma, beta = self.root(variance).detach(), mean.detach()
        normalized = (x - spread(mean, x)) / spread(self.root(variance), x)
        return spread(gamma, x) * normalized + spread(beta, x)

    def settle(self):
        mean, variance, m = self.seen
        alpha = self.settings["alpha"]
        unbiased = variance * (m / (m - 1)) if m > 1 else variance
        self.running_mean = (1 - alpha) * self.running_mean + alpha * mean
        self.running_var = (1 - alpha) * self.running_var + alpha * unbiased
        if self.settings["affine"] == "identity":
            self.gamma.copy_(self.root(variance))
            self.beta.copy_(mean)

    def state(self):
        running = {"runningMean": self.running_mean, "runningVar": self.running_var}
        return {**super().state(), **running}
