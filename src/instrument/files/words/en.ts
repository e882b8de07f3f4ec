/** Words of the dialogs of own files, in English. Keys and their shape come from here. */
export const words = {
  files: {
    lead: 'Choose files, or drop them anywhere on this page: images and labels as IDX files (the format of MNIST, plain or .gz; two files, or four with a test set), or one table of text, such as CSV. They are read in this browser and never leave it. A link holds their names, sizes and digests, not their contents.',
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
    labels: 'Labels of the images, and how many have each:',
    labelsFirst: 'The label file has {{columns}} numbers for each image; the first is the class.',
    turn: 'Images',
    turnHint:
      'Turned: rows and columns are exchanged. EMNIST and files made from MATLAB store images that way; choose it if they lie on their side above.',
    straight: 'as stored',
    turned: 'turned',
    preview: 'The first {{count}} images, {{name}}. Their labels: {{classes}}',
    train: 'Train on these files',
    classes: 'Rows of each class',
    firstRows: 'In the first rows: {{names}}',
    understood: 'How the table was read',
    separated: {
      comma: 'Columns are separated by commas.',
      semicolon: 'Columns are separated by semicolons.',
      tab: 'Columns are separated by tabs.',
      bar: 'Columns are separated by vertical bars.',
      blank: 'Columns are separated by blanks.',
      other: 'Columns are separated by “{{separator}}”, as the first line says.',
    },
    decimalComma: 'Numbers have a decimal comma: {{examples}}.',
    noHeader:
      'The first line holds numbers like those below it, so it is read as data. Columns are named by their number, #1, #2 and so on.',
    rowNames:
      'Rows have one cell more than the first line has names: it holds the name of the row, and is left out.',
    comments: 'Lines of comment skipped before the table: {{count}}.',
    emptyRows: 'Rows with nothing in them, left out: {{count}}.',
    emptyColumns: 'Columns with nothing in them, left out: {{count}}.',
    unlabelled: 'Rows left out because their label is missing: {{count}}.',
    dropped: 'Rows left out because a value is missing, such as {{example}}: {{count}}.',
    filled:
      'Rows in which a missing value, such as {{example}}, is filled with the mean of its column in the training set: {{count}}.',
    emptyCell: 'an empty cell in column “{{column}}”',
    gapWord: '“{{text}}” in column “{{column}}”',
    merged: 'Taken as one class, because they say the same: {{spellings}}.',
    readPlain: 'plain',
    readPoint: 'decimal point',
    readComma: 'decimal comma',
    gapsDrop: 'leave row out',
    gapsMean: 'training mean',
    gaps: 'Missing values',
    gapsHint:
      'Leave the row out: a row is used only if all its values are there. Training mean: a missing value becomes the mean of its column over the training set; the test set does not count.',
    numbers: 'Numbers',
    numbersHint:
      'Plain numbers are written as programs write them: 0.5, 12e3. The other ways of reading also take marks between thousands, percent signs, the minus sign of typesetting, and full-width digits; they differ in which mark is the decimal one.',
    written:
      'Some numbers of this table are written as people write them. Choose how they are meant:',
    about: '{{name}}: {{problem}}',
    missingLead:
      'The link identifies its files only by their digests. Provide the same files again: choose them, or drop them on this page. The run starts when all are here.',
    missingNone: 'The link asks for your own files but names none.',
    making: 'The files are here; the data set is being made of them. The run then starts.',
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
      zip: 'It is a ZIP archive or a workbook. Unpack it and choose the files in it, or save the sheet as CSV.',
      markup:
        'It is a web page, not the data: its address led to a page. Download the file itself and choose that.',
      gzip: 'It is damaged or incomplete: unpacking stopped after {{bytes}} bytes.',
      inflated: 'Unpacked, it has more than {{limit}} bytes: too much for memory.',
      magic:
        'It is not an IDX file: it begins with the bytes {{found}}, not with 00 00 08 and the number of dimensions.',
      type: 'Byte 2 is {{found}}: numbers of that type are not supported. Images must be unsigned bytes (08), labels whole numbers (08, 09, 0b or 0c).',
      dimensions: 'Byte 3 gives {{found}} dimensions; images have 3, labels have 1.',
      color:
        'Its images are in color: {{sizes}} numbers in four dimensions. Convert them to gray, one byte per pixel, and save them with three dimensions (count, height, width).',
      labelColumns:
        'It has {{columns}} numbers for each example. Labels have one (QMNIST has 8, of which the first is the class); images need three dimensions (count, height, width).',
      negative:
        'The label of example {{example}} is {{found}}; labels are whole numbers from 0 on.',
      short: 'It ends at byte {{size}}; according to its header it has {{expected}} bytes.',
      long: 'It has {{size}} bytes; according to its header it ends at byte {{expected}}.',
      pixels:
        'Its images have {{height}}×{{width}} pixels; an image can have from 1 to {{limit}} pixels.',
      utf8: 'It is not UTF-8 text. Save it as CSV in UTF-8.',
      narrow:
        'Line {{line}} has one column. A label and at least one feature are needed, separated by commas, semicolons, tabs, vertical bars or blanks.',
      features:
        'It has {{features}} columns besides the label; at most {{limit}} fit into memory. Delete the others.',
      cells: 'It has more than {{limit}} cells: too much for memory. Delete rows or columns.',
      quote:
        'Line {{line}}: a quotation mark is not closed where its cell ends. Write one within a cell as two.',
      width:
        'Line {{line}} has {{found}} cells; the first line of the table has {{expected}}. Complete the row, or put cells with a separator in them into quotation marks.',
      number:
        'Line {{line}}, column “{{column}}”: “{{text}}” is not a number. Correct it, choose this column as the label, or delete the column.',
      huge: 'Line {{line}}, column “{{column}}”: {{text}} is too large. Features as they are hold up to 3.4·10³⁸, standardized ones up to 10¹⁵⁰.',
      missing:
        'Column “{{column}}” has no number in the training set. Delete this column from the file.',
      label: 'There is no column {{found}} for the label: the table has {{columns}} columns.',
      manyClasses:
        'Column “{{column}}” has more than {{limit}} different values: too many classes. Choose another column as the label.',
      unpaired:
        'There are {{images}} image files and {{labels}} label files. One of each is needed, or two of each: training and test.',
      mixed: 'A table must be the only file: remove the other files.',
      counts: 'There are {{images}} images but {{labels}} labels.',
      shapes: 'Training images have {{train}} pixels, test images {{test}}.',
      manyLabels:
        'There are more than {{limit}} different labels: too many classes. Choose labels with fewer values.',
      oneClass: 'All examples belong to one class, “{{class}}”; at least two classes are needed.',
      whitening:
        'An example has {{features}} numbers, and whitening handles at most {{limit}} units together. Normalize before or after the activation, or choose another normalization.',
      fewComplete:
        'Only {{count}} rows have a label and all values; at least {{least}} are needed. Fill missing values with the training mean, or complete the rows.',
      fewRows: 'There are {{count}} examples; at least {{least}} are needed.',
    },
  },
};
