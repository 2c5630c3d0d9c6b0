/**
 * Creates both forms and one spreadsheet, and links them: paste this into a new project at
 * https://script.google.com, choose createForms, press Run, allow it, and read the log.
 * Run it once only: each run makes new forms.
 */
function createForms() {
  const spreadsheet = SpreadsheetApp.create('Mentoring');
  FORMS.forEach(function (definition) {
    const form = createForm(definition);
    linkForm(form, spreadsheet, tabOf(definition));
    Logger.log('%s: %s', definition.title, form.getPublishedUrl());
  });
  removeEmptyTab(spreadsheet);
  Logger.log('Spreadsheet: %s', spreadsheet.getUrl());
  Logger.log('SpreadsheetId for appsettings.json: %s', spreadsheet.getId());
}

function createForm(definition) {
  const form = FormApp.create(definition.title)
    .setDescription(definition.description)
    .setCollectEmail(definition.collectEmail)
    .setAllowResponseEdits(true);
  definition.questions.forEach(function (question) {
    const item = addItem(form, question).setTitle(question.title).setRequired(question.required);
    if (question.help) {
      item.setHelpText(question.help);
    }
    if (question.options) {
      item.setChoiceValues(question.options);
    }
  });
  return form;
}

function addItem(form, question) {
  switch (question.type) {
    case 'text':
      return form.addTextItem();
    case 'paragraph':
      return form.addParagraphTextItem();
    case 'choice':
      return form.addMultipleChoiceItem();
    case 'dropdown':
      return form.addListItem();
    case 'checkbox':
      return form.addCheckboxItem();
    default:
      throw new Error('Unknown type of question: ' + question.type);
  }
}

/** Google makes a new tab for the answers; it is the one that was not there before. */
function linkForm(form, spreadsheet, tab) {
  const before = spreadsheet.getSheets().map(function (sheet) { return sheet.getSheetId(); });
  form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
  for (let attempt = 0; attempt < 10; attempt++) {
    SpreadsheetApp.flush();
    const made = SpreadsheetApp.openById(spreadsheet.getId()).getSheets().filter(function (sheet) {
      return before.indexOf(sheet.getSheetId()) < 0;
    });
    if (made.length > 0) {
      made[0].setName(tab);
      return;
    }
    Utilities.sleep(1000);
  }
  throw new Error('The tab for the answers did not appear. Rename it to "' + tab + '" by hand.');
}

function tabOf(definition) {
  return definition.formId === 'mentor-application' ? 'Mentor responses' : 'Mentee responses';
}

function removeEmptyTab(spreadsheet) {
  const first = SpreadsheetApp.openById(spreadsheet.getId()).getSheets().filter(function (sheet) {
    return sheet.getLastRow() === 0;
  });
  first.forEach(function (sheet) { SpreadsheetApp.openById(spreadsheet.getId()).deleteSheet(sheet); });
}

// The forms as mentor-form.json and mentee-form.json have them.
const FORMS = [
  {
    "formId": "mentor-application",
    "title": "Mentor application",
    "description": "Share what you know with somebody who is new to the field. An intake lasts 16 weeks.",
    "collectEmail": true,
    "questions": [
      {
        "entryId": 100001,
        "title": "Full name",
        "type": "text",
        "required": true
      },
      {
        "entryId": 100002,
        "title": "What would you like to do?",
        "type": "choice",
        "required": true,
        "options": [
          "Apply, or update my application",
          "Withdraw my application"
        ]
      },
      {
        "entryId": 100003,
        "title": "How would you like to mentor?",
        "type": "choice",
        "required": true,
        "options": [
          "Mentor for recent graduates",
          "Peer mentor for current students of my school"
        ]
      },
      {
        "entryId": 100004,
        "title": "Type of library you work in",
        "type": "choice",
        "required": true,
        "options": [
          "Academic library",
          "Public library",
          "Special library: corporate",
          "Special library: government",
          "Special library: law"
        ]
      },
      {
        "entryId": 100005,
        "title": "Years of experience in the field",
        "type": "text",
        "required": true,
        "help": "A number, such as 8"
      },
      {
        "entryId": 100006,
        "title": "Current employer",
        "type": "text",
        "required": false
      },
      {
        "entryId": 100007,
        "title": "Supervisor (name or email)",
        "type": "text",
        "required": false,
        "help": "So that you are not paired with your own supervisor"
      },
      {
        "entryId": 100008,
        "title": "School you attended",
        "type": "text",
        "required": false
      },
      {
        "entryId": 100009,
        "title": "City or region",
        "type": "text",
        "required": false
      },
      {
        "entryId": 100010,
        "title": "How would you like to meet?",
        "type": "checkbox",
        "required": true,
        "options": [
          "In person",
          "Video call",
          "Phone",
          "Email"
        ]
      },
      {
        "entryId": 100011,
        "title": "Topics you can help with",
        "type": "checkbox",
        "required": false,
        "options": [
          "Work/life balance",
          "Goal setting",
          "Further training",
          "Career aims",
          "Leadership",
          "Current library issues and trends",
          "Building confidence",
          "Resumes and job searching",
          "Insight into a first job"
        ]
      },
      {
        "entryId": 100012,
        "title": "How many mentees could you take?",
        "type": "choice",
        "required": true,
        "options": [
          "1",
          "2",
          "3"
        ]
      },
      {
        "entryId": 100014,
        "title": "Languages you speak",
        "type": "checkbox",
        "required": false,
        "options": [
          "English",
          "French",
          "Cantonese",
          "Mandarin",
          "Punjabi",
          "Spanish",
          "Farsi",
          "Tagalog"
        ],
        "help": "Leave it blank if you do not mind; otherwise you are paired with somebody who shares one"
      },
      {
        "entryId": 100015,
        "title": "When could you meet?",
        "type": "checkbox",
        "required": false,
        "options": [
          "Weekday mornings",
          "Weekday afternoons",
          "Weekday evenings",
          "Weekends"
        ]
      },
      {
        "entryId": 100016,
        "title": "Career goals you can help with",
        "type": "checkbox",
        "required": false,
        "options": [
          "A first job",
          "A permanent position",
          "A supervisory role",
          "Another type of library",
          "Further study"
        ]
      },
      {
        "entryId": 100017,
        "title": "Is there somebody you would like to be paired with? (name or email)",
        "type": "text",
        "required": false,
        "help": "A wish counts for a pair; it is no promise"
      },
      {
        "entryId": 100013,
        "title": "Anything else we should know?",
        "type": "paragraph",
        "required": false
      }
    ]
  },
  {
    "formId": "mentee-application",
    "title": "Mentee application",
    "description": "Talk with an experienced library technician for 16 weeks.",
    "collectEmail": true,
    "questions": [
      {
        "entryId": 200001,
        "title": "Full name",
        "type": "text",
        "required": true
      },
      {
        "entryId": 200002,
        "title": "What would you like to do?",
        "type": "choice",
        "required": true,
        "options": [
          "Apply, or update my application",
          "Withdraw my application"
        ]
      },
      {
        "entryId": 200003,
        "title": "Which describes you best?",
        "type": "choice",
        "required": true,
        "options": [
          "Recent graduate",
          "Current student"
        ]
      },
      {
        "entryId": 200004,
        "title": "Type of library you would like to work in",
        "type": "choice",
        "required": true,
        "options": [
          "Academic library",
          "Public library",
          "Special library: corporate",
          "Special library: government",
          "Special library: law"
        ]
      },
      {
        "entryId": 200005,
        "title": "School you attend or attended",
        "type": "text",
        "required": false
      },
      {
        "entryId": 200006,
        "title": "Current employer",
        "type": "text",
        "required": false,
        "help": "If you have one, so that you are not paired with a coworker"
      },
      {
        "entryId": 200007,
        "title": "Supervisor (name or email)",
        "type": "text",
        "required": false
      },
      {
        "entryId": 200008,
        "title": "City or region",
        "type": "text",
        "required": false
      },
      {
        "entryId": 200009,
        "title": "How would you like to meet?",
        "type": "checkbox",
        "required": true,
        "options": [
          "In person",
          "Video call",
          "Phone",
          "Email"
        ]
      },
      {
        "entryId": 200010,
        "title": "Topics you would like to talk about",
        "type": "checkbox",
        "required": false,
        "options": [
          "Work/life balance",
          "Goal setting",
          "Further training",
          "Career aims",
          "Leadership",
          "Current library issues and trends",
          "Building confidence",
          "Resumes and job searching",
          "Insight into a first job"
        ]
      },
      {
        "entryId": 200011,
        "title": "What do you hope to reach?",
        "type": "paragraph",
        "required": false
      },
      {
        "entryId": 200013,
        "title": "Languages you speak",
        "type": "checkbox",
        "required": false,
        "options": [
          "English",
          "French",
          "Cantonese",
          "Mandarin",
          "Punjabi",
          "Spanish",
          "Farsi",
          "Tagalog"
        ],
        "help": "Leave it blank if you do not mind; otherwise you are paired with somebody who shares one"
      },
      {
        "entryId": 200014,
        "title": "When could you meet?",
        "type": "checkbox",
        "required": false,
        "options": [
          "Weekday mornings",
          "Weekday afternoons",
          "Weekday evenings",
          "Weekends"
        ]
      },
      {
        "entryId": 200015,
        "title": "Career goals",
        "type": "checkbox",
        "required": false,
        "options": [
          "A first job",
          "A permanent position",
          "A supervisory role",
          "Another type of library",
          "Further study"
        ]
      },
      {
        "entryId": 200016,
        "title": "Years of experience in the field",
        "type": "text",
        "required": false,
        "help": "A number, such as 1 or 0.5; work before graduation counts"
      },
      {
        "entryId": 200017,
        "title": "Is there somebody you would like to be paired with? (name or email)",
        "type": "text",
        "required": false,
        "help": "A wish counts for a pair; it is no promise"
      },
      {
        "entryId": 200012,
        "title": "Anything else we should know?",
        "type": "paragraph",
        "required": false
      }
    ]
  }
];
