import { axesOf, type Cloud, momentsOf, type Point } from './plane-algebra';

/** As thin as a hand can make the cloud, in standard deviations: its direction is kept. */
const THINNEST = 0.01;
const LARGEST = 3;

/** Ends of the ellipse that lies one standard deviation around the mean. */
export function ellipseEnds(cloud: Cloud): readonly [Point, Point] {
  const { mean, covariance } = momentsOf(cloud);
  const { values, first, second } = axesOf(covariance);
  const end = (variance: number, axis: Point): Point => {
    // The end that lies to the right, or upwards, whatever sign the axis has.
    const sign = axis[0] > 1e-9 || (Math.abs(axis[0]) <= 1e-9 && axis[1] > 0) ? 1 : -1;
    const length = sign * Math.sqrt(variance);
    return [mean[0] + length * axis[0], mean[1] + length * axis[1]];
  };
  return [end(values[0], first), end(values[1], second)];
}

/**
 * The cloud turned and stretched so that the end of its long (0) or narrow (1) axis lies at `to`;
 * across that axis it keeps its width.
 */
export function pullEnd(cloud: Cloud, axis: 0 | 1, to: Point): Cloud {
  const { mean } = momentsOf(cloud);
  const from = ellipseEnds(cloud)[axis];
  const old = [from[0] - mean[0], from[1] - mean[1]] as const;
  const wanted = [to[0] - mean[0], to[1] - mean[1]] as const;
  const length = Math.hypot(...old);
  const reach = Math.hypot(...wanted);
  if (length === 0 || reach === 0) return cloud;
  const stretch = Math.min(LARGEST, Math.max(THINNEST, reach)) / length;
  const [c, s] = [old[0] / length, old[1] / length];
  const [cosine, sine] = [wanted[0] / reach, wanted[1] / reach];
  return cloud.map(([x, y]) => {
    const along = stretch * (c * (x - mean[0]) + s * (y - mean[1]));
    const across = -s * (x - mean[0]) + c * (y - mean[1]);
    return [mean[0] + cosine * along - sine * across, mean[1] + sine * along + cosine * across];
  });
}
