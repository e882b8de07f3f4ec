import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paintImages } from '../../charts/images';
import { turnInto } from '../../engine/data/own/pictures';
import type { Labelled } from '../../engine/data/own/source';
import { useChartTheme } from '../../ui/chart-theme';

interface Props {
  readonly pictures: Labelled;
  readonly turned: boolean;
  readonly name: string;
}

const SHOWN = 8;
/** CSS pixels of one at most. */
const SIDE = 56;

/** The first pictures of a file, as they are or with rows and columns exchanged. */
export function FirstPictures({ pictures: { images, labels }, turned, name }: Props) {
  const { t } = useTranslation();
  const theme = useChartTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { height, width, pixels } = images;
  const count = Math.min(SHOWN, images.count);
  const shown = useMemo(() => {
    const features = height * width;
    const straight = pixels.subarray(0, count * features);
    const x = straight.slice();
    const shape = turned ? { height: width, width: height } : { height, width };
    for (let picture = 0; picture < (turned ? count : 0); picture++) {
      const place = [picture * features, (picture + 1) * features] as const;
      turnInto(x.subarray(...place), straight.subarray(...place), { height, width });
    }
    return { count, ...shape, x, scale: 1 / 255 };
  }, [pixels, turned, count, height, width]);

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return;
    // Whole dots for each pixel of the file: between them there would be gaps.
    const dots = Math.max(1, Math.round((SIDE * theme.pixelRatio) / Math.max(height, width)));
    const size = { width: count * shown.width * dots, height: shown.height * dots };
    Object.assign(element, size);
    element.style.width = `${size.width / theme.pixelRatio}px`;
    paintImages(context, shown, Math.max(1, count), size, theme);
  }, [shown, theme, count, height, width]);

  const classes = [...labels.subarray(0, count)].join(' ');
  return (
    <figure className="files-preview">
      <figcaption>{name}</figcaption>
      <canvas ref={canvas} role="img" aria-label={t('files.preview', { name, count, classes })} />
    </figure>
  );
}
