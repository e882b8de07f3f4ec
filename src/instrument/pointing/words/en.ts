/** Words of what is read at a place of a picture, in English. Keys and their shape come from here. */
export const words = {
  point: {
    step: 'Step {{step}}',
    change: 'Changed at step {{step}}: {{change}}',
  },
};
