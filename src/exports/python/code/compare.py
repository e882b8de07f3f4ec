# How close is close enough?
#
# The page computes in float32: each operation rounds to 24 bits, about 6e-8 of the number. PyTorch
# rounds as well, but adds up in another order, so the last digits differ from the first step on,
# and each step hands its differences to the next. Some runs keep them small for ever; others double
# them every few steps, until two right programs agree in nothing but their averages.
#
# What rounding does to this very run is measured here. The run goes in float64, which rounds half a
# billion times finer than the page; and beside it in float32, rounded as the page is, and rougher:
# - The page adds one term after the other. Over all examples of a batch, and in pictures over all
#   their pixels, that loses much: of 0.1, added up 100,000 times, the fourth digit. Means, variances
#   and the gradients of what all rows share are added in just that way, since there the same number
#   comes again and again, is rounded the same way each time, and the losses do not cancel.
# - Weighted sums and their gradients are moved by what so many additions lose by chance.
# - Every weighted sum, every normalized number and every gradient that comes back through them is
#   moved by up to ROUGHNESS, as by the few operations that make one number of another.
# What lies between the two runs is the work of rounding alone. The page's numbers may be away from
# those in float64 by FLOOR, and by SAFETY times the largest distance that the rough run has had so
# far. Where all that allows more than LIMIT, float32 no longer says what the numbers are: from that
# step on nothing is claimed.
ROUGHNESS = 2**-22
FLOOR = 1e-5
SAFETY = 16
LIMIT = 0.02


def loss_distance(found, wanted):
    """Of two losses; of those above 1 in parts of the loss."""
    return abs(found - wanted) / max(1, abs(wanted))


def state_distance(found, wanted):
    """Of two lists of arrays: the largest difference, in parts of the largest number of its array;
    numbers below 0.01 are measured against 0.01, since many are sums whose terms cancel."""
    return max(
        ((one.double() - other).abs().max() / other.abs().max().clamp(min=0.01)).item()
        for one, other in zip(found, wanted)
    )


def sample(values):
    """Of a large array every third, fifth, ... number, so that this file stays small."""
    flat = values.detach().flatten().double()
    return flat[:: flat.numel() // 2048 | 1]


def allow(spread):
    return FLOOR + SAFETY * spread


def check(arm):
    """Trains one network, fine and rough, and compares it with the page's step by step."""
    torch.manual_seed(0)
    name = f"Network {arm.upper()}"
    both = Network(arm, torch.float32), Network(arm, torch.float64)
    batches = Batches(len(TRAIN_Y))
    x, y = tensor(TRAIN_X).reshape(-1, FEATURES), tensor(TRAIN_Y).long()
    spread = loss_off = state_off = 0.0
    done, parted = 0, None
    for step, recorded in enumerate(LOSSES[arm], 1):
        rows = batches.next(both[0].settings["batch_size"])
        noise = Noise(step - 1)
        rough, fine = (network.step(x[rows], y[rows], noise) for network in both)
        for network in both:
            network.configure(step)
        states = [[sample(values) for values in network.named("state").values()] for network in both]
        if parted:
            continue
        spread = max(spread, loss_distance(rough, fine), state_distance(*states))
        allowed = allow(spread)
        if not allowed <= LIMIT:
            parted = step
            continue
        off = loss_distance(recorded, fine)
        if not off <= allowed:
            raise AssertionError(
                f"{name}, step {step}: the loss is {fine:.9g} here and {recorded:.9g} on the page;"
                f" rounding explains {allowed:.1e} and not {off:.1e}"
            )
        loss_off = max(loss_off, off)
        if step in PARAMETERS[arm]:
            wanted = unpack(PARAMETERS[arm][step]).double().split([len(one) for one in states[1]])
            names = both[1].named("state")
            for key, one, other in zip(names, states[1], wanted):
                off = state_distance([other], [one])
                if not off <= allowed:
                    raise AssertionError(
                        f"{name}, after step {step}: {key} is {off:.1e} away from the page's;"
                        f" rounding explains {allowed:.1e}"
                    )
                state_off = max(state_off, off)
        done = step
    report(name, done, parted, loss_off, state_off, spread)
    if LOSSES[arm]:
        report_test(name, both, len(LOSSES[arm]), None if parted else spread, arm)


def report(name, done, parted, loss_off, state_off, spread):
    print(
        f"{name}: {done} steps agree with the page: loss within {loss_off:.1e}, parameters within"
        f" {state_off:.1e}."
    )
    if parted:
        print(
            f"  From step {parted} on rounding lets the runs part: it has moved the rough run by"
            f" {spread:.1e}, and nothing is claimed any more."
        )
    else:
        print(f"  Rounding has not let the runs part: it has moved the rough run by {spread:.1e}.")


def report_test(name, both, step, spread, arm):
    """Of the test set, which goes by running statistics; a spread of None: nothing is claimed."""
    (rough, _), (fine, accuracy) = (network.test(step) for network in both)
    recorded, share = TESTED[arm]
    if spread is not None and math.isfinite(recorded):
        spread = max(spread, loss_distance(rough, fine))
        allowed = allow(spread)
        off = loss_distance(recorded, fine)
        if not off <= allowed:
            raise AssertionError(
                f"{name}: the test loss is {fine:.9g} here and {recorded:.9g} on the page;"
                f" rounding explains {allowed:.1e} and not {off:.1e}"
            )
    if not math.isfinite(recorded):
        print(f"  After {step} steps the page's network has no finite numbers for the test set.")
        return
    print(
        f"  After {step} steps: test accuracy {accuracy:.1%} here and {share:.1%} on the page;"
        f" test loss {fine:.6g} and {recorded:.6g}."
    )
