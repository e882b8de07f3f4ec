import { Lease, type LeaseEvents } from './lease';
import type { WorkerLike } from './thread';

/** More threads than this bring memory traffic, and phones that slow down. */
const MOST = 8;

/** Threads for a machine of so many cores: two networks side by side always fit. */
export function threadsFor(cores: number): number {
  return Math.max(2, Math.min(MOST, Math.floor(cores) || 1));
}

/**
 * The threads of a page, shared by all that computes on it. What is seen comes before what is not;
 * among those that are seen, who asked first. Who needs more than there are gets them alone.
 */
export class Threads {
  readonly #leases = new Set<Lease>();

  constructor(
    readonly create: () => WorkerLike,
    readonly size: number,
  ) {}

  lease(events: LeaseEvents): Lease {
    const budget = {
      share: () => this.#share(),
      add: (lease: Lease) => this.#leases.add(lease),
      remove: (lease: Lease) => this.#leases.delete(lease),
    };
    return new Lease(budget, events);
  }

  get #free(): number {
    let held = 0;
    for (const lease of this.#leases) held += lease.held;
    return this.size - held;
  }

  #fits({ least }: Lease): boolean {
    return this.#free >= least || this.#free === this.size;
  }

  #share(): void {
    for (const lease of this.#leases) {
      if (!lease.waits) continue;
      for (const other of this.#leases) if (other.hidden && this.#free < lease.most) other.take();
      for (const other of this.#leases) if (other.spare && !this.#fits(lease)) other.take();
      if (this.#fits(lease)) lease.grant(Math.max(lease.least, Math.min(lease.most, this.#free)));
    }
  }
}
