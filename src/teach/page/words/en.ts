/** Words of the page for teachers, in English. Keys and their shape come from here. */
export const words = {
  teach: {
    lead: 'Five minutes are enough: put a run on the projector, ask which network will learn, press Play, and hand the link to your class.',
    tabs: 'The examples open in a tab of their own. Nobody needs an account, and nothing is sent anywhere.',
    presenting: {
      title: 'Present',
      lead: 'Presenting leaves on the screen what the back row can read: the bands of all layers, the accuracy of both networks, the advice, and a QR code of the run.',
      open: 'Open the usual run on the large screen',
      any: 'Any other run goes there with “{{button}}” at the top of the page. The key B hides the results until the class has answered.',
      keys: 'Keys while you present',
    },
    links: {
      title: 'A link for your class',
      lead: 'A link can carry a task in your own words and decide what students see and change. What is locked stays in view and cannot be changed.',
      choices:
        'You choose the parts that are shown, the settings that can be changed, whether the results wait behind a prediction, the step at which the run waits, and whether a link leads to the full Lab.',
      ready: 'Three that are ready',
      own: 'Make your own: set up the run in the Lab, press “{{share}}” at the top of the page, then “{{forClass}}” in the dialog.',
      lab: 'Set one up in the Lab',
      example: {
        predict: {
          name: 'Predict, then look',
          students:
            'Students say which network will learn. Only then do they see the run, and they explain what the bands show.',
          task: 'Both networks start from the same weights and see the same data. Which of them will learn? Predict it, then press Play, and explain the result with the bands.',
        },
        repair: {
          name: 'Repair a network in mid-run',
          students:
            'Students can change one thing, the normalization of A. They switch BN on while A is stuck, and count the steps until it learns.',
          task: 'A is stuck. Press Play, pause after some hundred steps, switch on batch normalization for A, and go on. After how many more steps does A classify 80% of the test points correctly?',
        },
        weights: {
          name: 'Without batch normalization',
          students:
            'Students can change the initial weights only. They look for a scale at which the plain network learns as well, and hand in the address of their page.',
          task: 'Make A learn without batch normalization. You can change the initial weights only. Hand in the address of this page when A has classified 90% of the test points correctly.',
        },
      },
    },
    embed: {
      title: 'In your own page',
      lead: 'A page of yours can frame Shiftscope and steer it. Here this page does so: the network runs in the frame, the buttons and the numbers below it belong to this page.',
      frame: 'Live example: two networks in a frame',
      switchOn: 'Switch BN on in A',
      step: 'Step',
      accuracy: 'Accuracy, {{arm}}',
      fingerprint: 'Fingerprint at step {{step}}',
      noFingerprint: 'Fingerprint, when the run rests',
      waiting: 'The frame is loading.',
      failed: 'The frame did not do that: {{message}}',
      alone:
        'There is no live example here: this page is one file, and a frame needs the page on a server.',
      elsewhere: 'The code names a made-up address. Put in that of your own copy on a server.',
      ways: 'Code to copy',
      way: {
        html: 'A page in HTML, with buttons',
        moodle: 'Moodle',
        canvas: 'Canvas',
        jupyter: 'Jupyter',
        quarto: 'Quarto',
        reveal: 'Slides made with {{library}}',
      },
      html: 'This is the example above, in full. The script works from any website.',
      moodle:
        'For a link, add a URL with the address of a run. To show it in a page, open the HTML view of the editor and paste the frame. Without a network, add the page as one file. To have what students do counted, add the course package as a SCORM package.',
      canvas: 'Open the HTML editor of a page and paste the frame.',
      jupyter: 'Put this into a cell.',
      quarto:
        'Put the first block into a document, or the second into slides made with {{library}}.',
      reveal: 'Put this slide between the others.',
      code: {
        html: 'HTML with the script',
        frame: 'HTML of a frame',
        address: 'Address of a run',
        cell: 'Cell of a notebook',
        block: 'Block of a document',
        slide: 'Slide',
        quartoSlide: 'Slide in Quarto',
      },
    },
    offline: {
      title: 'Without a network',
      lead: 'The whole page fits into one HTML file. It opens from a stick, an attachment or a course folder, and computes the same numbers.',
      how: 'Press “{{share}}”, then “{{forClass}}”, then “Save the file”: the file opens with your set-up and your task.',
      file: 'Save the file without a set-up',
      visited: 'A browser that has opened this site once opens it again without a network.',
      here: 'The page you are reading is such a file.',
    },
    course: {
      title: 'In a course',
      package:
        'A course package (SCORM 1.2) brings the page into Moodle, Canvas and the like. The score is the share of exercises done, and the course keeps it.',
      packageHow: 'It is made in the same dialog: “{{share}}”, then “{{forClass}}”.',
      handIn:
        'Without a course, students hand in a file with their answers, predictions and runs. It has no name and no time in it: they save it below the list of chapters.',
      toHandIn: 'Open the list of chapters',
      verify:
        'One command checks a whole folder: it judges every answer again, computes every run again, and writes a table.',
      command: 'Command that checks a folder',
      source: 'Commands are given in the folder of the source code, which needs Node and npm.',
    },
    notebook: {
      title: 'In a notebook',
      lead: 'Any run can be trained again in PyTorch: “Share” writes a program or a notebook that compares every loss with what this page recorded. The same files come from one command; put in the address of your run.',
      command: 'Command that writes both',
    },
    guide: {
      title: 'Which chapter for which lesson',
      lead: 'Every chapter ends with a part “For the teacher”: what to ask before Play, what classes say, a version of five minutes, and questions for an exam.',
      questions: 'Three questions to ask a class',
      lookUp: 'See the answer in a run',
      question: {
        which: {
          ask: 'Both networks start from the same weights and see the same data. Which one learns?',
          answer:
            'The one with batch normalization. At step 1,200 B classifies more than 90% of the test points correctly, and A still guesses.',
        },
        lost: {
          ask: 'A has learned nothing for 500 steps. Is it lost?',
          answer:
            'No. BN is switched on at step 500, and at step 600 A classifies more than 80% of the test points correctly.',
        },
        always: {
          ask: 'Does batch normalization always help?',
          answer:
            'No. With batches of two examples A learns without it, and B, which has it, stays near chance.',
        },
      },
    },
  },
};
