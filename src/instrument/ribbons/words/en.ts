/** Words of the notes in the first band, in English. Keys and their shape come from here. */
export const words = {
  ribbon: {
    notesClose: 'Hide the notes in the first band',
    noteFlat: 'flat ends',
    noteMiddle: 'middle 70%',
    noteMedian: 'median',
    noteNow: 'now',
  },
};
