# Question banks as tables: heads, names, what is wrong
bank-about = Bank
bank-head-id = Id
bank-head-topic = Topic
bank-head-kind = Kind
bank-head-level = Level
bank-head-ask = Question
bank-head-option = Option{ " " }
bank-head-answer = Answer
bank-head-tolerance = Tolerance
bank-head-unit = Unit
bank-head-point = Point{ " " }
bank-head-why = Why
bank-head-source = Source
bank-head-recheck = Recheck
bank-yes = yes
bank-no = no
bank-topic-service_conduct = Service conduct
bank-topic-communication = Communication
bank-topic-complaint_handling = Complaint handling
bank-topic-data = Data literacy
bank-topic-sales = Sales and retention
bank-topic-operations = Operations
bank-topic-project_management = Project management
bank-topic-law = Law
bank-topic-safety = Safety and emergencies
bank-kind-single = Single choice
bank-kind-multiple = Multiple choice
bank-kind-true_false = True or false
bank-kind-numeric = Number
bank-kind-order = Put in order
bank-kind-case = Case
bank-level-grade5 = Level 5
bank-level-grade4 = Level 4
bank-level-grade3 = Level 3
bank-notes-sheet = Notes
bank-notes =
    One question a row; leave the heads as they are. The first row holds the bank's id, title and language.
    Kinds: single choice, multiple choice, true or false, number, put in order, case. Topic and level come from the list; a blank level is level 4.
    Single choice, multiple choice and put in order take 3 to 8 options without a gap. The answer is letters: B, ACD, or in order CABD.
    True or false takes no options; the answer is true or false.
    A number's answer is one number; tolerance says how far off is still right, unit is %, CNY, s and so on.
    A case takes no options; its answer is a model answer, and each point in a cell of its own earns one point, given by a person.
    Why says why the key is right and the closest wrong answer is not; source is a law with its article, a calculation or a usual practice. What may change is marked yes under recheck.
    Do not merge cells. A blank id is numbered for you.
bank-place-file = The file
bank-place-sheet = Sheet “{ $sheet }”
bank-place-row = Row { $row }
bank-place-sheet-row = Sheet “{ $sheet }”, row { $row }
bank-place-cell = Row { $row }, column { $column }
bank-place-sheet-cell = Sheet “{ $sheet }”, row { $row }, column { $column }
bank-no-heads = there are no column heads, so this sheet was not imported
bank-no-heads-hint = the heads need at least kind, question, answer, why and source; export the template and fill that in
bank-no-questions = there is no question in it
bank-head-twice = the column “{ $name }” stands here twice; the second was not imported
bank-head-unknown = there is no column “{ $name }”; what is written under it was not imported
bank-head-missing = the column “{ $english }” ({ $name }) is missing
bank-merged = { $from } to { $to } are merged, so which row says what cannot be told
bank-merged-hint = unmerge them and fill in every row
bank-too-far = this cell lies too far out and was not read; a sheet may have 20,000 rows and 200 columns
bank-cell-date = the spreadsheet made a date of what was typed here, and what that was cannot be told
bank-cell-fault = this cell is a formula with an error
bank-cell-blank = this cell must not be blank
bank-cell-no-key = this question has no answer
bank-cell-no-why = this question does not say why
bank-cell-no-source = this question does not say what it rests on
bank-cell-unknown = “{ $name }” is not known
bank-cell-recheck = recheck is yes or no, here it says “{ $name }”
bank-cell-gap = this cell is blank and a later one is not, so the letters would move
bank-csv-not-text = this is no text file: it is neither UTF-8 nor GBK
bank-csv-broken = line { $line } cannot be read; most likely a quotation mark is missing
bank-xlsx-broken = this file is no Excel workbook (.xlsx) that can be read: { $detail }
bank-xlsx-not-written = the Excel workbook cannot be written: { $detail }
bank-cell-no-topic = this question has no topic; add the column, or name the sheet after a topic
