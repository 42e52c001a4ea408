//! The types of contests, listed once for reading.

use super::macros::{fields, names, variants};
use crate::{
    scenario::{Contest, contest::*},
    text::Located,
};

fields!(Contest {
    format = Located::from(1), id, language, title, style = None, entrants = Entrants::Individual, stages,
    judges = Judges::default(), ties = Vec::new(), awards = Awards::default(), pass = None, discipline = Discipline::default(),
});
variants!(Entrants { Individual, Teams(team) });
fields!(Team { members, roles = Vec::new() });
names!(Role, also key { Agent, Analyst, Lead });
fields!(Stage {
    id, title, by = By::Each, weight, minutes, clock = Clock::Own, advance = Advance::All, part, machine = Located::from(100),
    sheet = Vec::new(),
});
names!(By, also key { Each, Together });
names!(Clock, also key { Common, Own });
variants!(Advance { All, Top(count) });
variants!(Part {
    Theory(theory),
    Critique(exercises),
    Breaches(exercises),
    Typing(exercises),
    Live(live),
    Data(live),
    Relay(exercises),
    Duel(exercises),
    Quiz(quiz),
    Defence(exercises),
});
fields!(Theory { banks = Vec::new(), balanced = Located::from(0), draws = Vec::new() });
fields!(PaperDraw { topic, kind, count, points = 1, levels = Vec::new() });
fields!(Exercises { from, draw = Located::from(0) });
fields!(Live { cases, draw = Located::from(0), customer = Plays::Generated, ticket_minutes = 0 });
names!(Plays, also key { Script, Generated });
fields!(Quiz { exercise, full });
fields!(Judges { count = Located::from(0), drop_extremes_from = Located::from(5), spread = Located::from(1) });
fields!(SheetItem { id, title, competency = None, weight = Located::from(1), anchors });
variants!(Tie { Stage(stage), ExtraRiskQuestion });
fields!(Awards { prizes = Vec::new(), team_prizes = Vec::new(), merit = Merit::Nobody });
fields!(Prize { title, share });
variants!(Share { Count(count), Percent(percent) });
names!(Merit, also key { Nobody, AboveMedian });
fields!(Pass { bars, no_fatal_error = false });
fields!(Bar {
    title,
    stages,
    least
});
fields!(Discipline { late_minutes = Located::from(15), calls = vec![10], cheating = Cheating::ZeroForStage });
names!(Cheating, also key { ZeroForStage, Out });
