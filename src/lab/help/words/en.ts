/** Words of the help, in English. Keys and their shape come from here. */
export const words = {
  help: {
    title: 'Help',
    lead: 'The Lab trains two networks on the same data with the same random numbers, and shows how the values inside each layer are spread.',
    tour: 'Take the tour (four steps)',
    keys: 'Keys',
    when: 'They work while no field, slider or dialog has the focus.',
    key: {
      play: 'play or pause',
      step: 'one training step',
      reset: 'the same run again, from step 0',
      back: 'look at the recorded moment before or after',
      ends: 'the first moment; the newest, following the run',
      bands: 'with the focus on a band: the band before or after it',
      present: 'present: everything larger, for the back row',
      help: 'this help',
      close: 'close a dialog',
    },
  },
};
