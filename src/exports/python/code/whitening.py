class InverseRoot(torch.autograd.Function):
    """(C + epsilon * 1)^(-1/2) of a covariance C, in double precision as on the page.

    Eigenvectors of equal eigenvalues can be turned at will, so the gradient through eigh divides by
    zero there. Daleckii and Krein's formula (1965) has no difference below the line.
    """

    @staticmethod
    def forward(ctx, covariance, epsilon):
        values, vectors = torch.linalg.eigh(covariance.double())
        roots = (values.clamp(min=0) + epsilon).sqrt()
        ctx.save_for_backward(vectors, roots)
        return (vectors / roots @ vectors.T).to(covariance.dtype)

    @staticmethod
    def backward(ctx, gradient):
        vectors, roots = ctx.saved_tensors
        symmetric = (gradient + gradient.T).double() / 2
        inner = vectors.T @ symmetric @ vectors
        inner = -inner / (roots[:, None] * roots * (roots[:, None] + roots))
        return (vectors @ inner @ vectors.T).to(gradient.dtype), None


class Whitening(Normalizer):
    """All units together, so that they are no longer correlated either (ZCA): the centred batch
    times the inverse root of its covariance. Tests go by running statistics."""

    keeps_bias = False

    def __init__(self, layer, units, dtype):
        super().__init__(layer, units, dtype)
        self.running_mean = torch.zeros(units, dtype=dtype)
        self.running_cov = torch.eye(units, dtype=dtype)

    def __call__(self, x, noise, training):
        mean, covariance = self.running_mean, self.running_cov
        if training:
            rows = x.reshape(-1, self.units)
            mean = total(rows) / len(rows)
            centered = rows - mean
            covariance = centered.T @ centered / len(rows)
            self.seen = mean.detach(), covariance.detach(), len(rows)
        whitener = InverseRoot.apply(covariance, self.settings["epsilon"])
        return self.scale_and_shift((x - spread(mean, x)) @ whitener)

    def settle(self):
        mean, covariance, m = self.seen
        alpha = self.settings["alpha"]
        unbiased = covariance * (m / (m - 1)) if m > 1 else covariance
        self.running_mean = (1 - alpha) * self.running_mean + alpha * mean
        self.running_cov = (1 - alpha) * self.running_cov + alpha * unbiased

    def state(self):
        running = {"runningMean": self.running_mean, "runningCov": self.running_cov}
        return {**super().state(), **running}
