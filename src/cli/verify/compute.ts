import { runFingerprint } from '../../engine/fingerprint';
import type { Kernels } from '../../engine/kernels/kernels';
import { memoryNeed } from '../../engine/memory-need';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { MadeData } from '../../session/made-data';
import { readExperiment } from '../read-experiment';

/** A run, and the steps at which its fingerprint is asked for, in ascending order. */
export interface Job {
  readonly link: string;
  /** How many of the link's networks run. */
  readonly networks: number;
  readonly steps: readonly number[];
  /** Files that the link trains on. */
  readonly data: readonly string[];
}

/** Fingerprints in the order of the steps, or why the run cannot be computed. */
export type Reply = { readonly fingerprints: readonly string[] } | { readonly problem: string };

/** Computes runs one after the other, in the same memory as long as they fit into it. */
export class Computer {
  readonly #made = new MadeData();
  /** Of each network. */
  readonly #rooms: { readonly kernels: Kernels; readonly bytes: number }[] = [];

  constructor(
    private readonly createKernels: (bytes: number) => Kernels,
    private readonly read: (file: string) => Uint8Array,
  ) {}

  /** Throws only where the engine does. */
  compute({ link, networks, steps, data: files }: Job): Reply {
    const given = readExperiment(link, files, this.read);
    if (typeof given === 'string') return { problem: given };
    const { experiment, data: own } = given;
    if (networks > experiment.arms.length) {
      return { problem: `the link has no ${networks} networks` };
    }
    const trainers = experiment.arms.slice(0, networks).map((_, arm) => {
      const specification = armSpecification(experiment, arm);
      const data = own ?? this.#made.of(specification, () => {});
      return new Trainer(
        specification,
        this.#room(arm, memoryNeed(specification, own)),
        data,
        false,
      );
    });
    const fingerprints = steps.map((step) => {
      for (const trainer of trainers) trainer.advance(step);
      return runFingerprint(
        trainers.map((trainer) => ({ step: trainer.step, fingerprint: trainer.fingerprint() })),
      );
    });
    return { fingerprints };
  }

  #room(arm: number, bytes: number): Kernels {
    const room = this.#rooms[arm];
    if (room !== undefined && room.bytes >= bytes) {
      room.kernels.clear();
      return room.kernels;
    }
    const kernels = this.createKernels(bytes);
    this.#rooms[arm] = { kernels, bytes };
    return kernels;
  }
}
