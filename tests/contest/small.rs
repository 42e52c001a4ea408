//! A small contest, and an event of it that tests can drive.

use heard::contest::{
    Digest, Event, Keys, Marked, Millis, Record, Refusal, SheetIn, Taker, What, Who,
};
use rust_decimal::Decimal;

/// Theory by the machine alone, a live stage that judges share, a quiz of teams.
pub const TEAMS: &str = r#"Contest(
    id: "small", language: Zh, title: "小型竞赛", entrants: Teams((members: 2)),
    stages: [
        (id: "theory", title: "理论考试", weight: 40, minutes: 60, clock: Common, part: Theory((balanced: 100))),
        (id: "live", title: "情景实战", weight: 60, minutes: 7, machine: 60, part: Live((cases: ["late-birthday-gift"])), sheet: [
            (id: "calm", title: "突发时的沉着", anchors: ["沉默或慌乱", "只告知故障", "告知，并给出替代办法", "留痕，约好回呼"]),
            (id: "words", title: "语言与仪态", weight: 2, anchors: ["出现禁语", "生硬，打断", "清楚，得体", "因人而变，有温度"]),
        ]),
        (id: "quiz", title: "知识竞答", by: Together, weight: 100, minutes: 30, part: Quiz((exercise: "quiz-service", full: 200))),
    ],
    judges: (count: 3),
    ties: [Stage("live"), Stage("theory"), ExtraRiskQuestion],
    awards: (prizes: [(title: "一等奖", share: Count(1)), (title: "二等奖", share: Count(1))], team_prizes: [(title: "团体奖", share: Count(1))], merit: AboveMedian),
    pass: (bars: [(title: "理论", stages: ["theory"], least: 60), (title: "实操", stages: ["live"], least: 60)], no_fatal_error: true),
)"#;

/// When it begins.
pub const BEGIN: Millis = 1_790_000_000_000;

/// An event with its clock and everything it recorded.
pub struct Small {
    pub event: Event,
    pub keys: Keys,
    pub records: Vec<Record>,
    pub now: Millis,
}

impl Small {
    pub fn open(contest: &str) -> Small {
        let keys = Keys::of_chance([7; 32]);
        let (event, first) = Event::open(BEGIN, contest, &keys, String::new(), None).unwrap();
        Small {
            event,
            keys,
            records: vec![first],
            now: BEGIN,
        }
    }

    /// With four entrants in two teams, three judges, and lots drawn.
    pub fn drawn() -> Small {
        let mut small = Small::open(TEAMS);
        for (team, name) in [(1, "云杉队"), (2, "海棠队")] {
            small.desk(What::Team {
                team,
                name: name.to_owned(),
                unit: format!("{name}所在中心"),
            });
        }
        for (entrant, team) in [(1, 1), (2, 1), (3, 2), (4, 2)] {
            small.desk(What::Entrant {
                entrant,
                name: format!("选手{entrant}"),
                unit: format!("第{team}中心"),
                team: Some(team),
            });
        }
        for judge in 1..=3 {
            small.desk(What::Judge {
                judge,
                name: format!("评委{judge}"),
                unit: format!("高校{judge}"),
            });
        }
        let draw = small.event.draw(&small.keys);
        small.desk(draw);
        small
    }

    pub fn say(&mut self, who: Who, what: What) -> Result<(), Refusal> {
        let record = self.event.write(self.now, who, what)?;
        self.records.push(record);
        Ok(())
    }

    pub fn desk(&mut self, what: What) {
        self.say(Who::Desk, what).unwrap();
    }

    pub fn chief(&mut self, what: What) {
        self.say(Who::Chief, what).unwrap();
    }

    pub fn later(&mut self, seconds: i64) {
        self.now += seconds * 1_000;
    }

    pub fn open_stage(&mut self, stage: &str) {
        let what = self.opening(stage);
        self.chief(what);
    }

    pub fn opening(&self, stage: &str) -> What {
        What::StageOpened {
            stage: stage.to_owned(),
            secret: self.keys.secret(stage),
            key: None,
        }
    }

    pub fn close_stage(&mut self, stage: &str) {
        self.chief(What::StageClosed {
            stage: stage.to_owned(),
        });
    }

    pub fn start(&mut self, stage: &str, taker: Taker) -> Result<(), Refusal> {
        self.say(
            Who::Desk,
            What::Started {
                stage: stage.to_owned(),
                taker,
            },
        )
    }

    pub fn answer(&mut self, stage: &str, entrant: u32, item: &str) -> Result<(), Refusal> {
        let what = What::Answered {
            stage: stage.to_owned(),
            taker: Taker::Entrant(entrant),
            item: item.to_owned(),
            answer: serde_json::json!({"chosen": [1]}),
        };
        self.say(Who::Entrant(entrant), what)
    }

    pub fn hand_in(&mut self, stage: &str, entrant: u32) -> Result<(), Refusal> {
        let what = What::HandedIn {
            stage: stage.to_owned(),
            taker: Taker::Entrant(entrant),
            by_time: false,
        };
        self.say(Who::Entrant(entrant), what)
    }

    pub fn mark(&mut self, stage: &str, taker: Taker, points: u32, of: u32) -> Result<(), Refusal> {
        let marked = Marked {
            stage: stage.to_owned(),
            taker,
            item: "item".to_owned(),
            points: points.into(),
            of: of.into(),
            fatal: 0,
            transcript: Some(Digest::of(b"transcript")),
            lines: Vec::new(),
            cases: Vec::new(),
        };
        self.say(Who::Machine, What::Marked(Box::new(marked)))
    }

    pub fn sheet(
        &mut self,
        judge: u32,
        stage: &str,
        taker: Taker,
        levels: &[Option<u8>],
    ) -> Result<(), Refusal> {
        let sheet = SheetIn {
            stage: stage.to_owned(),
            taker,
            levels: levels.to_vec(),
            quotes: Vec::new(),
            note: String::new(),
        };
        self.say(Who::Judge(judge), What::Sheet(Box::new(sheet)))
    }

    /// A whole stage that everybody takes, with these marks out of 100 and these levels by all judges.
    pub fn whole(&mut self, stage: &str, marks: &[u32], levels: &[[u8; 2]]) {
        self.open_stage(stage);
        for (number, &points) in (1..).zip(marks) {
            let taker = Taker::Entrant(number);
            self.start(stage, taker).unwrap();
            self.later(60);
            self.hand_in(stage, number).unwrap();
            self.mark(stage, taker, points, 100).unwrap();
            if let Some(levels) = levels.get(number as usize - 1) {
                for judge in 1..=3 {
                    self.sheet(judge, stage, taker, &levels.map(Some)).unwrap();
                }
            }
        }
        self.close_stage(stage);
    }

    /// Everything up to the publication.
    pub fn held() -> Small {
        let mut small = Small::drawn();
        small.whole("theory", &[90, 80, 70, 60], &[]);
        small.whole("live", &[80, 90, 60, 70], &[[3, 2], [2, 2], [1, 1], [3, 3]]);
        small.open_stage("quiz");
        for (team, points) in [(1, 150), (2, 120)] {
            let taker = Taker::Team(team);
            small.start("quiz", taker).unwrap();
            small.mark("quiz", taker, points, 200).unwrap();
        }
        small.close_stage("quiz");
        small
    }

    /// Held, published and closed, as a file.
    pub fn file() -> String {
        let mut small = Small::held();
        small.chief(What::Published);
        let keys = small.keys.clone();
        let closed = small.event.close(small.now, &keys).unwrap();
        small.records.push(closed);
        small.lines()
    }

    pub fn lines(&self) -> String {
        self.records.iter().map(|it| it.line() + "\n").collect()
    }
}

pub fn points(number: &str) -> Decimal {
    number.parse().unwrap()
}
