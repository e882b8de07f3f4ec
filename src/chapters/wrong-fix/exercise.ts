import { choice, numeric } from '../exercise/checks';

/** How an answer lies beside a number, by its size. */
const about = (size: number, off: number) => (value: number) =>
  Math.abs(Math.abs(value) - size) <= off;

export const exercises = {
  // Targets 2.5 below u, η = 0.1: every step moves b by −0.25.
  'b-at-1000': numeric({
    answer: -250,
    tolerance: 2.5,
    mistakes: {
      sign: about(250, 2.5),
      honest: 0,
      oneStep: about(0.25, 0.01),
      settles: about(2.5, 0.1),
      rate: about(2500, 25),
      tenth: about(25, 0.5),
    },
  }),
  'sign-of-growth': choice('growsShrinks'),
  'why-through': choice('takenBack'),
};
