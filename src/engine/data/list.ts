import { circles } from './circles';
import { gaussians } from './gaussians';
import { moons } from './moons';
import type { PointSetName } from './names';
import type { PointMaker } from './point-maker';
import { spirals } from './spirals';
import { xor } from './xor';

/** Every data set of two classes in the plane, by its name. */
export const POINT_MAKERS: Readonly<Record<PointSetName, PointMaker>> = {
  circles,
  moons,
  spirals,
  xor,
  gaussians,
};
