//! What may be recorded, and what is refused with a sentence.

use heard::{
    contest::{Event, Outcome, Refusal, Taker, Thing, What, Who},
    text::Language,
};

use crate::small::{BEGIN, Small, TEAMS, points};

const ONE: Taker = Taker::Entrant(1);

#[test]
fn nobody_enters_late_or_twice_or_into_a_full_team() {
    let mut small = Small::open(TEAMS);
    let team = |team| What::Team {
        team,
        name: "云杉队".to_owned(),
        unit: String::new(),
    };
    let entrant = |entrant, team| What::Entrant {
        entrant,
        name: "林晓".to_owned(),
        unit: "东区".to_owned(),
        team,
    };
    assert_eq!(
        small.say(Who::Desk, team(2)),
        Err(Refusal::NotNextNumber { number: 2, next: 1 })
    );
    small.desk(team(1));
    assert_eq!(
        small.say(Who::Desk, entrant(1, None)),
        Err(Refusal::TeamNeeded)
    );
    assert_eq!(
        small.say(Who::Desk, entrant(1, Some(9))),
        Err(Refusal::NoTaker)
    );
    small.desk(entrant(1, Some(1)));
    let draw = small.event.draw(&small.keys);
    assert_eq!(
        small.say(Who::Desk, draw),
        Err(Refusal::TeamIncomplete("云杉队".to_owned()))
    );
    small.desk(entrant(2, Some(1)));
    assert_eq!(
        small.say(Who::Desk, entrant(3, Some(1))),
        Err(Refusal::TeamFull { members: 2 })
    );
    let draw = small.event.draw(&small.keys);
    // Lots that somebody chose are no lots.
    let What::Drawn {
        secret,
        mut entrants,
        teams,
    } = draw.clone()
    else {
        panic!()
    };
    entrants.reverse();
    let chosen = What::Drawn {
        secret,
        entrants,
        teams,
    };
    assert_eq!(small.say(Who::Desk, chosen), Err(Refusal::WrongOrder));
    small.desk(draw);
    assert_eq!(
        small.say(Who::Desk, entrant(3, Some(1))),
        Err(Refusal::Drawn)
    );
    assert_eq!(small.say(Who::Judge(1), team(2)), Err(Refusal::NotYours));
}

#[test]
fn two_machines_do_not_hold_one_entrant_nor_one_machine_two() {
    let mut small = Small::drawn();
    let claim = |taker, machine: &str| What::Claimed {
        taker,
        machine: machine.to_owned(),
    };
    small.say(Who::Machine, claim(ONE, "七号机")).unwrap();
    // The same again after a restart is no second claim.
    small.say(Who::Machine, claim(ONE, "七号机")).unwrap();
    let taken = |machine: &str| {
        Err(Refusal::TakenElsewhere {
            machine: machine.to_owned(),
        })
    };
    assert_eq!(
        small.say(Who::Machine, claim(ONE, "八号机")),
        taken("七号机")
    );
    assert_eq!(
        small.say(Who::Machine, claim(Taker::Entrant(2), "七号机")),
        taken("七号机")
    );
    let release = What::Released {
        taker: ONE,
        why: "屏幕坏了".to_owned(),
    };
    assert_eq!(
        small.say(Who::Entrant(1), release.clone()),
        Err(Refusal::NotYours)
    );
    small.chief(release);
    small.say(Who::Machine, claim(ONE, "八号机")).unwrap();
}

#[test]
fn stages_open_in_order_with_the_secret_that_was_committed_to() {
    let mut small = Small::drawn();
    let early = small.opening("live");
    assert_eq!(
        small.say(Who::Chief, early),
        Err(Refusal::StageBefore("理论考试".to_owned()))
    );
    let forged = What::StageOpened {
        stage: "theory".to_owned(),
        secret: small.keys.secret("live"),
        key: None,
    };
    assert_eq!(small.say(Who::Chief, forged), Err(Refusal::WrongSecret));
    small.open_stage("theory");
    let twice = small.opening("theory");
    assert_eq!(
        small.say(Who::Chief, twice),
        Err(Refusal::StageOpen("theory".to_owned()))
    );
    assert_eq!(
        small.start("theory", Taker::Team(1)),
        Err(Refusal::NotForTaker)
    );
    assert_eq!(small.answer("theory", 1, "q1"), Err(Refusal::NotStarted));
    small.start("theory", ONE).unwrap();
    assert_eq!(small.start("theory", ONE), Err(Refusal::StartedTwice));
}

#[test]
fn nothing_is_answered_for_others_after_hand_in_or_after_the_time() {
    let mut small = Small::drawn();
    small.open_stage("theory");
    for entrant in 1..=2 {
        small.start("theory", Taker::Entrant(entrant)).unwrap();
    }
    small.answer("theory", 1, "q1").unwrap();
    small.answer("theory", 1, "q1").unwrap();
    let for_another = What::Answered {
        stage: "theory".to_owned(),
        taker: ONE,
        item: "q1".to_owned(),
        answer: true.into(),
    };
    assert_eq!(
        small.say(Who::Entrant(2), for_another),
        Err(Refusal::NotYours)
    );
    small.hand_in("theory", 1).unwrap();
    assert_eq!(small.answer("theory", 1, "q2"), Err(Refusal::HandedIn));
    assert_eq!(small.hand_in("theory", 1), Err(Refusal::HandedIn));
    let by_time = What::HandedIn {
        stage: "theory".to_owned(),
        taker: Taker::Entrant(2),
        by_time: true,
    };
    assert_eq!(
        small.say(Who::Machine, by_time.clone()),
        Err(Refusal::TimeLeft)
    );
    small.later(3_600);
    assert_eq!(small.answer("theory", 2, "q1"), Err(Refusal::TimeUp));
    small.say(Who::Machine, by_time).unwrap();
    assert_eq!(small.event.run(0, ONE).unwrap().answers.len(), 1);
}

#[test]
fn the_clock_stands_still_in_pauses_and_interruptions_and_goes_on_at_the_same_second() {
    let mut small = Small::drawn();
    small.whole("theory", &[90, 80, 70, 60], &[]);
    small.open_stage("live");
    small.later(100);
    small.start("live", ONE).unwrap();
    let left = |small: &Small| small.event.remaining(1, ONE, small.now) / 1_000;
    assert_eq!(left(&small), 420, "their own time, from when they begin");
    small.later(60);
    assert_eq!(left(&small), 360);
    let why = || "停电".to_owned();
    assert_eq!(
        small.say(Who::Judge(1), What::Paused { why: why() }),
        Err(Refusal::NotYours)
    );
    small.chief(What::Paused { why: why() });
    small.later(500);
    assert_eq!(left(&small), 360);
    assert_eq!(small.answer("live", 1, "a"), Err(Refusal::Paused));
    small.chief(What::Resumed);
    small.later(10);
    assert_eq!(left(&small), 350);
    // The machine dies with 350 seconds left and is back five minutes later.
    let from = small.now;
    small.later(300);
    let gap = |from| What::Interrupted {
        stage: "live".to_owned(),
        taker: ONE,
        from,
    };
    let stolen = small.say(Who::Machine, gap(BEGIN));
    assert_eq!(stolen, Err(Refusal::BadInterruption));
    small.say(Who::Machine, gap(from)).unwrap();
    assert_eq!(left(&small), 350);
    small.later(20);
    // A restart of the whole hall: everything from the records again.
    let again = Event::replay(&small.records).unwrap();
    assert_eq!(again.remaining(1, ONE, small.now) / 1_000, 330);
    assert_eq!(again.elapsed(1, ONE, small.now) / 1_000, 90);
}

#[test]
fn a_clock_that_was_set_back_is_refused_and_a_moment_is_not() {
    let mut small = Small::drawn();
    small.open_stage("theory");
    small.now -= 60_000;
    assert_eq!(
        small.start("theory", ONE),
        Err(Refusal::ClockSetBack { by: 60_000 })
    );
    small.now += 59_000;
    small.start("theory", ONE).unwrap();
    let [.., before, last] = &small.records[..] else {
        panic!()
    };
    assert_eq!(last.at, before.at);
}

#[test]
fn sheets_are_whole_and_by_judges_who_may_judge() {
    let mut small = Small::open(TEAMS);
    small.desk(What::Team {
        team: 1,
        name: "云杉队".to_owned(),
        unit: "东区".to_owned(),
    });
    for entrant in 1..=2 {
        small.desk(What::Entrant {
            entrant,
            name: "林晓".to_owned(),
            unit: "北区".to_owned(),
            team: Some(1),
        });
    }
    for (judge, unit) in [(1, "东区"), (2, "高校"), (3, " 北区 "), (4, "")] {
        small.desk(What::Judge {
            judge,
            name: "周敏".to_owned(),
            unit: unit.to_owned(),
        });
    }
    let draw = small.event.draw(&small.keys);
    small.desk(draw);
    small.open_stage("theory");
    small.open_stage("live");
    assert_eq!(
        small.sheet(2, "live", ONE, &[Some(1), Some(1)]),
        Err(Refusal::NotStarted)
    );
    small.start("live", ONE).unwrap();
    let own = |unit: &str| {
        Err(Refusal::Recused {
            unit: Some(unit.to_owned()),
        })
    };
    assert_eq!(
        small.sheet(1, "live", ONE, &[Some(1), Some(1)]),
        own("东区")
    );
    assert_eq!(
        small.sheet(3, "live", ONE, &[Some(1), Some(1)]),
        own("北区")
    );
    assert_eq!(
        small.sheet(2, "live", ONE, &[Some(1), None]),
        Err(Refusal::EmptyItem("语言与仪态".to_owned()))
    );
    assert_eq!(
        small.sheet(2, "live", ONE, &[Some(1)]),
        Err(Refusal::OtherItems { items: 2 })
    );
    assert_eq!(
        small.sheet(2, "live", ONE, &[Some(1), Some(4)]),
        Err(Refusal::BadLevel(4))
    );
    small.sheet(2, "live", ONE, &[Some(1), Some(2)]).unwrap();
    assert_eq!(
        small.sheet(2, "live", ONE, &[Some(1), Some(3)]),
        Err(Refusal::SheetIn)
    );
    assert_eq!(
        small.sheet(9, "live", ONE, &[Some(1), Some(3)]),
        Err(Refusal::NoJudge(9))
    );
    assert_eq!(small.event.judging(ONE).collect::<Vec<_>>(), [2, 4]);
    small
        .say(
            Who::Judge(4),
            What::Recused {
                judge: 4,
                taker: ONE,
                why: "师徒".to_owned(),
            },
        )
        .unwrap();
    assert_eq!(small.event.judging(ONE).collect::<Vec<_>>(), [2]);
    assert_eq!(small.event.sheets_missing(1, ONE), 0);
}

#[test]
fn levels_far_apart_are_given_back_once_and_hold_the_standing_up() {
    let mut small = Small::drawn();
    small.whole("theory", &[90, 80, 70, 60], &[]);
    small.open_stage("live");
    small.start("live", ONE).unwrap();
    small.mark("live", ONE, 80, 100).unwrap();
    small.sheet(1, "live", ONE, &[Some(3), Some(2)]).unwrap();
    small.sheet(2, "live", ONE, &[Some(1), Some(2)]).unwrap();
    let back = |items: &[u32]| What::SheetReturned {
        stage: "live".to_owned(),
        taker: ONE,
        items: items.to_vec(),
    };
    assert_eq!(
        small.say(Who::Chief, back(&[0])),
        Err(Refusal::SheetsMissing(1))
    );
    small.sheet(3, "live", ONE, &[Some(2), Some(3)]).unwrap();
    assert_eq!(small.event.apart(1, ONE), [0]);
    assert!(small.event.must_return(1, ONE));
    assert_eq!(
        small.say(Who::Chief, back(&[1])),
        Err(Refusal::NothingApart)
    );
    small.chief(back(&[0]));
    assert_eq!(small.event.sheets_missing(1, ONE), 3);
    for judge in 1..=3 {
        // They still lie apart; that stands then.
        let level = [3, 1, 2][judge as usize - 1];
        small
            .sheet(judge, "live", ONE, &[Some(level), Some(2)])
            .unwrap();
    }
    assert_eq!(
        small.sheet(1, "live", ONE, &[Some(2), Some(2)]),
        Err(Refusal::SheetIn)
    );
    assert_eq!(
        small.say(Who::Chief, back(&[0])),
        Err(Refusal::ReturnedTwice)
    );
    assert!(!small.event.must_return(1, ONE));
    let judged = heard::contest::standing::judged(&small.event, 1, ONE).unwrap();
    assert_eq!(judged.score, points("66.67"));
}

#[test]
fn a_dispute_keeps_changes_or_repeats() {
    let mut small = Small::held();
    let dispute = |dispute, taker| What::Disputed {
        dispute,
        stage: "live".to_owned(),
        taker,
        about: "禁语判错".to_owned(),
    };
    assert_eq!(
        small.say(Who::Entrant(2), dispute(1, ONE)),
        Err(Refusal::NotYours)
    );
    for entrant in 1..=3 {
        let taker = Taker::Entrant(entrant);
        small
            .say(Who::Entrant(entrant), dispute(entrant, taker))
            .unwrap();
    }
    small.chief(What::Published);
    let keys = small.keys.clone();
    let early = small.event.close(small.now, &keys);
    assert_eq!(early.unwrap_err(), Refusal::DisputeOpen(1));
    let rule = |dispute, outcome| What::Ruled {
        dispute,
        outcome,
        note: "复听录音".to_owned(),
    };
    assert_eq!(
        small.say(Who::Chief, rule(2, Outcome::Changed(points("100.5")))),
        Err(Refusal::BadPoints)
    );
    small.chief(rule(1, Outcome::Kept));
    small.chief(rule(2, Outcome::Changed(points("88.5"))));
    small.chief(rule(3, Outcome::Repeated));
    assert_eq!(
        small.say(Who::Chief, rule(3, Outcome::Kept)),
        Err(Refusal::RuledTwice)
    );
    let standing = heard::contest::standing(&small.event);
    let row = |taker| {
        standing
            .entrants
            .iter()
            .find(|row| row.taker == taker)
            .unwrap()
    };
    let live = |taker| row(taker).scores[1].clone().unwrap();
    assert_eq!(live(Taker::Entrant(2)).points, points("53.10"));
    assert!(live(Taker::Entrant(3)).state.is_pending());
    let open = small.event.close(small.now, &keys);
    assert_eq!(
        open.unwrap_err(),
        Refusal::MarksMissing("情景实战".to_owned())
    );
    // The stage is closed for all but the one who takes it again.
    let again = Taker::Entrant(3);
    assert_eq!(
        small.start("live", ONE),
        Err(Refusal::StageNotOpen("live".to_owned()))
    );
    small.start("live", again).unwrap();
    small.mark("live", again, 100, 100).unwrap();
    for judge in 1..=3 {
        small
            .sheet(judge, "live", again, &[Some(3), Some(3)])
            .unwrap();
    }
    let last = small.event.close(small.now, &keys).unwrap();
    assert!(small.event.is_closed());
    small.records.push(last);
    assert_eq!(
        small.chief_refused(What::Resumed),
        Refusal::Closed,
        "nothing behind the end"
    );
}

impl Small {
    fn chief_refused(&mut self, what: What) -> Refusal {
        self.say(Who::Chief, what).unwrap_err()
    }
}

#[test]
fn what_is_not_released_is_not_read() {
    let mut small = Small::drawn();
    let (one, two) = (Who::Entrant(1), Who::Entrant(2));
    let may = |small: &Small, who, thing| small.event.may_read(who, thing);
    for who in [one, Who::Judge(1), Who::Desk, Who::Chief] {
        assert!(
            !may(&small, who, Thing::Material(0)),
            "{who:?} before the opening"
        );
    }
    small.open_stage("theory");
    assert!(!may(&small, one, Thing::Material(0)), "before they begin");
    small.start("theory", ONE).unwrap();
    assert!(may(&small, one, Thing::Material(0)) && !may(&small, two, Thing::Material(0)));
    assert!(
        !may(&small, one, Thing::Material(1)) && !may(&small, Who::Judge(1), Thing::Material(1))
    );
    assert!(!may(&small, one, Thing::Key(0)));
    assert!(may(&small, one, Thing::Work(0, ONE)) && !may(&small, two, Thing::Work(0, ONE)));
    small.hand_in("theory", 1).unwrap();
    assert!(
        !may(&small, one, Thing::Material(0)),
        "after they handed in"
    );
    small.mark("theory", ONE, 90, 100).unwrap();
    assert!(!may(&small, one, Thing::Mark(0, ONE)));
    small.close_stage("theory");
    small.open_stage("live");
    small.start("live", ONE).unwrap();
    small.mark("live", ONE, 80, 100).unwrap();
    let judge = Who::Judge(1);
    assert!(
        !may(&small, judge, Thing::Mark(1, ONE)),
        "blind until their own sheet is in"
    );
    assert!(may(&small, judge, Thing::Work(1, ONE)) && !may(&small, judge, Thing::Work(0, ONE)));
    assert!(!may(&small, judge, Thing::Name(ONE)));
    for number in 1..=3 {
        assert!(!may(&small, Who::Chief, Thing::Sheet(1, ONE, 1)));
        small
            .sheet(number, "live", ONE, &[Some(2), Some(2)])
            .unwrap();
        assert_eq!(
            may(&small, Who::Judge(2), Thing::Sheet(1, ONE, 1)),
            number == 3
        );
    }
    assert!(may(&small, judge, Thing::Mark(1, ONE)));
    assert!(!may(&small, one, Thing::Sheet(1, ONE, 1)) && !may(&small, one, Thing::Standing));
    let mut small = Small::held();
    small.chief(What::Published);
    assert!(may(&small, one, Thing::Sheet(1, ONE, 1)) && may(&small, one, Thing::Standing));
    assert!(!may(&small, two, Thing::Sheet(1, ONE, 1)) && may(&small, two, Thing::Key(0)));
}

#[test]
fn every_refusal_is_a_sentence_in_both_languages() {
    let all = [
        Refusal::ClockSetBack { by: 61_000 },
        Refusal::TakenElsewhere {
            machine: "七号机".to_owned(),
        },
        Refusal::Recused {
            unit: Some("东区".to_owned()),
        },
        Refusal::Recused { unit: None },
        Refusal::SheetsMissing(2),
        Refusal::EmptyItem("沉着".to_owned()),
        Refusal::NotNext { n: 4, next: 3 },
        Refusal::TooFewJudges { has: 1, needs: 5 },
        Refusal::DisputeOpen(3),
        Refusal::MarksMissing("理论".to_owned()),
    ];
    for refusal in all {
        let [zh, en] = [Language::Zh, Language::En].map(|it| refusal.message().say(it));
        assert!(
            zh != en && !zh.contains(['{', '$']) && !en.contains(['{', '$']),
            "{zh} / {en}"
        );
    }
}
