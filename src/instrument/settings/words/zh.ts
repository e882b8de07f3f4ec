import type { words as english } from './en';

/** Words of all settings, in Chinese. */
export const words = {
  controls: {
    also: '另外设置了：{{list}}',
    groupNormalization: '归一化',
    groupNetwork: '网络',
    groupTraining: '训练',
    groupLook: '分布带',
    groupRun: '运行方式',
  },
  transport: {
    newSeed: '换一个种子',
    background: '标签页在后台时',
    backgroundPause: '暂停训练',
    backgroundRun: '继续训练',
    stopNever: '从不',
    stopStep: '到这一步暂停',
    stopAccuracy: '到这个准确率暂停',
    stopDiverged: '有一个网络发散时',
    stopDivergedRun: '另一个继续',
    stopDivergedStop: '两个都停',
  },
  ribbon: {
    notesShown: '可见',
    notesHidden: '隐藏',
  },
} satisfies typeof english;
