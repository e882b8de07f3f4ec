import { figure1 } from './e1c-figure-1';
import { plainCatchesUp } from './e1d-plain-catches-up';
import type { Study } from './study';

/** In the order of the table. */
export const STUDIES: readonly Study[] = [figure1, plainCatchesUp];
