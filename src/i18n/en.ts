import { first } from './en-first';
import { later } from './en-later';

/** Every text that people read, in English. The keys and their shape come from here. */
export const en = {
  ...first,
  ...later,
  files: { ...first.files, ...later.files },
  layer: { ...first.layer, ...later.layer },
  lens: { ...first.lens, ...later.lens },
  study: { ...first.study, ...later.study },
  transform: { ...first.transform, ...later.transform },
};
