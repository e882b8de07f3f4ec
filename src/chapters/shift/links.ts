/** A plain network and one with BN, stopped where the first layer still moves everything above it. */
export const ONE_STEP = 'v=1&act=relu&init=he&lr=1&at=100';

/** Plain layers that drift one after the other, seen from the first step on. */
export const WHOLE_RUN = 'v=1&act=relu&lr=0.2&stop=500';

/** The experiment that Start opens with, at a step where one network has learned and one has not. */
export const DISPUTE = 'v=1&at=300';
