/** Words of all settings, in English. Keys and their shape come from here. */
export const words = {
  controls: {
    also: 'Also set: {{list}}',
    groupNormalization: 'Normalization',
    groupNetwork: 'Network',
    groupTraining: 'Training',
    groupLook: 'Bands',
    groupRun: 'Run',
  },
  transport: {
    newSeed: 'New seed',
    background: 'When this tab is hidden',
    backgroundPause: 'Pause',
    backgroundRun: 'Continue',
    stopNever: 'never',
    stopStep: 'Pause at step',
    stopAccuracy: 'Pause at accuracy',
    stopDiverged: 'When one network diverges',
    stopDivergedRun: 'The other continues',
    stopDivergedStop: 'Stop both',
  },
  ribbon: {
    notesShown: 'Shown',
    notesHidden: 'Hidden',
  },
};
