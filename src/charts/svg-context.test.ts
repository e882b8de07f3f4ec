import { expect, test } from 'vitest';
import { drawLines } from './lines';
import { SvgContext } from './svg-context';
import { testTheme } from './recording-context.fixture';

const size = { width: 200, height: 100 };
const measure = (text: string) => 6 * text.length;

function svg(draw: (context: CanvasRenderingContext2D) => void, title = 'A chart'): string {
  const made = new SvgContext(size, measure);
  draw(made.context);
  return made.toString(title, '#fff');
}

test('a path is written with its line and its dashes', () => {
  const text = svg((context) => {
    context.strokeStyle = '#c2410c';
    context.lineWidth = 1.5;
    context.setLineDash([4, 2]);
    context.beginPath();
    context.moveTo(0, 1.23456);
    context.lineTo(10, 20);
    context.stroke();
  });
  expect(text).toContain(
    '<path d="M0 1.23L10 20" fill="none" stroke="#c2410c" stroke-width="1.5" stroke-dasharray="4 2"/>',
  );
});

test('what is restored is as it was saved, clips included', () => {
  const text = svg((context) => {
    context.save();
    context.fillStyle = 'red';
    context.globalAlpha = 0.5;
    context.beginPath();
    context.rect(1, 2, 3, 4);
    context.clip();
    context.fillRect(0, 0, 9, 9);
    context.restore();
    context.fillRect(5, 5, 1, 1);
  });
  expect(text).toContain('<clipPath id="clip0"><path d="M1 2h3v4h-3Z"/></clipPath>');
  expect(text).toContain(
    '<g clip-path="url(#clip0)"><rect x="0" y="0" width="9" height="9" fill="red" opacity="0.5"/></g>',
  );
  expect(text).toContain('<rect x="5" y="5" width="1" height="1" fill="#000000"/>');
});

test('text stands where a canvas would write it, and cannot become markup', () => {
  const text = svg((context) => {
    context.font = '600 12px Georgia, "Noto Serif"';
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText('a < b & "c"', 50, 10);
  }, '<script>');
  expect(text).toContain('x="50" y="14.08" font-family="Georgia, &#34;Noto Serif&#34;"');
  expect(text).toContain('font-size="12" font-weight="600" text-anchor="end"');
  expect(text).toContain('>a &#60; b &#38; &#34;c&#34;</text>');
  expect(text).toContain('<title>&#60;script&#62;</title>');
});

test('a cleared picture is empty, and a circle is a circle', () => {
  const text = svg((context) => {
    context.fillRect(0, 0, 5, 5);
    context.clearRect(0, 0, 200, 100);
    context.beginPath();
    context.arc(10, 20, 4, 0, 2 * Math.PI);
    context.fill();
  });
  expect(text).not.toContain('width="5"');
  expect(text).toContain('M6 20a4 4 0 1 1 8 0a4 4 0 1 1 -8 0Z');
});

test('a chart draws into it as it draws on a canvas', () => {
  const column = { data: [1, 2, 3], offset: 0, stride: 1 };
  const text = svg((context) =>
    drawLines(
      context,
      {
        steps: column,
        length: 3,
        lastStep: 3,
        series: [{ arm: 0, label: 'A', column }],
        yScale: 'linear',
        yDomain: null,
        yFormat: String,
        marks: { events: [], cursor: null },
      },
      size,
      testTheme,
    ),
  );
  expect(text).toContain('stroke="#c2410c"');
  expect(text).toContain('>A</text>');
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
});
