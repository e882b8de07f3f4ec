/** Words of the first screen, in English. */
export const words = {
  start: {
    title: 'What happens inside a network while it learns?',
    lead: 'Two networks start from the same weights and see the same examples in the same order. <a>A</a> is plain. <b>B</b> normalizes every layer over the batch. Both are trained in this page.',
    leadBoth:
      'Two networks start from the same weights and see the same examples in the same order. Now <a>A</a> and <b>B</b> both normalize every layer over the batch. Both are trained in this page.',
    try: 'Three things to try',
    band: 'A band is one layer: all values that its units receive, step after step. The thick line is the median.',
    slides:
      'In A the last layer <strong>slides away and narrows</strong>: whatever comes in, it answers nearly the same.',
    stays: 'B’s layers <strong>stay in place and stay wide</strong>, and it learns.',
    compare:
      'A band that <strong>slides away and narrows</strong> is a layer that answers nearly the same to everything; one that <strong>stays wide</strong> still tells the inputs apart.',
    flat: 'In the gray zones the sigmoid is flat: hardly any gradient gets through.',
    standing: {
      begins: '{{arm}} has just begun.',
      coin: '{{arm}} gets {{share}} of the test points right, no better than a coin: it has not learned.',
      learns: '{{arm}} gets {{share}} right: it is learning.',
      learned: '{{arm}} gets {{share}} right: it has learned.',
    },
    between: ' ',
    openLab: 'Open this in the Lab: all layers, all settings',
  },
};
