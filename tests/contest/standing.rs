//! Who stands where, by hand.

use heard::contest::{
    Event, Refusal, Taker, What, Who,
    standing::{Line, Rule, State, crossings, judged, standing},
};

use crate::small::{Small, TEAMS, points};

#[test]
fn a_standing_adds_up_by_hand() {
    let small = Small::held();
    let standing = standing(&small.event);
    let row = |number| {
        let mut rows = standing.entrants.iter();
        rows.find(|row| row.taker == Taker::Entrant(number))
            .unwrap()
    };
    // Entrant 1: theory 90 → 36.00; live 0.6 · 80 + 0.4 · (3 + 2 · 2) / 9 · 100 = 48 + 31.112 → 79.11 → 47.47.
    let one = row(1);
    assert_eq!(one.scores[0].as_ref().unwrap().points, points("36.00"));
    let live = one.scores[1].as_ref().unwrap();
    assert_eq!(live.judged, Some(points("77.78")));
    assert_eq!(
        (live.score, live.points),
        (points("79.11"), points("47.47"))
    );
    assert_eq!(one.total, points("83.47"));
    assert!(one.scores[2].is_none(), "the quiz is the teams'");
    // 2: 32.00 + 0.6 · 90 + 0.4 · 66.67 = 80.67 → 48.40.
    assert_eq!(row(2).total, points("80.40"));
    // 3: 28.00 + 36 + 0.4 · 33.33 = 49.33 → 29.60.
    assert_eq!(row(3).total, points("57.60"));
    // 4: 24.00 + 42 + 40 = 82 → 49.20.
    assert_eq!(row(4).total, points("73.20"));
    let places: Vec<Option<u32>> = (1..=4).map(|number| row(number).place).collect();
    assert_eq!(places, [Some(1), Some(2), Some(4), Some(3)]);
    let prizes: Vec<Option<usize>> = standing.entrants.iter().map(|row| row.prize).collect();
    assert_eq!(prizes, [Some(0), Some(1), None, None]);
    assert!(
        standing.entrants.iter().all(|row| !row.merit),
        "the third is below the median"
    );
    let passed: Vec<Option<bool>> = (1..=4).map(|number| row(number).passed).collect();
    assert_eq!(passed, [Some(true), Some(true), Some(false), Some(true)]);
    let teams: Vec<_> = standing
        .teams
        .iter()
        .map(|row| (row.taker, row.total))
        .collect();
    // 83.47 + 80.40 + 75, 57.60 + 73.20 + 60.
    assert_eq!(
        teams,
        [
            (Taker::Team(1), points("238.87")),
            (Taker::Team(2), points("190.80"))
        ]
    );
    // The same from the records alone.
    let again = Event::replay(&small.records).unwrap();
    assert_eq!(heard::contest::standing(&again), standing);
}

fn of_five(levels: [u8; 5], judges: u32) -> Small {
    let text = TEAMS
        .replace("count: 3", "count: 5")
        .replace("Teams((members: 2))", "Individual");
    let alone = text
        .replace("by: Together, weight: 100", "weight: 0")
        .replace("team_prizes: [(title: \"团体奖\", share: Count(1))], ", "");
    let mut small = Small::open(&alone);
    small.desk(What::Entrant {
        entrant: 1,
        name: "林晓".to_owned(),
        unit: "东区".to_owned(),
        team: None,
    });
    for judge in 1..=5 {
        let unit = if judge > judges { "东区" } else { "高校" };
        small.desk(What::Judge {
            judge,
            name: format!("评委{judge}"),
            unit: unit.to_owned(),
        });
    }
    let draw = small.event.draw(&small.keys);
    small.desk(draw);
    small.open_stage("theory");
    small.open_stage("live");
    let one = Taker::Entrant(1);
    small.start("live", one).unwrap();
    for judge in 1..=judges {
        let level = levels[judge as usize - 1];
        small
            .sheet(judge, "live", one, &[Some(level), Some(2)])
            .unwrap();
    }
    small
}

#[test]
fn of_five_sheets_the_highest_and_the_lowest_are_left_out_and_of_four_none() {
    let one = Taker::Entrant(1);
    let five = judged(&of_five([2, 3, 2, 2, 3], 5).event, 1, one).unwrap();
    // Of 9: 6 7 6 6 7; without one 6 and one 7 the mean of 6 6 7 is 6.333… of 9.
    assert_eq!((five.score, five.dropped), (points("70.37"), vec![1, 5]));
    assert_eq!(five.each.len(), 5);
    let four = judged(&of_five([2, 3, 2, 2, 3], 4).event, 1, one).unwrap();
    // 6 7 6 6: a mean of 6.25 of 9; one judge stands back.
    assert_eq!((four.score, four.dropped), (points("69.44"), Vec::new()));
}

#[test]
fn a_tie_for_a_prize_is_decided_by_an_extra_question_and_for_nothing_is_shared() {
    let mut small = Small::drawn();
    small.whole("theory", &[80, 80, 60, 60], &[]);
    small.whole("live", &[80, 80, 60, 60], &[[2, 2], [2, 2], [2, 2], [2, 2]]);
    small.open_stage("quiz");
    for (team, earned) in [(1, 100), (2, 90)] {
        small.start("quiz", Taker::Team(team)).unwrap();
        small.mark("quiz", Taker::Team(team), earned, 200).unwrap();
    }
    small.close_stage("quiz");
    let now = standing(&small.event);
    assert!(now.undecided());
    let first: Vec<_> = now
        .entrants
        .iter()
        .map(|row| (row.tied, row.place))
        .collect();
    // Two share what nobody wins, two may not share the first prize.
    assert_eq!(
        first,
        [
            (true, None),
            (true, None),
            (false, Some(3)),
            (false, Some(3))
        ]
    );
    assert_eq!(
        small.say(Who::Chief, What::Published),
        Err(Refusal::TieOpen)
    );
    let [one, two] = [1, 2].map(Taker::Entrant);
    small.chief(What::ExtraQuestion {
        takers: vec![one, two],
        question: "law-001".to_owned(),
    });
    let answered = |taker, points| What::ExtraAnswered { taker, points };
    assert_eq!(
        small.say(Who::Chief, answered(Taker::Entrant(3), 20)),
        Err(Refusal::NoExtraQuestion)
    );
    small.chief(answered(one, -20));
    small.chief(answered(two, 40));
    assert_eq!(
        small.say(Who::Chief, answered(two, 40)),
        Err(Refusal::NoExtraQuestion)
    );
    let now = standing(&small.event);
    let order: Vec<Taker> = now.entrants.iter().map(|row| row.taker).collect();
    assert_eq!(order[..2], [two, one]);
    // Extra points decide and add nothing.
    assert_eq!(now.entrants[0].total, now.entrants[1].total);
    small.chief(What::Published);
}

#[test]
fn who_is_late_or_cheats_gets_what_the_discipline_says() {
    let mut small = Small::drawn();
    small.whole("theory", &[90, 80, 70, 60], &[]);
    let stage = || "theory".to_owned();
    let taker = |number| Taker::Entrant(number);
    small.chief(What::Late {
        stage: stage(),
        taker: taker(1),
        minutes: 15,
    });
    small.chief(What::Late {
        stage: stage(),
        taker: taker(2),
        minutes: 16,
    });
    small.chief(What::Cheated {
        stage: stage(),
        taker: taker(3),
        note: "手机".to_owned(),
    });
    let now = standing(&small.event);
    let score = |number| {
        let mut rows = now.entrants.iter();
        rows.find(|row| row.taker == taker(number)).unwrap().scores[0]
            .clone()
            .unwrap()
    };
    assert_eq!(
        (score(1).state, score(1).points),
        (State::Settled, points("36.00"))
    );
    assert_eq!((score(2).state, score(2).points), (State::Out, points("0")));
    assert_eq!(
        (score(3).state, score(3).points),
        (State::Cheated, points("0"))
    );
}

#[test]
fn only_the_best_go_on_and_equals_for_the_last_place_hold_the_next_stage_up() {
    let text = TEAMS.replace(
        "clock: Common, part",
        "clock: Common, advance: Top(2), part",
    );
    let held = |marks: &[u32]| {
        let drawn = Small::drawn();
        let mut small = Small::open(&text);
        for record in &drawn.records[1..] {
            if !matches!(record.what, What::Drawn { .. }) {
                small.say(record.who, record.what.clone()).unwrap();
            }
        }
        let draw = small.event.draw(&small.keys);
        small.desk(draw);
        small.open_stage("theory");
        for (number, &points) in (1..).zip(marks) {
            let taker = Taker::Entrant(number);
            small.start("theory", taker).unwrap();
            small.mark("theory", taker, points, 100).unwrap();
        }
        small
    };
    let mut small = held(&[90, 80, 70, 60]);
    let open = small.opening("live");
    assert_eq!(
        small.say(Who::Chief, open.clone()),
        Err(Refusal::StageRuns("理论考试".to_owned()))
    );
    small.close_stage("theory");
    small.chief(open);
    small.start("live", Taker::Entrant(2)).unwrap();
    assert_eq!(
        small.start("live", Taker::Entrant(3)),
        Err(Refusal::NotAdvanced)
    );
    let now = standing(&small.event);
    let third = now
        .entrants
        .iter()
        .find(|row| row.taker == Taker::Entrant(3))
        .unwrap();
    assert_eq!(third.scores[1].as_ref().unwrap().state, State::NotAdvanced);
    assert!(!third.pending, "nothing more is to come for them");

    let mut small = held(&[90, 70, 70, 60]);
    small.close_stage("theory");
    let open = small.opening("live");
    assert_eq!(
        small.say(Who::Chief, open),
        Err(Refusal::AdvanceOpen("理论考试".to_owned()))
    );
}

#[test]
fn what_another_rule_would_change_is_told_before_anybody_asks() {
    let small = Small::held();
    let found = crossings(&small.event);
    // By the machine alone entrant 2 (32 + 54) is before entrant 1 (36 + 48).
    let first = found
        .iter()
        .find(|it| it.rule == Rule::MachineAlone && it.taker == Taker::Entrant(2))
        .unwrap();
    assert_eq!(
        first.line,
        Line::Prize {
            now: Some(1),
            then: Some(0)
        }
    );
    assert!(
        found.iter().all(|it| it.rule != Rule::KeepAllSheets),
        "three sheets are all kept"
    );
    // Entrant 3 has 49.33 of the live stage and fails; the machine's 60 alone would pass.
    let passes: Vec<_> = found
        .iter()
        .filter(|it| matches!(it.line, Line::Pass { .. }))
        .collect();
    assert_eq!(passes.len(), 1);
    assert_eq!(
        (passes[0].rule, passes[0].taker),
        (Rule::MachineAlone, Taker::Entrant(3))
    );
    assert_eq!(
        passes[0].line,
        Line::Pass {
            now: false,
            then: true
        }
    );
}
