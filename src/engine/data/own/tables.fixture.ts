/**
 * For tests: a table as a German spreadsheet may write it, with a line for the separator, decimal
 * commas, points between thousands, gaps, spellings of one class, and rows of separators at the end.
 */
export function spreadsheet(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const [width, height] = [((i * 37) % 100) / 10, ((i * 53) % 90) * 40 + 1000.25];
    const grouped = String(height)
      .replace('.', ',')
      .replace(/^\d(?=\d{3},)/, '$&.');
    const kind = ['1', '2', '1,0', '3'][i % 4] ?? '';
    return [i % 20 === 7 ? 'NA' : String(width).replace('.', ','), grouped, kind].join(';');
  });
  return ['sep=;', '"width; cm";height;kind', ...lines, ';;', ';;', ''].join('\r\n');
}
