import react from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';
import { kernelsPlugin } from '../../engine/kernels/assembly/compile.mjs';
import { chaptersTextPlugin } from './chapters-text.ts';
import { outlinesPlugin } from './outlines.ts';
import { presetBandsPlugin } from './preset-bands.ts';

/** What makes the page of its sources, whether of many files or as one. */
export function pagePlugins(): PluginOption[] {
  return [kernelsPlugin(), presetBandsPlugin(), outlinesPlugin(), chaptersTextPlugin(), react()];
}
