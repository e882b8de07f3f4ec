import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { placeIn } from './Plane';
import type { Point } from './plane-algebra';

export interface Handle {
  readonly id: string;
  readonly at: Point;
  readonly name: string;
  readonly kind: 'example' | 'end';
}

interface Props {
  readonly handles: readonly Handle[];
  readonly limit: number;
  /** The example that is marked here and elsewhere. */
  readonly active: string;
  readonly onActivate: (id: string) => void;
  readonly onMove: (id: string, to: Point) => void;
  /** The id of the text that says how keys move what has the focus. */
  readonly describedBy: string;
}

/** Per press of an arrow key, and with the shift key. */
const STEP = 0.05;
const LEAP = 0.5;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const TURNS: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };
/** What a finger covers. */
const REACH = 28;

/**
 * Points of a plane that can be moved by pointer and by keys. The examples are one stop of the Tab
 * key, the page keys go from one to the next; a finger takes whatever lies nearest to it.
 */
export function Handles({ handles, limit, active, onActivate, onMove, describedBy }: Props) {
  const dragged = useRef<string | null>(null);
  const group = useRef<SVGGElement>(null);

  const pointAt = ({ clientX, clientY }: PointerEvent): Point => {
    const box = group.current?.ownerSVGElement?.getBoundingClientRect();
    if (!box) return [0, 0];
    const held = (share: number) => Math.max(-0.97, Math.min(0.97, 2 * share - 1));
    return [
      limit * held((clientX - box.left) / box.width),
      -limit * held((clientY - box.top) / box.height),
    ];
  };
  const grab = (event: PointerEvent) => {
    const at = pointAt(event);
    const distance = ({ at: [x, y] }: Handle) => Math.hypot(x - at[0], y - at[1]);
    const nearest = handles.toSorted((one, other) => distance(one) - distance(other))[0];
    if (nearest === undefined) return;
    event.preventDefault();
    dragged.current = nearest.id;
    group.current?.setPointerCapture(event.pointerId);
    if (nearest.kind === 'example') onActivate(nearest.id);
  };
  const drag = (event: PointerEvent) => {
    if (dragged.current !== null) onMove(dragged.current, pointAt(event));
  };
  const release = () => {
    dragged.current = null;
  };
  const press = (event: KeyboardEvent, { id, at }: Handle) => {
    const arrow = ARROWS[event.key];
    const turn = TURNS[event.key];
    if (arrow !== undefined) {
      const step = event.shiftKey ? LEAP : STEP;
      const inside = (value: number) => Math.max(-0.97 * limit, Math.min(0.97 * limit, value));
      onMove(id, [inside(at[0] + step * arrow[0]), inside(at[1] + step * arrow[1])]);
    } else if (turn !== undefined) {
      const examples = handles.filter(({ kind }) => kind === 'example');
      const here = examples.findIndex((handle) => handle.id === active);
      const next = examples[(here + turn + examples.length) % examples.length];
      if (next === undefined) return;
      onActivate(next.id);
      group.current?.querySelector<SVGGElement>(`[data-handle="${next.id}"]`)?.focus();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <g
      ref={group}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {handles.map((handle) => {
        const { id, at, name, kind } = handle;
        const [x, y] = placeIn(limit, at);
        const marked = kind === 'example' && id === active;
        return (
          <g
            key={id}
            className={`plane-handle plane-${kind}`}
            data-handle={id}
            data-active={marked || undefined}
            role="button"
            tabIndex={kind === 'end' || marked ? 0 : -1}
            aria-label={name}
            aria-describedby={describedBy}
            transform={`translate(${x} ${y})`}
            onKeyDown={(event) => press(event, handle)}
            onFocus={() => kind === 'example' && onActivate(id)}
          >
            <circle className="plane-reach" r={REACH} />
            {kind === 'example' ? (
              <circle className="plane-dot" r={5} />
            ) : (
              <rect className="plane-dot" x={-5} y={-5} width={10} height={10} />
            )}
          </g>
        );
      })}
    </g>
  );
}
