//! The shipped exercises: sound, markable, and not to be gamed; the command marks an answer file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::{collections::BTreeSet, process::Command};

use heard::{
    contest::practical::{
        BreachAnswer, BreachesAnswer, CritiqueAnswer, Edit, FlagAnswer, MarkPart, Talk, Timed,
        TypingAnswer,
        duel::{DuelAnswer, DuelEvent, DuelInput, DuelRefusal, DuelState, mark_defender},
        mark_answers, mark_breaches, mark_critique, mark_typing,
        relay::{RelayAnswer, RelayInput, RelayRefusal, RelayState, mark},
    },
    scenario::{
        Breaches, Critique, Duel, DuelCheck, Exercise, Relay, RelayTask, Speaker, ViolationName,
        read,
    },
    store::library::{exercises, load},
    text::Language,
};
use proptest::prelude::*;

fn critiques() -> Vec<Critique> {
    let all = exercises(&[]).into_iter();
    let critiques = all.filter_map(|it| match it {
        Exercise::Critique(it) => Some(it),
        _ => None,
    });
    critiques.collect()
}

fn breaches() -> Vec<Breaches> {
    let all = exercises(&[]).into_iter();
    let breaches = all.filter_map(|it| match it {
        Exercise::Breaches(it) => Some(it),
        _ => None,
    });
    breaches.collect()
}

/// What an expert answers: every violation by its name, with the author's own correction.
fn expert(exercise: &Critique) -> CritiqueAnswer {
    let flags = exercise.violations.iter().map(|one| FlagAnswer {
        turn: one.turn.value,
        name: one.name,
        correction: one
            .model
            .as_ref()
            .map_or(String::new(), |it| it.value.clone()),
    });
    CritiqueAnswer {
        flags: flags.collect(),
    }
}

#[test]
fn every_kind_is_shipped_and_every_file_is_sound() {
    let all = exercises(&[]);
    let files = std::fs::read_dir("scenarios/exercises").unwrap().count();
    assert_eq!(all.len(), files, "a shipped exercise has findings");
    let kinds: BTreeSet<&str> = all.iter().map(Exercise::kind).collect();
    assert_eq!(kinds.len(), Exercise::HEADS.len());
    let critiques = critiques();
    let english = critiques.iter().filter(|it| it.language == Language::En);
    assert_eq!((critiques.len(), english.count()), (5, 1));
    for critique in &critiques {
        let id = &critique.id.value;
        assert!((12..=20).contains(&critique.turns.len()), "{id}");
        assert!(!critique.decoys.is_empty(), "{id}");
    }
    assert_eq!(breaches().len(), 3);
}

#[test]
fn an_expert_earns_everything_and_silence_nothing() {
    for critique in critiques() {
        let marks = mark_critique(&critique, &expert(&critique));
        assert_eq!(
            (marks.earned(), marks.waiting()),
            (marks.of(), 0),
            "{}: {marks:?}",
            critique.id.value
        );
        assert_eq!(
            mark_critique(&critique, &CritiqueAnswer::default()).earned(),
            0
        );
    }
    for exercise in breaches() {
        let records = exercise.records.iter().map(|record| BreachAnswer {
            id: record.id.value.clone(),
            breach: record.breach.is_some(),
            rule: record
                .breach
                .as_ref()
                .map_or(String::new(), |it| it.rule.value.clone()),
            why: record.why.value.clone(),
        });
        let marks = mark_breaches(
            &exercise,
            &BreachesAnswer {
                records: records.collect(),
            },
        );
        assert_eq!(
            (marks.earned(), marks.waiting()),
            (marks.of(), 0),
            "{}: {marks:?}",
            exercise.id.value
        );
        assert_eq!(
            mark_breaches(&exercise, &BreachesAnswer::default()).earned(),
            0
        );
    }
}

#[test]
fn flagging_everything_pays_less_than_finding_half() {
    for critique in critiques() {
        let flag = |turn: usize, name| FlagAnswer {
            turn: turn as u32 + 1,
            name,
            correction: String::new(),
        };
        let agents = critique
            .turns
            .iter()
            .enumerate()
            .filter(|(_, it)| it.who == Speaker::Agent);
        let all =
            agents.flat_map(|(at, _)| ViolationName::ALL.iter().map(move |&name| flag(at, name)));
        let all = CritiqueAnswer {
            flags: all.collect(),
        };
        assert_eq!(
            mark_critique(&critique, &all).earned(),
            0,
            "{}",
            critique.id.value
        );
        let mut half = expert(&critique);
        half.flags.truncate(half.flags.len().div_ceil(2));
        assert!(mark_critique(&critique, &half).earned() > 0);
    }
    for exercise in breaches() {
        let all = exercise.records.iter().map(|record| BreachAnswer {
            id: record.id.value.clone(),
            breach: true,
            rule: String::new(),
            why: String::new(),
        });
        let marks = mark_breaches(
            &exercise,
            &BreachesAnswer {
                records: all.collect(),
            },
        );
        assert!(marks.earned() * 4 <= marks.of(), "{}", exercise.id.value);
    }
}

#[test]
fn a_wrong_name_keeps_the_place_and_a_decoy_costs() {
    let critique = critiques()
        .into_iter()
        .find(|it| it.id.value == "critique-double-charge")
        .unwrap();
    let first = &critique.violations[0];
    let flags = vec![
        FlagAnswer {
            turn: first.turn.value,
            name: ViolationName::Abuse,
            correction: String::new(),
        },
        FlagAnswer {
            turn: critique.decoys[0].turn.value,
            name: ViolationName::BuckPassing,
            correction: String::new(),
        },
    ];
    let marks = mark_critique(&critique, &CritiqueAnswer { flags });
    let of = |part: MarkPart| marks.lines.iter().find(|line| line.part == part).unwrap();
    assert_eq!(
        (of(MarkPart::Found).points, of(MarkPart::Named).points),
        (first.points.found, 0)
    );
    assert_eq!(of(MarkPart::WrongFlag).costs, critique.wrong_flag);
    assert_eq!(of(MarkPart::WrongFlag).why, critique.decoys[0].why.value);
    assert_eq!(marks.earned(), first.points.found - critique.wrong_flag);
}

#[test]
fn a_relay_names_what_is_shipped() {
    let all = exercises(&[]);
    let cases: BTreeSet<String> = load(&[])
        .files
        .iter()
        .map(|file| read(file).0.unwrap().id.value)
        .collect();
    let ids: BTreeSet<&str> = all.iter().map(|it| it.id().as_str()).collect();
    for exercise in &all {
        let Exercise::Relay(relay) = exercise else {
            continue;
        };
        for part in &relay.parts {
            let there = match &part.task {
                RelayTask::Case(id) => cases.contains(&id.value),
                RelayTask::Exercise(id) => ids.contains(id.as_str()),
            };
            assert!(there, "{:?}", part.task);
        }
    }
}

#[test]
fn every_text_to_type_can_be_typed() {
    for exercise in exercises(&[]) {
        let Exercise::Typing(typing) = exercise else {
            continue;
        };
        let edits = typing
            .text
            .value
            .chars()
            .enumerate()
            .map(|(at, letter)| Edit {
                at: at as u64 * 150,
                insert: letter.to_string(),
                ..Edit::default()
            });
        let marks = mark_typing(
            &typing,
            &TypingAnswer {
                edits: edits.collect(),
            },
        );
        assert_eq!(marks.earned(), marks.of(), "{}", typing.id.value);
    }
}

#[test]
fn other_answers_are_refused_in_a_sentence() {
    for exercise in exercises(&[]) {
        for json in ["", "[]", "{\"flags\":3}", "\u{0}", "{\"nothing\":[]}"] {
            let problem = mark_answers(&exercise, json).unwrap_err();
            for language in Language::ALL {
                assert!(problem.message().say(language).len() > 10);
            }
        }
    }
}

#[test]
fn the_command_marks_an_answer_file() {
    let folder = tempfile::tempdir().unwrap();
    let answers = folder.path().join("answers.json");
    let critique = critiques().remove(0);
    std::fs::write(&answers, serde_json::to_string(&expert(&critique)).unwrap()).unwrap();
    let heard = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
        command
            .args(["contest", "exercise"])
            .args(args)
            .arg("--answers")
            .arg(&answers);
        command.output().unwrap()
    };
    let out = heard(&[&critique.id.value, "--format", "json"]);
    assert!(out.status.success());
    let marks: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(marks["earned"], marks["of"]);
    let by_path = format!("scenarios/exercises/{}.ron", critique.id.value);
    assert!(heard(&[&by_path, "--lang", "en"]).status.success());
    let none = heard(&["scenarios/pools/en.ron"]);
    assert_eq!(none.status.code(), Some(2));
    std::fs::write(&answers, "nothing").unwrap();
    assert_eq!(heard(&[&by_path]).status.code(), Some(2));
}

fn duel() -> Duel {
    let mut all = exercises(&[]).into_iter();
    let found = all.find_map(|it| match it {
        Exercise::Duel(it) => Some(it),
        _ => None,
    });
    found.unwrap()
}

fn relay() -> Relay {
    let mut all = exercises(&[]).into_iter();
    let found = all.find_map(|it| match it {
        Exercise::Relay(it) => Some(it),
        _ => None,
    });
    found.unwrap()
}

/// A duel being fought, with everything that happened.
#[derive(Default)]
struct Fight {
    state: DuelState,
    events: Vec<Timed<DuelEvent>>,
}

impl Fight {
    fn step(&mut self, duel: &Duel, at: u64, input: DuelInput) -> Result<(), DuelRefusal> {
        for event in self.state.step(duel, at, &input)? {
            self.state.apply(duel, &event);
            self.events.push(event);
        }
        Ok(())
    }

    fn say(&mut self, duel: &Duel, at: u64, text: &str) {
        let side = self.state.to_speak();
        let text = text.to_owned();
        self.step(duel, at, DuelInput::Say { side, text }).unwrap();
    }
}

#[test]
fn a_duel_changes_sides_and_marks_the_defence() {
    let duel = duel();
    let mut fight = Fight::default();
    fight.step(&duel, 0, DuelInput::Begin { seed: 3 }).unwrap();
    let cards = fight.state.cards.unwrap();
    assert_ne!(cards[0], cards[1]);
    let early = DuelInput::Say {
        side: 0,
        text: "等等".to_owned(),
    };
    assert_eq!(fight.step(&duel, 1, early), Err(DuelRefusal::NotYourTurn));
    // Side 1 defends with the models of the checks, side 0 with rudeness.
    let id = duel.cards[cards[0] as usize].id.value.clone();
    let applies =
        |check: &&DuelCheck| check.cards.is_empty() || check.cards.iter().any(|it| it.value == id);
    let models: Vec<&str> = duel
        .checks
        .iter()
        .filter(applies)
        .map(|it| it.model.as_str())
        .collect();
    let mut at = 1_000;
    while !fight.state.ended {
        at += 1_000;
        let text = match (fight.state.defends, fight.state.half) {
            (true, 0) => models[fight.state.replies as usize % models.len()],
            (true, _) => "你听不懂吗？这不可能。",
            (false, _) => "那到底几点到？",
        };
        fight.say(&duel, at, text);
    }
    let marks = |side| {
        mark_defender(
            &duel,
            &DuelAnswer {
                side,
                events: fight.events.clone(),
            },
        )
    };
    let (good, rude) = (marks(1), marks(0));
    // Four checks apply to every card and one or two more to each; five replies are enough for all.
    assert_eq!(good.earned(), good.of(), "{good:?}");
    assert_eq!(rude.earned(), 0, "{rude:?}");
    assert!(rude.lines.iter().any(|line| line.part == MarkPart::Flag));
    assert_eq!(fight.state, DuelState::of(&duel, &fight.events));
}

fn duel_input() -> impl Strategy<Value = DuelInput> {
    prop_oneof![
        (0_u8..2, "[a-z]{0,3}").prop_map(|(side, text)| DuelInput::Say { side, text }),
        Just(DuelInput::Tick),
        any::<u64>().prop_map(|seed| DuelInput::Begin { seed }),
        Just(DuelInput::Foul {
            note: "辱骂".to_owned()
        }),
    ]
}

fn relay_input() -> impl Strategy<Value = RelayInput> {
    prop_oneof![
        Just(RelayInput::Begin),
        Just(RelayInput::Tick),
        (0_u32..12, 0_u32..12).prop_map(|(points, of)| RelayInput::Finish {
            points,
            of,
            talk: Talk::default()
        }),
        "[a-z]{0,9}".prop_map(|note| RelayInput::HandOn { note }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_duel_replayed_is_the_duel_that_was_fought(inputs in proptest::collection::vec((0_u64..60_000, duel_input()), 0..60)) {
        let duel = duel();
        let mut fight = Fight::default();
        let mut at = 0;
        for (wait, input) in inputs {
            at += wait;
            let _ = fight.step(&duel, at, input);
        }
        prop_assert_eq!(&fight.state, &DuelState::of(&duel, &fight.events));
        prop_assert!(fight.events.windows(2).all(|two| two[0].at <= two[1].at));
        let json = serde_json::to_string(&fight.events).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Timed<DuelEvent>>>(&json).unwrap(), fight.events);
    }

    #[test]
    fn a_relay_replayed_is_the_relay_that_was_run(inputs in proptest::collection::vec((0_u64..600_000, relay_input()), 0..40)) {
        let relay = relay();
        let (mut state, mut events, mut at) = (RelayState::default(), Vec::new(), 0);
        for (wait, input) in inputs {
            at += wait;
            for event in state.step(&relay, at, &input).unwrap_or_default() {
                state.apply(&relay, &event);
                events.push(event);
            }
        }
        prop_assert_eq!(&state, &RelayState::of(&relay, &events));
        prop_assert!(state.parts.len() <= relay.parts.len());
        let marks = mark(&relay, &RelayAnswer { events });
        prop_assert_eq!(marks.earned(), marks.lines.iter().map(|line| line.points).sum::<u32>());
        prop_assert!(marks.earned() <= marks.of());
    }
}

#[test]
fn a_relay_hands_on_in_order_and_by_its_clock() {
    let relay = relay();
    let (mut state, mut events) = (RelayState::default(), Vec::new());
    let mut step = |at: u64, input: RelayInput| {
        let made = state.step(&relay, at, &input)?;
        made.iter().for_each(|event| state.apply(&relay, event));
        events.extend(made);
        Ok::<_, RelayRefusal>((state.clone(), events.clone()))
    };
    step(0, RelayInput::Begin).unwrap();
    let note = |text: &str| RelayInput::HandOn {
        note: text.to_owned(),
    };
    assert_eq!(
        step(1, note("还没做")).unwrap_err(),
        RelayRefusal::TaskFirst
    );
    let talk = Talk {
        facts: Vec::new(),
        promises: vec!["我 24 小时内给您回电".to_owned()],
    };
    step(
        600_000,
        RelayInput::Finish {
            points: 50,
            of: 100,
            talk,
        },
    )
    .unwrap();
    step(700_000, note("客户要求今天发货，已答应 24 小时内回电。")).unwrap();
    // The second part has its time from when its runner sits down.
    let finish = |points, of| RelayInput::Finish {
        points,
        of,
        talk: Talk::default(),
    };
    assert_eq!(
        step(710_000, finish(1, 1)).unwrap_err(),
        RelayRefusal::NotNow
    );
    step(720_000, RelayInput::Begin).unwrap();
    step(1_000_000, finish(8, 10)).unwrap();
    // The second part forgets its note; its time runs out, and the third waits for its runner.
    let (late, events) = step(2_000_000, RelayInput::Tick).unwrap();
    assert_eq!((late.part(), late.next(&relay)), (None, Some(2)));
    assert_eq!(events.last().unwrap().at, 720_000 + 12 * 60_000);
    let (third, _) = step(2_050_000, RelayInput::Begin).unwrap();
    assert_eq!(
        (third.part(), third.deadline),
        (Some(2), 2_050_000 + 15 * 60_000)
    );
    let (over, events) = step(2_100_000, finish(1, 1)).unwrap();
    assert!(over.ended);
    let marks = mark(&relay, &RelayAnswer { events });
    let tasks: Vec<u32> = marks
        .lines
        .iter()
        .filter(|it| it.part == MarkPart::Task)
        .map(|it| it.points)
        .collect();
    assert_eq!(tasks, [20, 24, 40]);
    let promised = marks
        .lines
        .iter()
        .find(|it| it.part == MarkPart::Promise)
        .unwrap();
    assert_eq!(promised.points, 3);
}
