def numbers(text, kind):
    """A packed list: 'f' for numbers of 32 bits, 'B' for bytes."""
    values = array(kind)
    values.frombytes(zlib.decompress(base64.b64decode(text)))
    if sys.byteorder == "big":
        values.byteswap()
    return values


TRAIN_X, TRAIN_Y = numbers(PACKED_TRAIN_X, STORED), numbers(PACKED_TRAIN_Y, "B")
TEST_X, TEST_Y = numbers(PACKED_TEST_X, STORED), numbers(PACKED_TEST_Y, "B")
FEATURES = len(TRAIN_X) // len(TRAIN_Y)


def example(i):
    """The numbers and the class of a training example; the first is 0."""
    return [value * SCALE for value in TRAIN_X[i * FEATURES : (i + 1) * FEATURES]], TRAIN_Y[i]


print(
    f"{len(TRAIN_Y)} examples of {FEATURES} numbers in {CLASSES} classes to train on,"
    f" {len(TEST_Y)} to test."
)
