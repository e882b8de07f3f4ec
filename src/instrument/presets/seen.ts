import type { PresetId } from '../../experiment/presets';
import { recall, remember } from '../../ui/preferences';

const NAME = 'presets-seen';

/** The presets that this browser has opened; none where it keeps nothing. */
export function seenPresets(): ReadonlySet<string> {
  return new Set((recall(NAME) ?? '').split(' '));
}

export function markSeen(id: PresetId): void {
  const seen = seenPresets();
  if (!seen.has(id)) remember(NAME, [...seen, id].join(' ').trim());
}
