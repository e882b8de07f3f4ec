import { readFile, type ReadFile, type RefusedFile } from './read-file';

/** Reads files one after the other, each answered by a message, so that the page stays awake. */
self.addEventListener('message', async ({ data: files }: MessageEvent<readonly File[]>) => {
  for (const file of files) {
    const read = await readFile(file);
    self.postMessage(read, { transfer: buffersOf(read) });
  }
});

function buffersOf(read: ReadFile | RefusedFile): Transferable[] {
  if (!('content' in read)) return [];
  const { content } = read;
  if (content.kind === 'images') return [content.pixels.buffer];
  if (content.kind === 'labels') return [content.labels.buffer];
  return [content, content.former]
    .flatMap((table) => table?.columns ?? [])
    .flatMap(({ plain, point, comma, codes }) => [plain, point, comma, { values: codes }])
    .flatMap((numbers) => (numbers === null ? [] : [numbers.values.buffer]));
}
