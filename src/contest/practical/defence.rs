//! A defence as a state machine: phases with their minutes, slides, the standard questions in their order; and what judges' levels
//! are worth, in exact thirds.

use serde::{Deserialize, Serialize};

use super::Timed;
use crate::scenario::{Defence, JudgedItem};

/// What is handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DefenceInput {
    /// The first phase begins.
    Begin,
    /// A slide is shown.
    Show {
        /// Which, from 0.
        slide: u32,
    },
    /// The next standard question is put.
    Ask,
    /// The chair ends the phase before its time.
    Next,
    /// Time has passed.
    Tick,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DefenceEvent {
    /// A phase began.
    PhaseBegan {
        /// Which, from 0.
        phase: u32,
    },
    /// A slide was shown.
    Shown {
        /// Which, from 0.
        slide: u32,
    },
    /// A standard question was put.
    Asked {
        /// Its name.
        question: String,
    },
    /// The last phase is over.
    Ended,
}

/// Where a defence stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DefenceState {
    /// The phase that runs, from 0.
    pub phase: Option<usize>,
    /// When it ends.
    pub deadline: u64,
    /// The slide that is shown, from 0.
    pub slide: u32,
    /// Questions put so far.
    pub asked: usize,
    /// Whether it is over.
    pub ended: bool,
    last: u64,
}

/// Why an input was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefenceRefusal {
    /// It has begun already, or not yet, or is over.
    NotNow,
    /// No questions are put in this phase, or all have been.
    NoQuestion,
    /// There is no such slide, or it is more than the exercise allows.
    NoSlide,
}

impl DefenceState {
    /// The state that `events` lead to.
    pub fn of(defence: &Defence, events: &[Timed<DefenceEvent>]) -> Self {
        let mut state = Self::default();
        for event in events {
            state.apply(defence, event);
        }
        state
    }

    /// Takes in what happened.
    pub fn apply(&mut self, defence: &Defence, event: &Timed<DefenceEvent>) {
        self.last = self.last.max(event.at);
        match &event.what {
            DefenceEvent::PhaseBegan { phase } => {
                let plan = defence.phases.get(*phase as usize);
                let minutes = plan.map_or(0, |plan| u64::from(plan.minutes.value));
                self.phase = Some(*phase as usize);
                self.deadline = event.at + minutes * 60_000;
            }
            DefenceEvent::Shown { slide } => self.slide = *slide,
            DefenceEvent::Asked { .. } => self.asked += 1,
            DefenceEvent::Ended => self.ended = true,
        }
    }

    /// What `input` at `at` brings about; nothing changes until it is applied.
    ///
    /// # Errors
    /// Where the input does not fit the moment.
    pub fn step(
        &self,
        defence: &Defence,
        at: u64,
        input: &DefenceInput,
    ) -> Result<Vec<Timed<DefenceEvent>>, DefenceRefusal> {
        let at = at.max(self.last);
        let mut run = Run {
            defence,
            state: self.clone(),
            events: Vec::new(),
        };
        run.live_until(at);
        let running = run.state.phase.filter(|_| !run.state.ended);
        match (input, running) {
            (DefenceInput::Tick, _) => {}
            (DefenceInput::Begin, None) if !run.state.ended => run.begin(0, at),
            (DefenceInput::Begin, _) | (_, None) => return Err(DefenceRefusal::NotNow),
            (DefenceInput::Show { slide }, _) => {
                if *slide >= defence.most_slides.value {
                    return Err(DefenceRefusal::NoSlide);
                }
                run.emit(at, DefenceEvent::Shown { slide: *slide });
            }
            (DefenceInput::Ask, Some(phase)) => {
                let asks = defence.phases.get(phase).is_some_and(|it| it.questions);
                let question = defence.questions.get(run.state.asked).filter(|_| asks);
                let question = question.ok_or(DefenceRefusal::NoQuestion)?.id.value.clone();
                run.emit(at, DefenceEvent::Asked { question });
            }
            (DefenceInput::Next, Some(phase)) => run.begin(phase + 1, at),
        }
        Ok(run.events)
    }
}

/// A step being made.
struct Run<'a> {
    defence: &'a Defence,
    state: DefenceState,
    events: Vec<Timed<DefenceEvent>>,
}

impl Run<'_> {
    fn emit(&mut self, at: u64, what: DefenceEvent) {
        let event = Timed::new(at, what);
        self.state.apply(self.defence, &event);
        self.events.push(event);
    }

    fn begin(&mut self, phase: usize, at: u64) {
        match self.defence.phases.get(phase) {
            Some(_) => self.emit(
                at,
                DefenceEvent::PhaseBegan {
                    phase: phase as u32,
                },
            ),
            None => self.emit(at, DefenceEvent::Ended),
        }
    }

    fn live_until(&mut self, at: u64) {
        while let Some(phase) = self.state.phase.filter(|_| !self.state.ended) {
            if self.state.deadline > at {
                return;
            }
            self.begin(phase + 1, self.state.deadline);
        }
    }
}

/// A slide: what stands on it, or a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Markdown of the slide.
    pub text: String,
    /// Pictures it shows, by the name of their file.
    pub pictures: Vec<String>,
}

/// The slides in `markdown`, one between each pair of lines of `---`; empty ones are left out.
pub fn slides(markdown: &str) -> Vec<Slide> {
    let mut slides = vec![String::new()];
    for line in markdown.trim_start_matches('\u{feff}').lines() {
        if line.trim_end() == "---" {
            slides.push(String::new());
        } else if let Some(slide) = slides.last_mut() {
            slide.push_str(line);
            slide.push('\n');
        }
    }
    let texts = slides.into_iter().map(|text| text.trim().to_owned());
    let texts = texts.filter(|text| !text.is_empty());
    let slides = texts.map(|text| Slide {
        pictures: pictures(&text),
        text,
    });
    slides.collect()
}

/// The names in `![…](name)`.
fn pictures(text: &str) -> Vec<String> {
    let images = text.split("![").skip(1);
    let names = images.filter_map(|rest| {
        let (_, name) = rest.split_once("](")?;
        Some(name.split_once(')')?.0.trim().to_owned())
    });
    names.filter(|name| !name.is_empty()).collect()
}

/// What a judge's levels are worth, in thirds of a point; none where one is missing or above 3.
pub fn thirds(sheet: &[JudgedItem], levels: &[Option<u8>]) -> Option<u64> {
    if levels.len() != sheet.len() {
        return None;
    }
    let each = sheet.iter().zip(levels).map(|(item, level)| {
        let level = level.filter(|level| *level <= 3)?;
        Some(u64::from(item.points.value) * u64::from(level))
    });
    each.sum()
}

/// The mean of judges' sums in thirds, as hundredths of a point, half up; without the highest and the lowest from `drop_from` sums
/// on. None where there is none.
pub fn mean(thirds: &[u64], drop_from: usize) -> Option<u64> {
    let mut sorted = thirds.to_vec();
    sorted.sort_unstable();
    let dropped = thirds.len() >= drop_from.max(3);
    let kept = if dropped {
        &sorted[1..sorted.len() - 1]
    } else {
        &sorted[..]
    };
    let parts = 3 * kept.len() as u64;
    let sum: u64 = kept.iter().sum();
    (parts > 0).then(|| (sum * 200 + parts) / (2 * parts))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        scenario::{DefencePhase, DefenceQuestion, Level},
        text::{Language, Located},
    };

    fn text(text: &str) -> Located<String> {
        Located::from(text.to_owned())
    }

    fn defence() -> Defence {
        let phase = |title: &str, minutes: u32, questions| DefencePhase {
            title: text(title),
            minutes: minutes.into(),
            questions,
        };
        let question = |id: &str| DefenceQuestion {
            id: text(id),
            ask: text("为什么？"),
            listen_for: text("理由"),
        };
        let item = |id: &str, points: u32| JudgedItem {
            id: text(id),
            title: text(id),
            points: points.into(),
            anchors: Vec::new(),
        };
        Defence {
            format: 1.into(),
            id: text("defence"),
            language: Language::Zh,
            title: text("答辩"),
            about: text("讲一讲。"),
            level: Level::Grade3,
            minutes: 15.into(),
            most_slides: 3.into(),
            phases: vec![phase("陈述", 8, false), phase("答辩", 7, true)],
            questions: vec![question("first"), question("second")],
            sheet: vec![item("a", 40), item("b", 30), item("c", 20), item("d", 10)],
        }
    }

    #[test]
    fn phases_end_by_the_clock_or_by_the_chair_and_questions_come_in_order() {
        let (defence, mut state, mut events) = (defence(), DefenceState::default(), Vec::new());
        let mut step = |at: u64, input: DefenceInput| {
            let made = state.step(&defence, at, &input)?;
            made.iter().for_each(|event| state.apply(&defence, event));
            events.extend(made);
            assert_eq!(state, DefenceState::of(&defence, &events));
            Ok::<_, DefenceRefusal>(state.clone())
        };
        assert_eq!(step(0, DefenceInput::Ask), Err(DefenceRefusal::NotNow));
        step(0, DefenceInput::Begin).unwrap();
        assert_eq!(
            step(1_000, DefenceInput::Ask),
            Err(DefenceRefusal::NoQuestion)
        );
        assert_eq!(
            step(1_000, DefenceInput::Show { slide: 3 }),
            Err(DefenceRefusal::NoSlide)
        );
        step(2_000, DefenceInput::Show { slide: 2 }).unwrap();
        // The first phase ends at eight minutes sharp, whenever the program looks.
        let second = step(485_000, DefenceInput::Ask).unwrap();
        assert_eq!(
            (second.phase, second.deadline, second.asked),
            (Some(1), 900_000, 1)
        );
        step(490_000, DefenceInput::Ask).unwrap();
        assert_eq!(
            step(491_000, DefenceInput::Ask),
            Err(DefenceRefusal::NoQuestion)
        );
        assert!(step(492_000, DefenceInput::Next).unwrap().ended);
        assert_eq!(
            step(493_000, DefenceInput::Begin),
            Err(DefenceRefusal::NotNow)
        );
        let asked = events.iter().filter_map(|event| match &event.what {
            DefenceEvent::Asked { question } => Some(question.as_str()),
            _ => None,
        });
        assert_eq!(asked.collect::<Vec<_>>(), ["first", "second"]);
    }

    #[test]
    fn levels_are_worth_exact_thirds_and_means_two_decimals() {
        let defence = defence();
        let level = |level: u8| thirds(&defence.sheet, &[Some(level); 4]);
        assert_eq!(
            (level(3), level(1), level(0), level(4)),
            (Some(300), Some(100), Some(0), None)
        );
        assert_eq!(
            thirds(&defence.sheet, &[Some(3), None, Some(3), Some(3)]),
            None
        );
        assert_eq!(thirds(&defence.sheet, &[Some(3)]), None);
        // 100/3 is 33.33; two of 100 and 101 thirds are 33.50.
        assert_eq!(mean(&[100], 5), Some(3_333));
        assert_eq!(mean(&[100, 101], 5), Some(3_350));
        assert_eq!(mean(&[0, 200, 200, 200, 300], 5), Some(6_667));
        assert_eq!(mean(&[], 5), None);
    }

    #[test]
    fn slides_stand_between_rules_and_name_their_pictures() {
        let slides = slides("# 一\n\n要点\n---\n---\n# 二\n![图](a.png) ![](b.png)\n");
        assert_eq!(slides.len(), 2);
        assert_eq!(slides[1].pictures, ["a.png", "b.png"]);
        assert!(slides[0].text.starts_with("# 一"));
    }
}
