import { words as teachPageEn } from '../../src/teach/page/words/en';
import { words as teachPageZh } from '../../src/teach/page/words/zh';
import { words as teachEn } from '../../src/teach/words/en';
import { words as teachZh } from '../../src/teach/words/zh';
import { words as offlineEn } from '../../src/ui/offline/words/en';
import { words as offlineZh } from '../../src/ui/offline/words/zh';
import { words as labLargeEn } from '../../src/lab/large/words/en';
import { words as labLargeZh } from '../../src/lab/large/words/zh';
import { words as instrumentPointingEn } from '../../src/instrument/pointing/words/en';
import { words as instrumentPointingZh } from '../../src/instrument/pointing/words/zh';
import { words as labTourEn } from '../../src/lab/tour/words/en';
import { words as labTourZh } from '../../src/lab/tour/words/zh';
import { words as labHelpEn } from '../../src/lab/help/words/en';
import { words as labHelpZh } from '../../src/lab/help/words/zh';
import { words as labPaperEn } from '../../src/lab/paper/words/en';
import { words as labPaperZh } from '../../src/lab/paper/words/zh';
import { words as glossaryEn } from '../../src/chapters/glossary/words/en';
import { words as glossaryZh } from '../../src/chapters/glossary/words/zh';
import { words as saturationEn } from '../../src/chapters/saturation/words/en';
import { words as saturationZh } from '../../src/chapters/saturation/words/zh';
import { words as wrongFixEn } from '../../src/chapters/wrong-fix/words/en';
import { words as wrongFixZh } from '../../src/chapters/wrong-fix/words/zh';
import { words as backwardEn } from '../../src/chapters/backward/words/en';
import { words as backwardZh } from '../../src/chapters/backward/words/zh';
import { words as chaptersEn } from '../../src/chapters/words/en';
import { words as chaptersZh } from '../../src/chapters/words/zh';
import { words as galleryEn } from '../../src/gallery/words/en';
import { words as galleryZh } from '../../src/gallery/words/zh';
import { words as i18nEn } from '../../src/i18n/words/en';
import { words as i18nZh } from '../../src/i18n/words/zh';
import { words as instrumentAdviceEn } from '../../src/instrument/advice/words/en';
import { words as instrumentAdviceZh } from '../../src/instrument/advice/words/zh';
import { words as instrumentFilesEn } from '../../src/instrument/files/words/en';
import { words as instrumentFilesZh } from '../../src/instrument/files/words/zh';
import { words as instrumentHintsEn } from '../../src/instrument/hints/words/en';
import { words as instrumentHintsZh } from '../../src/instrument/hints/words/zh';
import { words as instrumentInferenceEn } from '../../src/instrument/inference/words/en';
import { words as instrumentInferenceZh } from '../../src/instrument/inference/words/zh';
import { words as instrumentLayerEn } from '../../src/instrument/layer/words/en';
import { words as instrumentLayerZh } from '../../src/instrument/layer/words/zh';
import { words as instrumentNoticesEn } from '../../src/instrument/notices/words/en';
import { words as instrumentNoticesZh } from '../../src/instrument/notices/words/zh';
import { words as instrumentPresetsEn } from '../../src/instrument/presets/words/en';
import { words as instrumentPresetsZh } from '../../src/instrument/presets/words/zh';
import { words as instrumentRibbonsEn } from '../../src/instrument/ribbons/words/en';
import { words as instrumentRibbonsZh } from '../../src/instrument/ribbons/words/zh';
import { words as instrumentSettingsEn } from '../../src/instrument/settings/words/en';
import { words as instrumentSettingsZh } from '../../src/instrument/settings/words/zh';
import { words as instrumentShiftEn } from '../../src/instrument/shift/words/en';
import { words as instrumentShiftZh } from '../../src/instrument/shift/words/zh';
import { words as instrumentTransformEn } from '../../src/instrument/transform/words/en';
import { words as instrumentTransformZh } from '../../src/instrument/transform/words/zh';
import { words as instrumentUndoEn } from '../../src/instrument/undo/words/en';
import { words as instrumentUndoZh } from '../../src/instrument/undo/words/zh';
import { words as instrumentEn } from '../../src/instrument/words/en';
import { words as instrumentZh } from '../../src/instrument/words/zh';
import { words as labShareEn } from '../../src/lab/share/words/en';
import { words as labShareZh } from '../../src/lab/share/words/zh';
import { words as uiEn } from '../../src/ui/words/en';
import { words as uiZh } from '../../src/ui/words/zh';

type All<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer A) => void
  ? A
  : never;

/** The words of all rooms: a group may lie in several. */
function together<T extends readonly object[]>(...rooms: T): All<T[number]> {
  const groups: Record<string, object> = {};
  for (const room of rooms) {
    for (const [group, texts] of Object.entries(room)) {
      groups[group] = { ...groups[group], ...(texts as object) };
    }
  }
  return groups as All<T[number]>;
}

/** Every text that people read. */
export const en = together(
  labLargeEn,
  labPaperEn,
  instrumentPointingEn,
  labTourEn,
  labHelpEn,
  chaptersEn,
  saturationEn,
  wrongFixEn,
  backwardEn,
  glossaryEn,
  galleryEn,
  i18nEn,
  instrumentAdviceEn,
  instrumentFilesEn,
  instrumentHintsEn,
  instrumentInferenceEn,
  instrumentLayerEn,
  instrumentNoticesEn,
  instrumentPresetsEn,
  instrumentRibbonsEn,
  instrumentSettingsEn,
  instrumentShiftEn,
  instrumentTransformEn,
  instrumentUndoEn,
  instrumentEn,
  labShareEn,
  teachEn,
  teachPageEn,
  offlineEn,
  uiEn,
);
export const zh = together(
  labLargeZh,
  labPaperZh,
  instrumentPointingZh,
  labTourZh,
  labHelpZh,
  chaptersZh,
  saturationZh,
  wrongFixZh,
  backwardZh,
  glossaryZh,
  galleryZh,
  i18nZh,
  instrumentAdviceZh,
  instrumentFilesZh,
  instrumentHintsZh,
  instrumentInferenceZh,
  instrumentLayerZh,
  instrumentNoticesZh,
  instrumentPresetsZh,
  instrumentRibbonsZh,
  instrumentSettingsZh,
  instrumentShiftZh,
  instrumentTransformZh,
  instrumentUndoZh,
  instrumentZh,
  labShareZh,
  teachZh,
  teachPageZh,
  offlineZh,
  uiZh,
);

/** A text of the dictionary with its values put in; a plural or a nested key needs no support. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

/** A part of a dictionary's text that holds no value: what stands before the first one. */
export function beginning(text: string): string {
  return text.split('{{')[0] ?? '';
}
