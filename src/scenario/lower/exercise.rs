//! The types of exercises, listed once for reading.

use super::macros::{fields, names, variants};
use crate::{scenario::model::*, text::Located};

fields!(Critique {
    format = Located::from(1), id, language, title, about, trade, channel, level, minutes, turns, violations,
    decoys = Vec::new(), wrong_flag,
});
fields!(RecordedTurn {
    who,
    from,
    to,
    says
});
fields!(Violation {
    turn, words = None, name, also = Vec::new(), severity, points, why, correction = Needs::default(), model = None,
});
fields!(ViolationPoints { found, named, corrected = 0 });
fields!(Decoy { turn, words = None, why });
fields!(Needs {
    acts = Vec::new(), kinds = Vec::new(), figures = Vec::new(), words = Vec::new(), promise = None, without = Vec::new(),
});
names!(PromiseIs, also key { Firm, Timed, Owned, Full });
names!(Speaker, also key { Agent, Customer });
names!(ViolationSeverity, also key { NonFatal, CustomerFatal, BusinessFatal, ComplianceFatal });
names!(ViolationName, also key {
    Negative, Challenging, BuckPassing, Perfunctory, CommandsCalm, BlamesCustomer, Sarcasm, Abuse, Interrupting, DeadAir,
    NoOpening, NoClosing, FeelingMissed, NotConfirmed, AsksAgain, Jargon, WrongAnswer, AbsolutePromise,
    UnauthorisedPromise, IdentityNotVerified, PrivateDataTold, AsksSecret, DisclosureMissing, MisleadingSale, EarlySale,
    RatingPressed,
});

fields!(Breaches {
    format = Located::from(1), id, language, title, about, trade, level, minutes, rules, records, points, wrong_flag,
});
fields!(BusinessRule { id, text });
fields!(BusinessRecord { id, kind, text, breach = None, why });
fields!(Breach { rule, also = Vec::new(), reason = Needs::default() });
fields!(BreachPoints { verdict, rule, reason = 0 });
names!(RecordKind, also key { Ticket, Reply, Transaction, Call, Register });

fields!(Typing {
    format = Located::from(1), id, language, title, about, level, minutes, text, accuracy, levels,
    at_once = Located::from(12),
});
fields!(TypingLevel { speed, points });

fields!(JudgedItem {
    id,
    title,
    points,
    anchors
});
fields!(Duel {
    format = Located::from(1), id, language, title, about, trade, level, minutes, rules, cards, turns, seconds, checks,
    flag_costs, sheet,
});
fields!(DuelCard { id, persona, opening, goals, lines = Vec::new(), pressure, off_limits });
fields!(DuelCheck { id, title, cards = Vec::new(), points, met, model });

fields!(Relay { format = Located::from(1), id, language, title, about, trade, level, minutes, parts });
fields!(RelayPart { role, task, minutes, points, note = None });
variants!(RelayTask { Case(id), Exercise(id) });
fields!(HandOver { longest, items = Vec::new(), each_fact = 0, each_promise = 0 });
fields!(HandOverItem {
    id,
    title,
    points,
    carries
});
names!(RelayRole, also key { Agent, Analyst, Lead });

fields!(QuizRounds {
    format = Located::from(1), id, language, title, about, level, minutes, start = 0, topics = Vec::new(),
    kinds = quick(), rounds, fouls, together, tie_stake,
});
fields!(QuizRound { kind, questions, seconds, right = 0, wrong = 0, stakes = Vec::new(), reopens = false });
fields!(QuizFouls { free, cost });
names!(RoundKind, also key { Must, Buzzer, Risk });
names!(Together, also key { Seat, Lowest, Lot });

fields!(Defence {
    format = Located::from(1), id, language, title, about, level, minutes, most_slides, phases, questions, sheet,
});
fields!(DefencePhase { title, minutes, questions = false });
fields!(DefenceQuestion {
    id,
    ask,
    listen_for
});

/// What is asked in a quiz that does not say: what can be answered at once.
fn quick() -> Vec<QuestionKind> {
    vec![QuestionKind::Single, QuestionKind::TrueFalse]
}
