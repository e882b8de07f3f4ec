class Normalizer:
    """y = gamma * x_hat + beta for each unit; the kinds below say what x_hat is.

    The last index of x counts the units; everything in front of it counts examples and, in
    pictures, pixels.
    """

    keeps_bias = True  # False: a bias in front of it would cancel, so the layer leaves it out
    sets_identity = False
    has_beta = True

    def __init__(self, layer, units, dtype):
        self.layer, self.units = layer, units
        self.gamma = torch.ones(units, dtype=dtype, requires_grad=True)
        self.beta = torch.zeros(units, dtype=dtype, requires_grad=True)

    def configure(self, settings):
        """gamma and beta that are not learned are set."""
        self.settings = settings
        affine = settings["affine"]
        with torch.no_grad():
            if affine == "fixed" or (affine == "identity" and not self.sets_identity):
                self.gamma.fill_(1)
                self.beta.fill_(0)
            if affine == "hand":
                self.gamma.fill_(settings["gamma"])
                self.beta.fill_(settings["beta"] if self.has_beta else 0)

    def learned(self):
        if self.settings["affine"] != "learned":
            return {}
        return {"gamma": self.gamma, "beta": self.beta} if self.has_beta else {"gamma": self.gamma}

    def state(self):
        """All that lasts."""
        return {"gamma": self.gamma, "beta": self.beta} if self.has_beta else {"gamma": self.gamma}

    def settle(self):
        """What a step leaves beside its descent."""

    def scale_and_shift(self, normalized):
        return spread(self.gamma, normalized) * normalized + spread(self.beta, normalized)

    def root(self, variance):
        return (variance + self.settings["epsilon"]).sqrt()
