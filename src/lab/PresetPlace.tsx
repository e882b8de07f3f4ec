import { useState } from 'react';
import { maybePreset } from '../experiment/preset-marks';
import { usePage } from '../instrument/run/run-context';
import { fetched } from '../ui/parts/fetched';
import './preset-place.css';

const PresetLine = fetched(
  'instrument/presets/PresetLine',
  async () => (await import('../instrument/presets/PresetLine')).PresetLine,
);

/**
 * Room for the name and the sentence of the preset whose experiment this is. It stays when the
 * experiment is changed: the bands must not jump under the hand.
 */
export function PresetPlace() {
  const preset = usePage(({ experiment }) => maybePreset(experiment));
  const [room, setRoom] = useState(preset);
  if (preset && !room) setRoom(true);
  return (
    room && (
      <div className="preset-room">
        <div className="preset-place">
          <PresetLine />
        </div>
      </div>
    )
  );
}
