app-name = Heard
app-file-unreadable = No case can be read from this file

app-mode-learn = Learn
app-mode-practise = Practise
app-mode-exam = Exam
app-mode-chip-learn = Learn mode
app-mode-chip-practise = Practise mode
app-mode-chip-exam = Exam mode

app-customer-script = Scripted
app-customer-generated = Generated
app-customer-model = Language model

app-trade-ecommerce = E-commerce
app-trade-telecom = Telecom
app-trade-banking = Banking
app-trade-food = Food
app-trade-travel = Travel
app-trade-retail = Retail
app-trade-business_services = Business services
app-trade-utilities = Utilities
app-trade-public_hotline = Public hotline
app-trade-education = Education
app-trade-health = Health
app-trade-other = Other

app-channel-chat = Chat
app-channel-phone = Phone
app-channel-mail = Mail
app-channel-app = In-app chat

app-level-grade5 = Grade 5
app-level-grade4 = Grade 4
app-level-grade3 = Grade 3

app-language-zh-CN = 简体中文
app-language-en = English

app-case-not-here = There is no case “{ $id }”
app-case-not-here-hint = It may have been renamed or moved. Put the file back and choose “Read again”
app-resume-failed = This talk cannot be taken up: { $why }
app-resume-failed-hint = The record is kept and stands under Records; you can also start the case again
app-pools-missing = The customer of “{ $title }” was drawn from pools of your own that are missing or were changed; somebody else would be drawn now
app-pools-missing-hint = Put the pool files of that time back into the folder “pools” beside your cases
app-case-changed = “{ $title }” was changed after this talk, so it cannot be continued
app-not-saved = This talk is not being saved: { $why }
app-not-saved-hint = You can go on, but closing the window loses this talk
app-store-broken = The records cannot be opened: { $why }
app-store-broken-read = The records can be read but nothing can be saved: { $why }
app-store-try-again = Try again
app-store-aside = Keep the old file beside it and start a new one
app-store-set-aside = A new file was begun, and what you practised meanwhile is in it. The old file is unchanged and is now called { $aside }
app-store-again = The records are open again, and what you practised meanwhile is saved
app-imported = Imported “{ $title }”
app-import-failed = { $path } was not imported: { $why }
app-import-no-folder = There is no folder for scenario files
app-import-hint = heard check lists every finding
app-settings-not-saved = The settings were not saved: { $why }
app-settings-not-saved-hint = They still hold until you close the window
