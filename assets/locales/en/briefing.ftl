briefing-edition = Edition { $edition }
briefing-edition-by = Edition { $edition } · { $author }
briefing-goals = What to achieve
briefing-goals-order = In any order
briefing-authority = What you may decide
briefing-desk = At the desk
briefing-desk-record = Record
briefing-desk-data = Data
briefing-desk-data-about = { $count ->
    [one] 1 table to filter, cite, doubt
   *[other] { $count } tables to filter, cite, doubt
 }
briefing-desk-articles = Knowledge
briefing-desk-articles-about = { $count ->
    [one] 1 article to search and cite
   *[other] { $count } articles to search and cite
 }
briefing-desk-actions = Actions
briefing-desk-ticket = Ticket
briefing-desk-ticket-about = Complete fields or no submission
briefing-desk-offers = Offers
briefing-desk-offers-about = Products with price, terms and the way out
briefing-desk-campaign = Campaign
briefing-desk-campaign-about = Segments, offers and control groups
briefing-desk-voices = Voices
briefing-desk-voices-about = Themes from what customers said, with owner and check date
briefing-desk-plan = Plan
briefing-desk-plan-about = Steps, owners and dates
briefing-desk-shift = Shift
briefing-desk-shift-about = Queues, people, announcements and incidents
briefing-weights = Where the marks come from
briefing-pass = Pass at { $pass }
briefing-pass-cap = Pass at { $pass }; at most { $cap } with a fatal error

briefing-mode = Mode
briefing-mode-learn = Free hints · feedback every turn · no clock
briefing-mode-learn-who = Only you can see it
briefing-mode-practise = Hints cost points · debrief after · about { $minutes } min
briefing-mode-practise-who = Kept on this computer only
briefing-mode-exam = No hints · no second try · { $minutes } min sharp
briefing-mode-exam-who = Counts
briefing-customer = Who plays the customer
briefing-customer-script = Follows the script; what it did not foresee the customer answers alone
briefing-customer-generated = Same facts and mood rules, wording drawn by the seed, works offline
briefing-customer-model = Same facts and mood rules, worded by a language model and checked line by line; the offline voice steps in when the endpoint fails
briefing-seed = Seed
briefing-seed-hint = Same seed, same customer
briefing-seed-bad = Enter a whole number from 0 to { $most }
briefing-dice = Another
briefing-private = Learning stays on this computer and does not count
briefing-private-practise = Practice stays on this computer
briefing-private-exam = Once started it cannot be paused or retried midway
briefing-unsaved = Records cannot be saved now; this talk will be gone afterwards
briefing-start-learn = Start learning
briefing-start-practise = Start practising
briefing-start-exam = Start exam
briefing-close = Close briefing
briefing-title = Briefing
