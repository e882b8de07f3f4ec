import type { Rolldown } from 'vite';

/** What the build knows of the modules. */
interface Modules {
  getModuleInfo(id: string): Rolldown.ModuleInfo | null;
}

/** What only saved charts and chapters need: the index of d3 leads to it all the same. */
const LATER = /\/d3-(dsv|shape|path|color|interpolate|scale)\//;

/** What threads and one chapter compute with: the list of normalizers leads to it all the same. */
const ALGEBRA = /\/engine\/normalizers\/(eigen|inverse-root)\.ts$/;

/** The file of what only some parts of the page compute with; null: of nothing of its own. */
export function laterChunk(id: string): string | null {
  return ALGEBRA.test(id) ? 'algebra' : null;
}

/**
 * Puts all that the page needs before it starts into one file. Left to itself the build cuts it up
 * along what screens share, and small files weigh more: they are compressed one by one.
 *
 * Returns the name of a module's file, or null: as the build sees fit.
 */
export function initialChunk(id: string, modules: Modules): string | null {
  const entry = modules.getModuleInfo(id)?.isEntry === true;
  return !entry && isInitial(id, modules, new Set()) ? 'page' : null;
}

/** Whether a chain of static imports leads from the entry to this module. */
function isInitial(id: string, modules: Modules, seen: Set<string>): boolean {
  if (seen.has(id) || LATER.test(id)) return false;
  seen.add(id);
  const info = modules.getModuleInfo(id);
  if (info === null) return false;
  return info.isEntry || info.importers.some((importer) => isInitial(importer, modules, seen));
}
