/** Words of the share dialog, in English. Keys and their shape come from here. */
export const words = {
  share: {
    title: 'Share this experiment',
    lead: 'The link contains the whole experiment, including changes made during the run. Whoever opens it sees the same numbers, bit for bit.',
    link: 'Link',
    atStep: 'Open at step {{step}}',
    fingerprint: 'Fingerprint at step {{step}}',
    qr: 'The link as a QR code',
    copyFailed: 'Copying is not allowed here: select the link and copy it.',
  },
};
