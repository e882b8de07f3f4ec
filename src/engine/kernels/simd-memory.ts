import type { Floats } from '../floats';

const PAGE_BYTES = 65536;
/** Arrays start at multiples of this, as the vectors do that are loaded from them. */
const ALIGNMENT = 16;
/** Address 0 stands for no array, and the module's own data, if any, lies in the first page. */
const START = PAGE_BYTES;
/** Lanes past an array's end are loaded and dropped: behind the last array there is room for them. */
const SLACK = 64;

/** Where an array lies, kept on it: asking the array for its buffer takes longer than a small kernel. */
const PLACE = Symbol('place');
interface Place {
  readonly memory: SimdMemory;
  readonly address: number;
}
type Placed = Floats & { readonly [PLACE]?: Place };

/** A WebAssembly memory of a fixed size, handed out from its start and taken back all at once. */
export class SimdMemory {
  readonly memory: WebAssembly.Memory;
  readonly #buffer: ArrayBuffer;
  readonly #end: number;
  #next = START;

  /**
   * The system provides pages when they are first
   * written. Throws RangeError where it has no such range of addresses.
   */
  constructor(bytes: number) {
    const pages = Math.ceil(bytes / PAGE_BYTES);
    this.memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.#buffer = this.memory.buffer;
    this.#end = pages * PAGE_BYTES - SLACK;
  }

  /** The address of so many zeroed bytes; throws RangeError when the memory is used up. */
  take(bytes: number): number {
    const address = Math.ceil(this.#next / ALIGNMENT) * ALIGNMENT;
    if (address + bytes > this.#end) {
      throw new RangeError(`${bytes} bytes do not fit: ${this.#end - address} are left.`);
    }
    this.#next = address + bytes;
    return address;
  }

  /** Takes everything back and zeroes it: to write over pages is quicker than to get new ones. */
  clear(): void {
    new Uint8Array(this.#buffer, START, this.#next - START).fill(0);
    this.#next = START;
  }

  floats(length: number): Float32Array {
    const address = this.take(length * Float32Array.BYTES_PER_ELEMENT);
    const place: Place = { memory: this, address };
    const array = new Float32Array(this.#buffer, address, length);
    return Object.defineProperty(array, PLACE, { value: place });
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.take(length), length);
  }

  /** The address of an array of this memory, or of a part of one; throws TypeError for others. */
  address(array: Floats): number {
    const place = (array as Placed)[PLACE];
    if (place !== undefined && place.memory === this) return place.address;
    if (array.buffer === this.#buffer && array instanceof Float32Array) return array.byteOffset;
    throw new TypeError('This array was not allocated by these kernels.');
  }
}
