/** Words of the share dialog, in English. Keys and their shape come from here. */
export const words = {
  share: {
    title: 'Share this experiment',
    lead: 'The link contains the whole experiment, including changes made during the run. Whoever opens it sees the same numbers, bit for bit.',
    link: 'Link',
    atStep: 'Open at step {{step}}',
    fingerprint: 'Fingerprint at step {{step}}',
    qr: 'The link as a QR code',
    forClass: 'For your class …',
    local:
      'This page is a file on this computer, so the link works here alone. Hand on the file itself, or the part of the link after #.',
    file: 'As one file',
    fileLead:
      'The whole page with this set-up in it, in one HTML file of less than 1 MB. It opens without a network: from a stick, from an attachment, from a course folder.',
    fileSave: 'Save the file',
    package: 'As a course package',
    packageLead:
      'The same page for a course on Moodle, Canvas and the like (SCORM 1.2), where students go on where they stopped. Open a chapter before you share, and the course gets the score of its exercises. An experiment is complete once it has been run.',
    packageSave: 'Save the package',
    python: 'In Python',
    pythonLead:
      'PyTorch trains both networks again, with gradients by autograd, and compares its losses with those of this page, up to the step at which rounding lets the two runs part. The data, the initial weights and the random numbers are in the file; it needs Python 3.8 and PyTorch 1.13, or newer, and no network.',
    pythonSteps: 'Training steps (1 to {{most}})',
    pythonWrongSteps: 'Give a whole number from 1 to {{most}}, in digits only.',
    pythonScript: 'Python script',
    pythonNotebook: 'Jupyter notebook',
    pythonMaking:
      'Your browser is training both networks for {{steps}} steps. Closing this dialog cancels it.',
    pythonProgress: 'Share of the steps done',
    pythonSaved:
      '{{name}} is ready and has been handed to your browser to save. Fingerprint after the last step: {{fingerprint}}',
    pythonFailed: 'The file could not be made ({{cause}}). Try again with fewer steps.',
    pythonStopped:
      'The file could not be made: the browser stopped the computation or could not load its program. Try again, or reload the page.',
    pythonMissing:
      'The files that this experiment trains on are not loaded here. Close this dialog, choose them in the Lab, and come back.',
    fileFailed: 'The file could not be made ({{cause}}). Try again when there is a network.',
  },
};
