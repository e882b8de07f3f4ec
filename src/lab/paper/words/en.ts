/** Words of what is printed, in English. Keys and their shape come from here. */
export const words = {
  paper: {
    settings: 'Settings',
    result: 'Result at step {{step}}',
    accuracy: '{{arm}}: test accuracy {{accuracy}}, loss {{loss}}',
    link: 'This page, with all that it shows',
    blank: {
      name: 'Name',
      expected: 'What I expect',
      seen: 'What I saw',
      why: 'Why',
    },
  },
};
