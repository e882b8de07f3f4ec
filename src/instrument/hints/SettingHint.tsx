import { fetched } from '../../ui/parts/fetched';

/** What a control does, in words that come after the first picture. */
export const SettingHint = fetched(
  'instrument/hints/HintText',
  async () => (await import('./HintText')).HintText,
);
