import { escapeHtml } from '../classroom/frame-snippet';

/** What a hosting page calls its buttons, and the language of what it frames. */
interface Host {
  readonly language: string;
  readonly play: string;
  readonly pause: string;
  readonly switchOn: string;
}

/** What is framed in the live example, and in the code for it: of the host are the buttons. */
export const SHOWN = { parts: ['bands', 'advice'], full: false } as const;

/** What the button of the live example sets. */
export const SWITCHED_ON = { 'a.norm': 'batch' } as const;

/** HTML that frames the page and steers it, with the script at this address. */
export function steeringHtml(script: string, { language, play, pause, switchOn }: Host): string {
  const parts = SHOWN.parts.map((part) => `'${part}'`).join(', ');
  return `<div id="place"></div>
<button id="play">${play}</button>
<button id="pause">${pause}</button>
<button id="switch-on">${switchOn}</button>
<p id="told"></p>
<script src="${escapeHtml(script)}"></script>
<script>
  const find = (id) => document.getElementById(id);
  Shiftscope.embed('#place', {
    link: 'v=1&lang=${language}',
    parts: [${parts}],
    full: false,
  }).then((shiftscope) => {
    find('play').onclick = () => shiftscope.play();
    find('pause').onclick = () => shiftscope.pause();
    find('switch-on').onclick = () => shiftscope.set({ 'a.norm': 'batch' });
    shiftscope.on('step', ({ step }) => (find('told').textContent = step));
    shiftscope.on('fingerprint', ({ step, fingerprint }) => {
      find('told').textContent = \`\${step}: \${fingerprint}\`;
    });
  });
</script>`;
}

/** A cell of a notebook that shows an address. */
export function notebookCell(address: string): string {
  return `from IPython.display import IFrame\n\nIFrame(${JSON.stringify(address)}, width="100%", height=720)`;
}

/** HTML in a document of Quarto, which passes it on to web pages as it stands. */
export function quartoBlock(html: string): string {
  return `\`\`\`{=html}\n${html}\n\`\`\``;
}

/** A slide of reveal.js that is the page, which takes clicks. */
export function slide(address: string): string {
  return `<section data-background-iframe="${escapeHtml(address)}" data-background-interactive></section>`;
}

/** The same slide in Quarto. */
export function quartoSlide(address: string): string {
  return `## {background-iframe="${address}" background-interactive="true"}`;
}
