/** Words of what was left out of a link, or refused, in English. */
export const words = {
  notice: {
    revived:
      'The thread of one network stopped. It was restarted and has caught up by repeating the same steps.',
    failure:
      'The thread of one network stopped twice ({{reason}}). Your settings are kept. Try again, or close other tabs first.',
    refused:
      'The browser did not let the page start the threads that train: a filter, a policy or a lost file keeps them back. Reload the page, switch off filters for it, or open it in another browser.',
    noOrigin:
      'The page around this one has put Shiftscope into a sandbox without an origin, where the threads that train cannot start. Open it in a window of its own, or let the frame have sandbox="allow-scripts allow-same-origin".',
    locked: 'This setting is locked in this link, so nothing was changed.',
    full: 'A link holds at most 64 changes, so this one was not made. Clear the changes, or reset, to continue.',
    notWhitened:
      'This change was not made: whitening handles at most {{limit}} units together, and the first layer would receive more. Normalize before or after the activation, or choose another data set.',
    title: 'Some parts of the link could not be used; the rest is in effect.',
    unknown: '“{{part}}”: there is no such setting',
    invalid: '“{{part}}”: not a possible value',
    repeated: '“{{part}}”: given twice; the first one counts',
    version: '“{{part}}”: made by another version of this page',
    length: 'too long ({{part}} characters): only its beginning was read',
    whitening:
      '“{{part}}”: whitening handles at most {{limit}} units together, and the first layer receives more',
    more: 'and {{count}} more',
  },
};
