/** In double precision, one after the other: lanes would sum in another order. */
export function norm(x: usize, length: i32): f32 {
  const end = x + ((<usize>length) << 2);
  let sum: f64 = 0;
  for (let at = x; at < end; at += 4) {
    const value = <f64>load<f32>(at);
    sum += value * value;
  }
  return <f32>sqrt(sum);
}
