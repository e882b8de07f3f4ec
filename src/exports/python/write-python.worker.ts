import { kernelsFrom } from '../../engine/kernels/choose';
import { proveFrom } from '../../engine/kernels/prove-from';
import type { PythonReply, PythonRequest } from './protocol';
import { recordRun } from './record-run';
import { WRITERS } from './writers';

/** Shares of the work between two that are told. */
const TOLD = 0.01;

const send = (reply: PythonReply) => self.postMessage(reply, {});

/** Records one run, as the command line does, and answers with the file. */
self.addEventListener('message', async ({ data: request }: MessageEvent<PythonRequest>) => {
  const { experiment, data, steps, format, kernels } = request;
  let told = 0;
  const onShare = (share: number) => {
    if (share < told + TOLD) return;
    told = share;
    send({ kind: 'share', share });
  };
  try {
    const { create } = kernelsFrom(await proveFrom(kernels));
    const run = recordRun(experiment, data, create, steps, onShare);
    send({ kind: 'made', text: WRITERS[format](run), fingerprint: run.fingerprint });
  } catch (error) {
    send({ kind: 'failed', cause: error instanceof Error ? error.message : String(error) });
  }
});
