def added(rows):
    """The sums of the columns, taken as the page takes them: in float32, one row after the other.

    What an addition loses depends on its term and on how far apart float32 numbers lie at the sum so
    far, so all of that is found at once, from sums of which nothing was lost.
    """
    terms = rows.double()
    sums = terms.cumsum(0)
    before = (sums - terms).float()
    lost = (before + rows).double() - (before.double() + terms)
    return (sums[-1] + lost.sum(0)).float()


class Total(torch.autograd.Function):
    """The sums of the columns."""

    @staticmethod
    def forward(ctx, rows):
        ctx.shape = rows.shape
        return added(rows)

    @staticmethod
    def backward(ctx, gradient):
        return gradient.expand(ctx.shape)


class Spread(torch.autograd.Function):
    """A row, in the place of each row of this shape: its gradient is a sum over all of them."""

    @staticmethod
    def forward(ctx, row, shape):
        return row.expand(shape).clone()

    @staticmethod
    def backward(ctx, gradient):
        return added(gradient.reshape(-1, gradient.shape[-1])), None


class Weighed(torch.autograd.Function):
    """Weighted sums whose terms are added one after the other, as those of their gradients are: each
    of n additions rounds by up to 2**-24 of the sum so far, and n of them add up as chance has it."""

    @staticmethod
    def forward(ctx, x, weight):
        ctx.save_for_backward(x, weight)
        return Weighed.move(weigh(x, weight), weigh(x.abs(), weight.abs()), weight[..., 0].numel())

    @staticmethod
    def backward(ctx, gradient):
        x, weight = ctx.saved_tensors
        counts = weight[..., 0, :].numel(), gradient[..., 0].numel()
        wanted = [i for i in (0, 1) if ctx.needs_input_grad[i]]
        exact = Weighed.gradients(x.clone(), weight.clone(), gradient, wanted)
        sizes = Weighed.gradients(x.abs(), weight.abs(), gradient.abs(), wanted)
        moved = {i: Weighed.move(*both, counts[i]) for i, *both in zip(wanted, exact, sizes)}
        return moved.get(0), moved.get(1)

    @staticmethod
    def gradients(x, weight, gradient, wanted):
        with torch.enable_grad():
            both = x.requires_grad_(), weight.requires_grad_()
            return torch.autograd.grad(weigh(*both), [both[i] for i in wanted], gradient)

    @staticmethod
    def move(sums, sizes, count):
        return sums + 2**-24 * math.sqrt(count) * sizes * (2 * torch.rand_like(sums) - 1)


class Rough(torch.autograd.Function):
    """Moves each number, and each gradient on its way back, by up to ROUGHNESS of itself."""

    @staticmethod
    def forward(ctx, x):
        return Rough.move(x)

    @staticmethod
    def backward(ctx, gradient):
        return Rough.move(gradient)

    @staticmethod
    def move(x):
        return x * (1 + ROUGHNESS * (2 * torch.rand_like(x) - 1))


# Only the run in float32 is rounded as the page is, and more: see "Comparing with the page".


def is_rough(x):
    return x.dtype == torch.float32


def total(rows):
    """The sums of the columns."""
    return Total.apply(rows) if is_rough(rows) else rows.sum(0)


def spread(row, x):
    """A row for all rows of x."""
    return Spread.apply(row, x.shape) if is_rough(x) else row


def rough(x):
    return Rough.apply(x) if is_rough(x) else x


def weigh(x, weight):
    # only: convolution
    if weight.dim() == 4:
        # 3x3 with zeros around the picture. PyTorch wants the channels in front.
        filters = weight.permute(3, 2, 0, 1)
        return F.conv2d(x.permute(0, 3, 1, 2), filters, padding=1).permute(0, 2, 3, 1)
    # end
    return x @ weight
