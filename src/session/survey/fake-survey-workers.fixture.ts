import type { Kernels } from '../../engine/kernels/kernels';
import { createReference } from '../../engine/kernels/reference';
import { FakeThreads } from '../fake-threads.fixture';
import { serveSurvey } from './serve-survey';
import type { SurveyReply, SurveyRequest } from './protocol';

/** For tests: the workers of a survey. */
export class FakeSurveyWorkers extends FakeThreads<SurveyRequest, SurveyReply> {
  constructor(createKernels: (bytes: number) => Kernels = () => createReference()) {
    super((send) => serveSurvey(createKernels, send));
  }
}
