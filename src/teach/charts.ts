import { GradientChart } from '../instrument/by-layer/GradientChart';
import { ShiftChart } from '../instrument/by-layer/ShiftChart';
import { AccuracyChart, LossChart } from '../instrument/curves/LossCharts';
import { DataPicture } from '../instrument/plane/DataPicture';

/** The charts beside the bands, with the keys of their names. */
export const CHARTS = {
  plane: { Chart: DataPicture, title: 'chart.fields' },
  loss: { Chart: LossChart, title: 'chart.loss' },
  accuracy: { Chart: AccuracyChart, title: 'chart.accuracy' },
  gradient: { Chart: GradientChart, title: 'chart.gradientView' },
  shift: { Chart: ShiftChart, title: 'chart.shiftName' },
} as const;
