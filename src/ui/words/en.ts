/** Words of the building blocks, in English. Keys and their shape come from here. */
export const words = {
  ui: {
    close: 'Close',
    retry: 'Try again',
    dismiss: 'Dismiss',
    copy: 'Copy',
    copyFailed: 'Copying is not allowed here: select the text and copy it.',
    copied: 'Copied',
    hint: 'About {{label}}',
    anew: 'A change starts a new run.',
    typed: '{{label}}, typed value',
    typing: 'Enter, or a digit, types a value.',
    range: 'Enter a number from {{min}} to {{max}}.',
    grouped: 'Leave out the marks between thousands.',
    table: '{{title}}: values as a table',
    tableShort: 'Values as a table',
    save: 'Save {{title}}',
    saveShort: 'Save:',
    saveFailed: 'Saving failed: {{message}}',
    panelFailed: '{{name}} could not be drawn: {{message}}',
    missing: {
      silent:
        '{{name}} could not be fetched: the server of this page does not answer. Everything that is already here keeps working.',
      newer:
        '{{name}} could not be fetched: there is a newer version of this page. Reload the page; it returns to this step.',
      gone: '{{name}} is not on the server: a newer version of this page may be on its way. Try again, or reload the page; it returns to this step.',
      broken: '{{name}} could not be fetched, although the server has it.',
      slow: '{{name}} is still loading.',
      asking: '{{name}} is being fetched again…',
    },
  },
};
