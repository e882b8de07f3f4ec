/** Words of the building blocks, in English. Keys and their shape come from here. */
export const words = {
  ui: {
    close: 'Close',
    retry: 'Try again',
    dismiss: 'Dismiss',
    copy: 'Copy',
    copied: 'Copied',
    hint: 'About {{label}}',
    typed: '{{label}}, typed value',
    range: 'A number from {{min}} to {{max}}',
    table: '{{title}}: values as a table',
    tableShort: 'Values as a table',
    save: 'Save {{title}}',
    saveShort: 'Save:',
    saveFailed: 'Saving failed: {{message}}',
    panelFailed: '{{name}} could not be drawn: {{message}}',
    missing: {
      silent:
        '{{name}} could not be fetched: the server of this page does not answer. What is here goes on.',
      newer:
        '{{name}} could not be fetched: a newer version of this page has taken its place. Load the page again; it comes back to this step.',
      gone: '{{name}} is not on the server: a newer version of this page may be on its way. Try again, or load the page again; it comes back to this step.',
      broken: '{{name}} could not be fetched, though the server has it.',
      slow: '{{name}} is still on its way.',
      asking: '{{name}} is asked for again…',
    },
  },
};
