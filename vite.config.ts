import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
