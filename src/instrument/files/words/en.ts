/** Words of the dialogs of own files, in English. Keys and their shape come from here. */
export const words = {
  files: {
    lead: 'Choose files, or drop them anywhere on this page: images and labels as IDX files (the format of MNIST, plain or .gz; two files, or four with a test set), or one table as CSV with a header. They are read in this browser and never leave it. A link holds their names, sizes and digests, not their contents.',
    choose: 'Choose files',
    size: '{{size}} bytes',
    remove: 'Remove',
    removeFile: 'Remove {{name}}',
    reading: 'Reading {{names}}…',
    incomplete: 'Images need their labels: add the other file of each pair.',
    pictures:
      '{{train}} images of {{height}}×{{width}} pixels in {{classes}} classes; one fifth, chosen by the seed, is the test set.',
    picturesWithTest:
      '{{train}} training and {{test}} test images of {{height}}×{{width}} pixels in {{classes}} classes.',
    table:
      '{{rows}} rows with {{features}} features in {{classes}} classes; one fifth, chosen by the seed, is the test set.',
    tableNoClasses: '{{rows}} rows with {{features}} columns besides the label.',
    label: 'Label column',
    labelHint:
      'The values of this column are the classes. All other columns are features and must be numbers.',
    column: '{{number}} · {{name}}',
    columns: 'Features',
    columnsHint:
      'Standardized: subtract the mean of each column and divide by its standard deviation, both taken from the training set. As they are: the numbers of the file.',
    standardized: 'standardized',
    raw: 'as they are',
    train: 'Train on these files',
    about: '{{name}}: {{problem}}',
    missingLead:
      'The link identifies its files only by their digests. Provide the same files again: choose them, or drop them on this page. The run starts when all are here.',
    missingNone: 'The link asks for your own files but names none.',
    notHere: 'not here yet',
    here: 'here',
    others: 'Train on other files',
    stranger: '{{name}} is not one of these files: its SHA-256 digest begins with {{digest}}.',
    another:
      '{{name}} is not the file of this link: its SHA-256 digest begins with {{digest}}, not {{asked}}.',
    features: '{{count}} features: {{names}}',
    more: 'and {{count}} more',
    class: 'Class ({{column}})',
    inTraining: 'training',
    inTest: 'test',
    problem: {
      empty: 'It is empty.',
      large: 'It has {{size}} bytes; files larger than {{limit}} bytes are not read.',
      unreadable: 'The browser could not read it ({{cause}}). Only files can be read, not folders.',
      insecure:
        'Browsers compute digests only on pages opened over https or from this device. Open Shiftscope that way to train on files.',
      kind: 'Files of this kind are not supported: it begins with the bytes {{found}}. IDX begins with 00 00 08, gzip with 1f 8b; anything else must be a table of text.',
      notGzip:
        'Its name ends in .gz, but it is not a gzip file: it begins with the bytes {{found}}, not with 1f 8b.',
      gzip: 'It is damaged or incomplete: unpacking stopped after {{bytes}} bytes.',
      inflated: 'Unpacked, it has more than {{limit}} bytes: too much for memory.',
      magic:
        'It is not an IDX file: it begins with the bytes {{found}}, not with 00 00 08 and the number of dimensions.',
      type: 'Byte 2 is {{found}}: numbers of that type are not supported, only unsigned bytes (08).',
      dimensions: 'Byte 3 gives {{found}} dimensions; images have 3 and labels 1.',
      short: 'It ends at byte {{size}}; according to its header it has {{expected}} bytes.',
      long: 'It has {{size}} bytes; according to its header it ends at byte {{expected}}.',
      pixels:
        'Its images have {{height}}×{{width}} pixels; an image can have from 1 to {{limit}} pixels.',
      utf8: 'It is not UTF-8 text. Save it as CSV in UTF-8.',
      header: 'Line {{line}} contains only numbers; the first line must name the columns.',
      narrow:
        'Line {{line}} has one column. A label and at least one feature are needed, separated by commas, semicolons or tabs.',
      features: 'It has {{features}} columns besides the label; at most {{limit}} fit into memory.',
      cells: 'It has more than {{limit}} numbers: too much for memory.',
      quote: 'Line {{line}}: a quotation mark is not closed where its cell ends.',
      width: 'Line {{line}} has {{found}} cells; the header has {{expected}}.',
      number: 'Line {{line}}, column “{{column}}”: “{{text}}” is not a number.',
      huge: 'Line {{line}}, column “{{column}}”: {{text}} is beyond 3.4·10³⁸, the largest number possible here.',
      missing: 'Line {{line}}, column “{{column}}”: the cell is empty.',
      label: 'There is no column {{found}} for the label: the table has {{columns}} columns.',
      manyClasses:
        'Column “{{column}}” has more than {{limit}} different values: too many classes for a label.',
      unpaired:
        'There are {{images}} image files and {{labels}} label files. One of each is needed, or two of each: training and test.',
      mixed: 'A table must be the only file: remove the other files.',
      counts: 'There are {{images}} images but {{labels}} labels.',
      shapes: 'Training images have {{train}} pixels, test images {{test}}.',
      oneClass: 'All examples belong to one class, “{{class}}”; at least two classes are needed.',
      whitening:
        'An example has {{features}} numbers, and whitening handles at most {{limit}} units together. Normalize before or after the activation, or choose another normalization.',
      fewRows: 'There are {{count}} examples; at least {{least}} are needed.',
    },
  },
};
