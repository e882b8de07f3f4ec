import type { Size, ChartTheme } from '../charts/theme';
import type { TableData } from './TableButton';

/** A picture of numbers that is on the page, as it is now. */
export interface Figure {
  readonly canvas: HTMLCanvasElement;
  readonly now: () => {
    readonly title: string;
    readonly className: string;
    readonly paint: (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => void;
    readonly theme: ChartTheme;
    /** Its numbers. */
    readonly csv: () => TableData;
    /** One sentence that says what the picture shows now. */
    readonly summary: () => string;
  };
}

/** All of them: for who draws them in another place, such as on paper. */
export const figures = new Set<Figure>();
