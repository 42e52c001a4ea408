settings-title = Settings
settings-person = Who practises
settings-name = Name
settings-name-means = Stands on your records and reports; changes no mark
settings-name-hint = What to call you

settings-looks = Language and looks
settings-language = Language
settings-language-means = Talks use it too where a case has it
settings-ground = Theme
settings-ground-system = System
settings-ground-light = Light
settings-ground-dark = Dark
settings-scale = Size
settings-scale-means = The whole interface grows or shrinks
settings-scale-now = { $scale }%
settings-scale-up = Larger
settings-scale-down = Smaller
settings-scale-back = Back to 100%
settings-motion = Motion
settings-motion-means = No transitions, and faces do not blink
settings-motion-on = Reduce motion

settings-place = Where your data is
settings-storage = Saving
settings-storage-opening = Opening
settings-storage-ready = Saved on this computer
settings-storage-broken = Not saved
settings-database = Database
settings-cases = Your own cases
settings-place-note = To keep it elsewhere, start with heard --data FOLDER

settings-privacy = Privacy
settings-private = Only you can see your practice, and nothing is uploaded. Only the customer's mood is modelled, from text; your face, voice and feelings never are.
settings-private-judge = Only you can see your practice. What was said goes to the judge you switched on after each talk, and nowhere else. Only the customer's mood is modelled, from text; your face, voice and feelings never are.
settings-export = Export my data
settings-export-means = Every conversation, note and draft, one JSON object a line
settings-export-button = Export…
settings-export-file = heard-my-data.jsonl
settings-exported = Your data was exported to { $path }
settings-export-failed = Nothing was exported to { $path }: { $why }
settings-erase = Delete my data
settings-erase-means = Every session and your name; cannot be undone
settings-erase-button = Delete…
settings-erase-title = Delete everything?
settings-erase-words = The conversations, notes and drafts of { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
} and your name are removed from this computer. This cannot be undone, and there is no copy.
settings-erase-type = To go on, type “{ $word }”
settings-erase-word = delete
settings-erase-yes = Delete for good
settings-erased = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
} and your name were deleted
settings-erase-failed = Your data was not deleted: { $why }

settings-author = For trainers
settings-guide-means = From an empty file to a case that plays, marks and checks
settings-guide-open = Open the guide

settings-keys = Keyboard shortcuts
settings-key-rail = Go to Practise, Records, Settings
settings-key-search = Search the cases
settings-key-settings = Open the settings
settings-key-scale = Larger, smaller, back to 100%
settings-key-region = Go to the next region
settings-key-escape = Close what is on top
settings-key-start = Start the talk from its briefing
settings-key-send = Send
settings-key-break = Break the line
settings-key-hint = Ask for a hint
settings-key-briefing = Read the briefing again during a talk

settings-about = About
settings-about-means = Rehearse with simulated customers and see which sentence mattered
settings-version = Version { $version }
settings-licence = Licence
settings-offline = The program needs no network: cases, marking and fonts are on this computer
