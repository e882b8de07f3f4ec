import 'i18next';
import type { words as glossary } from '../chapters/glossary/words/en';
import type { words as saturation } from '../chapters/saturation/words/en';
import type { words as backward } from '../chapters/backward/words/en';
import type { words as shiftChapter } from '../chapters/shift/words/en';
import type { words as chapters } from '../chapters/words/en';
import type { words as wrongFix } from '../chapters/wrong-fix/words/en';
import type { words as transformChapter } from '../chapters/transform/words/en';
import type { words as whitening } from '../chapters/whitening/words/en';
import type { words as gallery } from '../gallery/words/en';
import type { words as page } from '../i18n/words/en';
import type { words as advice } from '../instrument/advice/words/en';
import type { words as files } from '../instrument/files/words/en';
import type { words as hints } from '../instrument/hints/words/en';
import type { words as inference } from '../instrument/inference/words/en';
import type { words as layer } from '../instrument/layer/words/en';
import type { words as pointing } from '../instrument/pointing/words/en';
import type { words as notices } from '../instrument/notices/words/en';
import type { words as presets } from '../instrument/presets/words/en';
import type { words as ribbons } from '../instrument/ribbons/words/en';
import type { words as settings } from '../instrument/settings/words/en';
import type { words as shift } from '../instrument/shift/words/en';
import type { words as transform } from '../instrument/transform/words/en';
import type { words as undo } from '../instrument/undo/words/en';
import type { words as instrument } from '../instrument/words/en';
import type { words as help } from '../lab/help/words/en';
import type { words as large } from '../lab/large/words/en';
import type { words as tour } from '../lab/tour/words/en';
import type { words as share } from '../lab/share/words/en';
import type { words as paper } from '../lab/paper/words/en';
import type { words as start } from '../start/words/en';
import type { words as teachPage } from '../teach/page/words/en';
import type { words as teach } from '../teach/words/en';
import type { words as offline } from '../ui/offline/words/en';
import type { words as ui } from '../ui/words/en';

type Instrument = typeof instrument &
  typeof advice &
  typeof files &
  typeof hints &
  typeof inference &
  typeof layer &
  typeof pointing &
  typeof notices &
  typeof presets &
  typeof ribbons &
  typeof settings &
  typeof shift &
  typeof transform &
  typeof undo;

declare module 'i18next' {
  interface CustomTypeOptions {
    // A key names its namespace first, so that all of them are one to the compiler.
    defaultNS: 'page';
    resources: {
      page: typeof page &
        typeof ui &
        Instrument &
        typeof chapters &
        typeof saturation &
        typeof glossary &
        typeof wrongFix &
        typeof backward &
        typeof transformChapter &
        typeof whitening &
        typeof shiftChapter &
        typeof gallery &
        typeof share &
        typeof start &
        typeof help &
        typeof tour &
        typeof large &
        typeof paper &
        typeof teach &
        typeof teachPage &
        typeof offline;
    };
  }
}
