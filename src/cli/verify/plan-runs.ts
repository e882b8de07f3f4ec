import { readLink, writeLink } from '../../experiment/link';
import { repairLink } from '../../experiment/repair-link';
import type { KeptRun } from '../../exports/hand-in/done';
import type { Found } from './check-hand-in';
import type { Job, Reply } from './compute';

/** Computes a job, somewhere. */
export type Compute = (job: Job) => Promise<Reply>;

interface Planned {
  readonly link: string;
  readonly networks: number;
  readonly steps: Set<number>;
  reply: Promise<ReadonlyMap<number, Found>> | null;
}

/**
 * All runs of many hand-ins. The same experiment is computed once, up to the furthest step, and
 * stands still at each step that is told of it: the fingerprint found is always that of the very run.
 */
export class RunPlan {
  readonly #planned = new Map<string, Planned>();

  /** `dataOf`: the files that are here of those that a link trains on. */
  constructor(
    private readonly mostSteps: number,
    private readonly compute: Compute,
    private readonly dataOf: (link: string) => readonly string[],
  ) {}

  /** All runs are added before the first is asked for. */
  add(run: KeptRun): void {
    if (run.step > this.mostSteps) return;
    const { link, networks, steps } = this.#entry(run);
    steps.add(run.step);
    this.#planned.set(keyOf(run), { link, networks, steps, reply: null });
  }

  /** What is found of a run that was added. */
  async find(run: KeptRun): Promise<Found> {
    if (run.step > this.mostSteps) {
      return { problem: `more than ${this.mostSteps} steps (--most-steps)` };
    }
    const entry = this.#entry(run);
    entry.reply ??= this.#run(entry);
    return (await entry.reply).get(run.step) ?? { problem: 'it was not computed' };
  }

  #entry(run: KeptRun): Planned {
    const link = linkOf(run);
    const { networks } = run;
    return this.#planned.get(keyOf(run)) ?? { link, networks, steps: new Set(), reply: null };
  }

  async #run({ link, networks, steps: all }: Planned): Promise<ReadonlyMap<number, Found>> {
    const steps = [...all].toSorted((one, other) => one - other);
    const reply = await this.compute({ link, networks, steps, data: this.dataOf(link) });
    return new Map(
      steps.map((step, i): [number, Found] => {
        if ('problem' in reply) return [step, reply];
        return [step, { fingerprint: reply.fingerprints[i] ?? '' }];
      }),
    );
  }
}

/** Runs of the same key are the same run, however their links are written; a wrong link is its own. */
function keyOf(run: KeptRun): string {
  const { networks } = run;
  const link = linkOf(run);
  const { experiment, issues } = readLink(link);
  return JSON.stringify([issues.length === 0 ? writeLink({ experiment }) : `! ${link}`, networks]);
}

/** As every command takes a link; one of which nothing is left stays what it is, and is told. */
function linkOf({ link }: KeptRun): string {
  return repairLink(link) || link;
}
