import { hasPictures, modelOf } from '../../experiment/arm-specification';
import { useCurrent } from '../run/run-context';
import { ChoiceSetting } from './ChoiceSetting';
import { NumberSetting } from './NumberSetting';

/** Of what kind and how large both networks are. */
export function NetworkControls() {
  const current = useCurrent();
  return (
    <>
      {hasPictures(current) && <ChoiceSetting name="model" />}
      {modelOf(current) === 'convolution' ? (
        <NumberSetting name="channels" />
      ) : (
        <>
          <NumberSetting name="depth" />
          <NumberSetting name="width" />
        </>
      )}
    </>
  );
}
