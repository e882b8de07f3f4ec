export function introduction(): string {
  return '# Expected and measured';
}
