library-title = Practise
library-week = { $times ->
    [one] Once this week, { $minutes } min
   *[other] { $times } times this week, { $minutes } min
 }
library-week-none = Not yet this week
library-search = Search titles, facts, articles
library-import = Import case…
library-import-filter = Scenario files
library-reload = Read again

library-recommended = Recommended
library-first = Start here; every sentence you say gets feedback
library-because = Because { $competency } was { $score } last time against a target of { $target }, your largest gap
library-because-none = Because there is not enough evidence of { $competency } yet
library-expected = At your level about { $expected } points
library-read-briefing = Read briefing
library-start = Start
library-tried = { $times ->
    [one] Played once, best { $best }, last { $last }
   *[other] Played { $times } times, best { $best }, last { $last }
 }
library-tried-unmarked = { $times ->
    [one] Played once, last { $last }
   *[other] Played { $times } times, last { $last }
 }
library-minutes = { $minutes } min

library-trade = Trade
library-channel = Channel
library-level = Level
library-competency = Competency
library-language = Language
library-within = Length
library-within-minutes = Within { $minutes } min
library-several = { $first } and { $count } in all
library-clear = Clear
library-filters = Filters
library-count-all = { $all ->
    [one] 1 case
   *[other] { $all } cases
 }
library-count = { $shown } of { $all } cases

library-sort-recommended = Recommended first
library-sort-level = By level
library-sort-minutes = By length
library-sort-best = By best score
library-sort-recent = By last played

library-passed = Passed
library-best = Best
library-untried = Not played yet
library-own = Own
library-card = { $title }, { $trade } · { $channel }, { $level }, { $minutes } min

library-resume = “{ $title }” is not finished; it stands at turn { $turn }
library-resume-more = “{ $title }” is not finished; it stands at turn { $turn }. { $more } more like it
library-resume-button = Resume
library-discard = Discard

library-broken = { $count ->
    [one] 1 scenario file cannot be used
   *[other] { $count } scenario files cannot be used
 }
library-broken-first = { $path }, line { $line }: { $why }
library-broken-file = { $path }: { $why }
library-broken-more = { $more ->
    [one] 1 more finding
   *[other] { $more } more findings
 }
library-broken-show = Show them
library-broken-hide = Hide

library-none = No case fits these filters
library-none-button = Clear filters
library-empty = There are no cases on the shelf yet
library-loading = Reading the cases…
