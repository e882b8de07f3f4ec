/**
 * Puts all that the page needs before it starts into one file. Left to itself the build cuts it up
 * along what screens share, and small files weigh more: they are compressed one by one.
 *
 * @param {string} id of a module
 * @param {{ getModuleInfo(id: string): import('vite').Rolldown.ModuleInfo | null }} context
 * @returns {string | null} the name of its file, or null: as the build sees fit
 */
export function initialChunk(id, context) {
  const entry = context.getModuleInfo(id)?.isEntry === true;
  return !entry && isInitial(id, context, new Set()) ? 'page' : null;
}

/**
 * Whether a chain of static imports leads from the entry to this module.
 *
 * @param {string} id
 * @param {Parameters<typeof initialChunk>[1]} context
 * @param {Set<string>} seen
 * @returns {boolean}
 */
function isInitial(id, context, seen) {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = context.getModuleInfo(id);
  if (info === null) return false;
  return info.isEntry || info.importers.some((importer) => isInitial(importer, context, seen));
}
