import { proveFrom } from '../../engine/kernels/prove-from';
import { serveTrainer } from '../serve-trainer';
import type { Reply, Request } from '../protocol';
import { serveSurvey } from '../survey/serve-survey';
import type { SurveyReply, SurveyRequest } from '../survey/protocol';
import type { KernelsReply, KernelsRequest } from './kernels-protocol';
import { serveKernels } from './serve-kernels';

const send = (reply: Reply | SurveyReply | KernelsReply, transfer: Transferable[] = []) =>
  self.postMessage(reply, { transfer });

/**
 * The thread of one arm, or one of a survey's: everything it does is in `serve-trainer.ts` and
 * `serve-survey.ts`, which run in tests as well. One file, so that the engine is loaded once.
 */
const respond = serveKernels<Request | SurveyRequest>(proveFrom, send, ({ create }) => {
  const [run, survey] = [serveTrainer(create, send), serveSurvey(create, send)];
  return (request) => {
    if (request.kind === 'data' || request.kind === 'train') survey(request);
    else run(request);
  };
});

// Listening at once, so that no message is missed while the kernels are fetched.
self.addEventListener(
  'message',
  ({ data }: MessageEvent<Request | SurveyRequest | KernelsRequest>) => respond(data),
);
