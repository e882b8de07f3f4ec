def tensor(values):
    """A list of bytes or of float32 for PyTorch."""
    return torch.frombuffer(values, dtype=torch.uint8 if values.typecode == "B" else torch.float32)


def unpack(text):
    return tensor(numbers(text, "f"))
# only: adam


def single(value):
    """Rounded to float32."""
    return torch.tensor(value, dtype=torch.float32).item()
# end
