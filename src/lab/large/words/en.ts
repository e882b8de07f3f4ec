/** Words of a chart shown large, in English. Keys and their shape come from here. */
export const words = {
  large: {
    previous: 'Previous chart',
    next: 'Next chart',
  },
};
