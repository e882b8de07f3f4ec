/** Words of the dialogs of own files, in English. Keys and their shape come from here. */
export const words = {
  files: {
    lead: 'Choose files, or drop them anywhere on this page: pictures and labels as IDX files (the format of MNIST, plain or .gz; two files, or four with a test set), or one table as CSV with a header. They are read in this browser and never leave it. A link holds their names, sizes and digests, not what is in them.',
    choose: 'Choose files',
    size: '{{size}} bytes',
    remove: 'Remove',
    removeFile: 'Remove {{name}}',
    reading: 'Reading {{names}} …',
    incomplete: 'Pictures need their labels: add the other file of each pair.',
    pictures:
      '{{train}} pictures of {{height}}×{{width}} in {{classes}} classes; a fifth, drawn by the seed, is the test set.',
    picturesWithTest:
      '{{train}} training and {{test}} test pictures of {{height}}×{{width}} in {{classes}} classes.',
    table:
      '{{rows}} rows with {{features}} features in {{classes}} classes; a fifth, drawn by the seed, is the test set.',
    tableNoClasses: '{{rows}} rows with {{features}} columns beside the label.',
    label: 'Label column',
    labelHint:
      'The column whose values are the classes. All others are features and must be numbers.',
    column: '{{number}} · {{name}}',
    columns: 'Features',
    columnsHint:
      'Standardized: each column minus its mean, divided by its standard deviation, both of the training set. As they are: the numbers of the file.',
    standardized: 'standardized',
    raw: 'as they are',
    train: 'Train on these files',
    about: '{{name}}: {{problem}}',
    missingLead:
      'The link knows its files by their digests only. Give the same files again: choose them, or drop them on this page. The run starts when all are here.',
    missingNone: 'The link asks for own files, but names none.',
    notHere: 'not here yet',
    here: 'here',
    others: 'Train on other files',
    stranger: '{{name}} is none of these files: its SHA-256 digest begins with {{digest}}.',
    another:
      '{{name}} is another file than the one of this link: its SHA-256 digest begins with {{digest}}, not {{asked}}.',
    features: '{{count}} features: {{names}}',
    more: 'and {{count}} more',
    class: 'Class ({{column}})',
    inTraining: 'training',
    inTest: 'test',
    problem: {
      empty: 'There is nothing in it.',
      large: 'It has {{size}} bytes; files of more than {{limit}} bytes are not read.',
      unreadable: 'The browser could not read it ({{cause}}). A folder cannot be read, only files.',
      insecure:
        'Browsers compute digests only on pages that come over https or from this machine. Open Shiftscope that way to train on files.',
      kind: 'Files of this kind are not read: it begins with the bytes {{found}}. IDX begins with 00 00 08, gzip with 1f 8b; all else must be a table of text.',
      notGzip:
        'Its name ends in .gz, but it is no gzip file: it begins with the bytes {{found}}, not with 1f 8b.',
      gzip: 'It is damaged or cut short: unpacking it broke off after {{bytes}} bytes.',
      inflated: 'Unpacked it has more than {{limit}} bytes: too much for memory.',
      magic:
        'It is no IDX file: it begins with the bytes {{found}}, not with 00 00 08 and the number of dimensions.',
      type: 'Byte 2 is {{found}}: numbers of that type are not read, only unsigned bytes (08).',
      dimensions: 'Byte 3 says {{found}} dimensions; pictures have 3 and labels 1.',
      short: 'It ends at byte {{size}}; by its header it has {{expected}} bytes.',
      long: 'It has {{size}} bytes; by its header it ends at byte {{expected}}.',
      pixels: 'Its pictures have {{height}}×{{width}} pixels; from 1 to {{limit}} pixels fit.',
      utf8: 'It is no text in UTF-8. Save it as CSV in UTF-8.',
      header: 'Line {{line}} holds numbers alone; the first line must name the columns.',
      narrow:
        'Line {{line}} has one column. A label and at least one feature are needed, separated by commas, semicolons or tabs.',
      features: 'It has {{features}} columns beside the label; at most {{limit}} fit into memory.',
      cells: 'It has more than {{limit}} numbers: too much for memory.',
      quote: 'Line {{line}}: a quotation mark is not closed where its cell ends.',
      width: 'Line {{line}} has {{found}} cells; the header has {{expected}}.',
      number: 'Line {{line}}, column “{{column}}”: “{{text}}” is no number.',
      huge: 'Line {{line}}, column “{{column}}”: {{text}} is beyond 3.4·10³⁸, the largest number here.',
      missing: 'Line {{line}}, column “{{column}}”: the cell is empty.',
      label: 'There is no column {{found}} for the label: the table has {{columns}} columns.',
      manyClasses:
        'Column “{{column}}” has more than {{limit}} different values: too many classes for a label.',
      unpaired:
        'There are {{images}} files of pictures and {{labels}} of labels. One of each is needed, or two of each: training and test.',
      mixed: 'A table is trained on alone: remove the other files.',
      counts: 'There are {{images}} pictures but {{labels}} labels.',
      shapes: 'Training pictures have {{train}} pixels, test pictures {{test}}.',
      oneClass: 'All examples are of one class, “{{class}}”; at least two classes are needed.',
      whitening:
        'An example has {{features}} numbers; whitening takes at most {{limit}} units together. Place it before or after f in the layer, or choose another normalization.',
      fewRows: 'There are {{count}} examples; at least {{least}} are needed.',
    },
  },
};
