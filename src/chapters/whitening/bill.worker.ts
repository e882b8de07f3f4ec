import { createReference } from '../../engine/kernels/reference';
import { measureSize } from './bill';

/** Measures the sizes that it is sent, one after the other, and answers with each as it is done. */
self.addEventListener('message', ({ data: sizes }: MessageEvent<readonly number[]>) => {
  const kernels = createReference();
  for (const d of sizes) {
    self.postMessage(
      measureSize(kernels, d, () => performance.now()),
      { transfer: [] },
    );
  }
});
