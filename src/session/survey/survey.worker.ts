import wasm from '../../engine/kernels/assembly/build/kernels.wasm?url';
import { chooseKernels } from '../../engine/kernels/choose';
import { answerSurvey } from './answer-survey';
import type { SurveyReply, SurveyRequest } from './protocol';

/** Milliseconds after which a file that does not come is done without. */
const PATIENCE = 2000;

const send = (reply: SurveyReply) => self.postMessage(reply, { transfer: [] });

/** One of the threads of a survey: everything it does is in `answer-survey.ts`. */
const respond = chooseKernels(async () => {
  const response = await fetch(wasm, { signal: AbortSignal.timeout(PATIENCE) });
  return response.arrayBuffer();
}).then(({ create }) => answerSurvey(create, send));

// Listening at once, so that no message is missed while the kernels are fetched.
self.addEventListener('message', async ({ data }: MessageEvent<SurveyRequest>) => {
  (await respond)(data);
});
