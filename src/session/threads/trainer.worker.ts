import wasm from '../../engine/kernels/assembly/build/kernels.wasm?url';
import { chooseKernels } from '../../engine/kernels/choose';
import { serveTrainer } from '../serve-trainer';
import type { Reply, Request } from '../protocol';
import { serveSurvey } from '../survey/serve-survey';
import type { SurveyReply, SurveyRequest } from '../survey/protocol';

/** Milliseconds after which a file that does not come is done without. */
const PATIENCE = 2000;

const send = (reply: Reply | SurveyReply, transfer: Transferable[] = []) =>
  self.postMessage(reply, { transfer });

/**
 * The thread of one arm, or one of a survey's: everything it does is in `answer.ts` and
 * `answer-survey.ts`, which run in tests as well. One file, so that the engine is loaded once.
 */
const respond = chooseKernels(async () => {
  const response = await fetch(wasm, { signal: AbortSignal.timeout(PATIENCE) });
  return response.arrayBuffer();
}).then(({ create }) => {
  const [run, survey] = [serveTrainer(create, send), serveSurvey(create, send)];
  return (request: Request | SurveyRequest) => {
    if (request.kind === 'data' || request.kind === 'train') survey(request);
    else run(request);
  };
});

// Listening at once, so that no message is missed while the kernels are fetched.
self.addEventListener('message', async ({ data }: MessageEvent<Request | SurveyRequest>) => {
  (await respond)(data);
});
