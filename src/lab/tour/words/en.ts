/** Words of the tour, in English. Keys and their shape come from here. */
export const words = {
  tour: {
    title: 'Tour of the Lab',
    count: '{{step}} of {{steps}}',
    skip: 'Skip the tour',
    back: 'Back',
    next: 'Next',
    end: 'Done',
    networks: {
      title: 'Two networks, one task',
      text: 'A and B train on the same data, in the same batches, from the same initial weights. At first they differ in one thing: B uses batch normalization. The large number is the share of the test examples that each classifies correctly.',
    },
    band: {
      title: 'One band is one layer',
      text: 'From left to right is training time. The thick line is the median of the layer\u2019s values, the fine lines enclose the middle 70%. In the gray zones the activation is nearly flat and passes on little gradient. The shape on the right is the present moment.',
    },
    settings: {
      title: 'Change one thing at a time',
      text: 'Switch on batch normalization in A, or move the learning rate. Both work while the networks train, and the link in the address remembers at which step.',
    },
    reading: {
      title: 'What is going on, and when',
      text: 'This text says what the numbers show. Drag the timeline to look back at any recorded moment; everything on the page is then of that moment.',
    },
  },
};
