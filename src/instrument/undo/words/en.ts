/** Words of the way back to a run, in English. */
export const words = {
  undo: {
    text: 'A new run has begun. The former one was at step {{step}}.',
    button: 'Undo',
  },
};
