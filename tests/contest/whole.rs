//! The *national style* event from opening to signature without a window: three teams of three, five judges, bots that talk, answer and
//! judge by their skill.

use heard::{
    batch::{
        bots::{Bot, Piece, play},
        judges::agreement,
    },
    contest::{
        Answer, Digest, End, Event, Given, Keys, Marked, Refusal, SheetIn, Taker, What, Who,
        drawn_items,
        practical::{
            BreachAnswer, BreachesAnswer, CritiqueAnswer, FlagAnswer, mark_breaches, mark_critique,
        },
        read_records, stage_paper, standing,
        standing::State,
    },
    report::{CERTIFICATE, Giver, Honour, badge, certificate_files, certificates},
    scenario::{
        self, Exercise, QuestionKind,
        contest::{By, Part, Stage},
        verdict,
    },
    session::{CustomerKind, Transcript, to_jsonl},
    store::library,
    text::{Language, SourceFile},
};
use rust_decimal::Decimal;

use crate::small::BEGIN;

/// How many of ten things each entrant gets right.
const SKILL: [u64; 9] = [9, 7, 5, 8, 6, 6, 5, 4, 3];

/// An event that bots hold.
struct Hall {
    event: Event,
    keys: Keys,
    now: i64,
    file: String,
}

impl Hall {
    fn say(&mut self, who: Who, what: What) -> Result<(), Refusal> {
        self.now += 250;
        let record = self.event.write(self.now, who, what)?;
        self.file += &(record.line() + "\n");
        Ok(())
    }

    fn must(&mut self, who: Who, what: What) {
        let told = format!("{what:?}");
        if let Err(refusal) = self.say(who, what) {
            panic!("{refusal:?}: {told}");
        }
    }

    /// A number below `below` that is the same in every run.
    fn chance(&self, of: &str, below: u64) -> u64 {
        Digest::of(of.as_bytes()).seed() % below
    }

    fn gets_it(&self, taker: Taker, what: &str) -> bool {
        self.chance(&format!("{taker:?} {what}"), 10) < skill(taker)
    }

    fn marked(
        &mut self,
        stage: &str,
        taker: Taker,
        item: &str,
        (points, of): (u32, u32),
        fatal: u32,
        work: &[u8],
    ) {
        let marked = Marked {
            stage: stage.to_owned(),
            taker,
            item: item.to_owned(),
            points: points.min(of).into(),
            of: of.into(),
            fatal,
            transcript: Some(Digest::of(work)),
            lines: Vec::new(),
            cases: Vec::new(),
        };
        self.must(Who::Machine, What::Marked(Box::new(marked)));
    }

    fn answered(&mut self, stage: &str, entrant: u32, item: &str, answer: serde_json::Value) {
        let what = What::Answered {
            stage: stage.to_owned(),
            taker: Taker::Entrant(entrant),
            item: item.to_owned(),
            answer,
        };
        self.must(Who::Entrant(entrant), what);
    }
}

fn skill(taker: Taker) -> u64 {
    match taker {
        Taker::Entrant(entrant) => SKILL[entrant as usize - 1],
        Taker::Team(team) => SKILL[(team as usize - 1) * 3],
    }
}

fn opened() -> Hall {
    let contest = library::contests(&[])
        .into_iter()
        .find(|file| file.path.ends_with("national-style.ron"))
        .unwrap();
    let salt = [3; 16];
    let keys = Keys::of_phrase("云杉落雪，海棠未开，山高水长", &salt).unwrap();
    let hex: String = salt.iter().map(|byte| format!("{byte:02x}")).collect();
    let (event, first) = Event::open(BEGIN, &contest.text, &keys, hex, None).unwrap();
    let mut hall = Hall {
        file: first.line() + "\n",
        event,
        keys,
        now: BEGIN,
    };
    for team in 1..=3_u32 {
        let unit = ["东区中心", "西区中心", "北区中心"][team as usize - 1].to_owned();
        let name = ["云杉队", "海棠队", "白桦队"][team as usize - 1].to_owned();
        hall.must(
            Who::Desk,
            What::Team {
                team,
                name,
                unit: unit.clone(),
            },
        );
        for member in 1..=3 {
            let entrant = (team - 1) * 3 + member;
            hall.must(
                Who::Desk,
                What::Entrant {
                    entrant,
                    name: format!("选手{entrant}"),
                    unit: unit.clone(),
                    team: Some(team),
                },
            );
        }
    }
    for judge in 1..=5_u32 {
        // One judge is of a unit that takes part and stands back from it.
        let unit = if judge == 2 {
            "东区中心"
        } else {
            "评审组"
        };
        hall.must(
            Who::Desk,
            What::Judge {
                judge,
                name: format!("评委{judge}"),
                unit: unit.to_owned(),
            },
        );
    }
    let draw = hall.event.draw(&hall.keys);
    hall.must(Who::Desk, draw);
    hall
}

/// Everybody who takes the stage begins.
fn begin(hall: &mut Hall, stage: &Stage) -> Vec<Taker> {
    let id = stage.id.value.clone();
    hall.must(
        Who::Chief,
        What::StageOpened {
            secret: hall.keys.secret(&id),
            key: Some(hall.keys.stage(&id)),
            stage: id.clone(),
        },
    );
    let mut takers: Vec<Taker> = hall.event.takers(stage.by).collect();
    takers.sort_by_key(|&taker| hall.event.number(taker));
    takers
}

fn theory(hall: &mut Hall, stage: &Stage) {
    let Part::Theory(rule) = &stage.part else {
        panic!()
    };
    let secret = hall.keys.secret(&stage.id.value);
    let paper = stage_paper(rule, &library::banks(&[]), &secret).unwrap();
    assert_eq!(
        paper,
        stage_paper(rule, &library::banks(&[]), &secret).unwrap()
    );
    for taker in begin(hall, stage) {
        let Taker::Entrant(entrant) = taker else {
            panic!()
        };
        hall.must(
            Who::Entrant(entrant),
            What::Started {
                stage: "theory".to_owned(),
                taker,
            },
        );
        let mut given = Vec::new();
        for item in &paper.items {
            let id = &item.question.id.value;
            let right = hall.gets_it(taker, id);
            let key = item.question.answer.value.clone();
            let answer = match item.question.kind {
                QuestionKind::TrueFalse => Answer::Verdict(verdict(&key).unwrap() == right),
                QuestionKind::Numeric | QuestionKind::Case if right => Answer::Written(key),
                QuestionKind::Numeric | QuestionKind::Case => Answer::Written("不清楚".to_owned()),
                _ if right => Answer::Chosen(item.key()),
                _ => Answer::Chosen(vec![(item.key()[0] + 1) % item.shown.len()]),
            };
            hall.answered(
                "theory",
                entrant,
                id,
                serde_json::to_value(&answer).unwrap(),
            );
            given.push(Given {
                answer: Some(answer),
                flagged: false,
            });
        }
        hall.must(
            Who::Entrant(entrant),
            What::HandedIn {
                stage: "theory".to_owned(),
                taker,
                by_time: false,
            },
        );
        let sheet = paper.mark(&given);
        let work = serde_json::to_vec(&given).unwrap();
        hall.marked("theory", taker, "paper", (sheet.earned, sheet.of), 0, &work);
    }
}

fn exercises(hall: &mut Hall, stage: &Stage) {
    let all = library::exercises(&[]);
    let id = stage.id.value.clone();
    let drawn: Vec<Exercise> = drawn_items(&stage.part, &hall.keys.secret(&id))
        .iter()
        .map(|id| all.iter().find(|it| it.id().value == **id).unwrap().clone())
        .collect();
    for taker in begin(hall, stage) {
        let Taker::Entrant(entrant) = taker else {
            panic!()
        };
        hall.must(
            Who::Entrant(entrant),
            What::Started {
                stage: id.clone(),
                taker,
            },
        );
        for exercise in &drawn {
            let item = exercise.id().value.clone();
            let (answer, marks) = match exercise {
                Exercise::Critique(it) => {
                    let found = it.violations.iter().enumerate();
                    let found =
                        found.filter(|(at, _)| hall.gets_it(taker, &format!("{item} {at}")));
                    let flags = found.map(|(_, violation)| FlagAnswer {
                        turn: violation.turn.value,
                        name: violation.name,
                        correction: "非常抱歉，我马上为您核实，今天18点前回电给您。".to_owned(),
                    });
                    let answer = CritiqueAnswer {
                        flags: flags.collect(),
                    };
                    (
                        serde_json::to_value(&answer).unwrap(),
                        mark_critique(it, &answer),
                    )
                }
                Exercise::Breaches(it) => {
                    let records = it.records.iter().map(|record| {
                        let right = hall.gets_it(taker, &record.id.value);
                        BreachAnswer {
                            id: record.id.value.clone(),
                            breach: record.breach.is_some() == right,
                            rule: record
                                .breach
                                .as_ref()
                                .map_or(String::new(), |it| it.rule.value.clone()),
                            why: String::new(),
                        }
                    });
                    let answer = BreachesAnswer {
                        records: records.collect(),
                    };
                    (
                        serde_json::to_value(&answer).unwrap(),
                        mark_breaches(it, &answer),
                    )
                }
                _ => panic!("{item}"),
            };
            let work = answer.to_string();
            hall.answered(&id, entrant, &item, answer);
            hall.marked(
                &id,
                taker,
                &item,
                (marks.earned(), marks.of()),
                0,
                work.as_bytes(),
            );
        }
        hall.must(
            Who::Entrant(entrant),
            What::HandedIn {
                stage: id.clone(),
                taker,
                by_time: false,
            },
        );
    }
}

/// The same case, customer and seed for everyone; a bot as good as the entrant talks.
fn live(hall: &mut Hall, stage: &Stage) {
    let secret = hall.keys.secret(&stage.id.value);
    let item = drawn_items(&stage.part, &secret)[0].to_owned();
    let file = library::load(&[])
        .files
        .into_iter()
        .find(|file| file.path.ends_with(&format!("/{item}.ron")));
    let file = file.unwrap();
    let case = scenario::check(&file).0.unwrap();
    let piece = Piece::new(&file, case, Language::Zh, CustomerKind::Generated);
    let arena = piece.stage(secret.seed());
    for taker in begin(hall, stage) {
        let id = stage.id.value.clone();
        hall.must(
            Who::Desk,
            What::Started {
                stage: id.clone(),
                taker,
            },
        );
        let bot = match skill(taker) {
            7.. => Bot::Expert,
            5..=6 => Bot::Average,
            _ => Bot::Novice,
        };
        let talk = play(&arena, bot, secret.seed());
        let marks = talk.marks(&arena);
        let transcript = to_jsonl(&Transcript {
            header: talk.session.header().clone(),
            events: talk.session.events().to_vec(),
        });
        let Taker::Entrant(entrant) = taker else {
            panic!()
        };
        hall.must(
            Who::Entrant(entrant),
            What::HandedIn {
                stage: id.clone(),
                taker,
                by_time: false,
            },
        );
        let (total, fatal) = (marks.total.unwrap_or(0), marks.critical.len() as u32);
        hall.marked(
            &id,
            taker,
            &item,
            (total, 100),
            fatal,
            transcript.as_bytes(),
        );
    }
}

/// Judges give what the skill deserves, each a little off; what lies apart is given back and comes nearer.
fn judged(hall: &mut Hall, stage: &Stage) {
    let place = hall.event.contest().stage(&stage.id.value).unwrap().0;
    for taker in hall.event.takers(stage.by).collect::<Vec<_>>() {
        if hall.event.run(place, taker).is_none() {
            hall.must(
                Who::Desk,
                What::Started {
                    stage: stage.id.value.clone(),
                    taker,
                },
            );
        }
        let level = |hall: &Hall, judge: u32, at: usize, again: bool| {
            let deserved = skill(taker) * 3 / 10;
            let off = hall.chance(&format!("{judge} {taker:?} {at} {}", stage.id.value), 6);
            let level = match (off, again) {
                (0, false) => deserved + 2,
                (1, _) => deserved + 1,
                _ => deserved,
            };
            Some(u8::try_from(level.min(3)).unwrap())
        };
        for again in [false, true] {
            for judge in hall.event.judging(taker).collect::<Vec<_>>() {
                let levels = (0..stage.sheet.len()).map(|at| level(hall, judge, at, again));
                let sheet = SheetIn {
                    stage: stage.id.value.clone(),
                    taker,
                    levels: levels.collect(),
                    quotes: Vec::new(),
                    note: String::new(),
                };
                hall.must(Who::Judge(judge), What::Sheet(Box::new(sheet)));
            }
            let items = hall.event.apart(place, taker);
            if items.is_empty() || again {
                break;
            }
            let stage = stage.id.value.clone();
            hall.must(
                Who::Chief,
                What::SheetReturned {
                    stage,
                    taker,
                    items,
                },
            );
        }
    }
}

/// Relay and quiz: a mark by the skill of the team.
fn together(hall: &mut Hall, stage: &Stage) {
    for taker in begin(hall, stage) {
        let id = stage.id.value.clone();
        hall.must(
            Who::Desk,
            What::Started {
                stage: id.clone(),
                taker,
            },
        );
        let step = serde_json::json!({"asked": {"question": "law-001"}});
        hall.must(
            Who::Desk,
            What::Step {
                stage: id.clone(),
                taker: Some(taker),
                step,
            },
        );
        let points = 30 + skill(taker) * 7;
        hall.marked(
            &id,
            taker,
            "item",
            (u32::try_from(points).unwrap(), 100),
            0,
            b"steps",
        );
    }
}

/// Everybody has a certificate on one sheet, and a badge that holds by the key of the event and by no other.
fn certified(event: &Event, keys: &Keys) {
    let giver = Giver {
        organiser: "云杉通信工会委员会".to_owned(),
        chief_judge: "周敏".to_owned(),
        date: jiff::civil::date(2026, 11, 23),
    };
    let made = certificates(event, &standing(event), &giver);
    assert_eq!(made.len(), 12, "nine entrants and three teams");
    assert!(matches!(&made[0].honour, Honour::Prize(title) if title == "一等奖"));
    assert_eq!(made[0].place, Some(1));
    assert_eq!(made[9].members.len(), 3, "the first team");
    let template = SourceFile::new("certificate.typ", CERTIFICATE);
    let files = certificate_files(&made, &template, &keys.signing()).unwrap();
    assert_eq!(files.len(), 24);
    for (name, bytes) in files {
        match name.ends_with(".pdf") {
            true => assert!(bytes.starts_with(b"%PDF-"), "{name}"),
            false => {
                let checked = badge::check(std::str::from_utf8(&bytes).unwrap()).unwrap();
                assert_eq!(checked.key.as_bytes(), &event.opening().key.0, "{name}");
            }
        }
    }
}

#[test]
fn a_whole_national_style_event_from_the_draw_to_the_signature() {
    let mut hall = opened();
    let stages = hall.event.contest().stages.clone();
    for stage in &stages {
        match &stage.part {
            Part::Theory(_) => theory(&mut hall, stage),
            Part::Critique(_) | Part::Breaches(_) => exercises(&mut hall, stage),
            Part::Live(_) | Part::Data(_) => live(&mut hall, stage),
            Part::Defence(_) => drop(begin(&mut hall, stage)),
            _ => together(&mut hall, stage),
        }
        if stage.judged() > 0 {
            judged(&mut hall, stage);
        }
        if stage.id.value == "live" {
            // The power fails; the chief judge stops all clocks and lets them go on.
            hall.must(
                Who::Chief,
                What::Paused {
                    why: "停电".to_owned(),
                },
            );
            hall.now += 600_000;
            hall.must(Who::Chief, What::Resumed);
        }
        hall.must(
            Who::Chief,
            What::StageClosed {
                stage: stage.id.value.clone(),
            },
        );
    }

    // Between opening and publication nobody but the office knows who stands where.
    let now = standing(&hall.event);
    assert!(
        now.entrants
            .iter()
            .chain(&now.teams)
            .all(|row| !row.pending)
    );
    assert_eq!((now.entrants.len(), now.teams.len()), (9, 3));
    let best = now.entrants[0].taker;
    assert!(skill(best) >= 8, "{best:?}");
    let last = now.entrants.last().unwrap();
    assert!(skill(last.taker) <= 4 && last.total < now.entrants[0].total);
    assert_eq!(now.teams[0].taker, Taker::Team(1), "the most skilled team");
    for row in &now.teams {
        let Taker::Team(team) = row.taker else {
            panic!()
        };
        let members = &hall.event.team_entry(team).unwrap().members;
        let theirs = now
            .entrants
            .iter()
            .filter(|it| matches!(it.taker, Taker::Entrant(one) if members.contains(&one)));
        assert_eq!(row.members, theirs.map(|it| it.total).sum::<Decimal>());
    }
    for row in &now.entrants {
        for (stage, score) in stages.iter().zip(&row.scores) {
            assert_eq!(score.is_some(), stage.by == By::Each);
            assert!(
                score
                    .as_ref()
                    .is_none_or(|score| score.state == State::Settled)
            );
        }
    }
    // Ties between equals with a prize are put an extra question, as often as it takes.
    for round in 0..5 {
        let tied: Vec<Taker> = standing(&hall.event)
            .entrants
            .iter()
            .filter(|row| row.tied)
            .map(|row| row.taker)
            .collect();
        if tied.is_empty() {
            break;
        }
        hall.must(
            Who::Chief,
            What::ExtraQuestion {
                takers: tied.clone(),
                question: format!("extra-{round}"),
            },
        );
        for taker in tied {
            let right = hall.gets_it(taker, &format!("extra-{round}"));
            let stake =
                20 * (1 + i32::try_from(hall.chance(&format!("{taker:?}{round}"), 3)).unwrap());
            hall.must(
                Who::Chief,
                What::ExtraAnswered {
                    taker,
                    points: if right { stake } else { -stake },
                },
            );
        }
    }
    hall.must(Who::Chief, What::Published);
    // One disputes, one is heard.
    hall.must(
        Who::Entrant(9),
        What::Disputed {
            dispute: 1,
            stage: "live".to_owned(),
            taker: Taker::Entrant(9),
            about: "时限承诺没有算上".to_owned(),
        },
    );
    hall.must(
        Who::Chief,
        What::Ruled {
            dispute: 1,
            outcome: heard::contest::Outcome::Kept,
            note: "复听录音，没有说出时间".to_owned(),
        },
    );
    let keys = hall.keys.clone();
    let wrong = Keys::of_chance([1; 32]);
    assert_eq!(
        hall.event.close(hall.now, &wrong).unwrap_err(),
        Refusal::WrongSignature
    );
    let closed = hall.event.close(hall.now, &keys).unwrap();
    hall.file += &(closed.line() + "\n");

    // Everything again from the file alone.
    let (records, verified) = read_records(&hall.file);
    assert_eq!(verified.end, End::Signed);
    assert_eq!(verified.key, Some(keys.public()));
    assert!(records.len() > 1_000, "{}", records.len());
    let again = Event::replay(&records).unwrap();
    assert_eq!(standing(&again), standing(&hall.event));
    let report = agreement(&again);
    assert!(
        report.judges.len() == 5 && report.kappa.is_some_and(|kappa| kappa > 0.3),
        "{report:?}"
    );
    certified(&again, &keys);
    // Judge 2 stands back from team 1 and its members.
    let theirs = |taker| again.judging(taker).collect::<Vec<_>>();
    assert_eq!(theirs(Taker::Entrant(1)), [1, 3, 4, 5]);
    assert_eq!(theirs(Taker::Entrant(4)), [1, 2, 3, 4, 5]);
}

#[test]
fn the_shipped_contests_check_clean_and_find_what_they_need() {
    let contests = library::contests(&[]);
    let shelf = library::everything(&[]);
    let ids: Vec<String> = shelf
        .iter()
        .map(|file| {
            let name = std::path::Path::new(&file.path).file_stem().unwrap();
            name.to_string_lossy().into_owned()
        })
        .collect();
    assert_eq!(contests.len(), 4);
    for file in contests {
        let (contest, findings) = scenario::check_contest(&file);
        assert!(findings.is_empty(), "{}: {findings:?}", file.path);
        let contest = contest.unwrap();
        assert!(
            contest.style.is_some_and(|style| style.contains("非官方")),
            "{}",
            file.path
        );
        for stage in &contest.stages {
            for (_, id) in stage.part.needs() {
                assert!(ids.contains(&id.value), "{}: {}", file.path, id.value);
            }
        }
    }
}
