//! A talk prepared for questions: what the trainee said sentence by sentence, and what was told when. It grows with the
//! talk, so that what was heard once is not heard again.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    evidence::{Phrases, Postings},
    guard::{Guard, Ready, Standing},
    judge::{Judgement, judge},
    searchable::Searchable,
    second::Second,
    shift::Watched,
};
use crate::{
    customer::Impression,
    desk::{campaign::Campaign, project::Board, voices::Voices},
    hearing::{self, Gist, Heard, Milli},
    scenario::Desk,
    session::{By, Event, Happening, ModelHearing, Words},
    text::{Language, Span},
};

/// A talk so far with everything that evidence asks about.
pub(crate) struct Record {
    /// Language it is held in.
    pub language: Language,
    /// What the trainee said, in order.
    pub said: Vec<Utterance>,
    /// Event in which each fact was first told.
    pub told: BTreeMap<String, usize>,
    /// Where the author's words stand in what was said.
    pub postings: Postings,
    /// What a judge found in it; the latest, where there were several.
    pub judgement: Option<Judgement>,
    /// The project board after every event that changed it, by that event; empty where the case has none.
    pub boards: Vec<(usize, Board)>,
    /// The board as it stands.
    board: Option<Board>,
    /// The campaign, where the case has one.
    pub campaign: Followed<Campaign>,
    /// The themes of what customers said, where the case has them.
    pub voices: Followed<Voices>,
    /// The shift, where the case has one.
    pub shift: Option<Watched>,
    guard: Guard,
    /// What the customer said since the trainee's last reply.
    customer_said: String,
    /// The grammar's lines for what the customer is about to say.
    awaited: Vec<String>,
    /// Lines still to come of words that a model found.
    worded: usize,
    taken: usize,
}

/// A part of the desk that is followed through a transcript.
pub(crate) struct Followed<B> {
    /// As it stands; none where the case has no such part.
    pub now: Option<B>,
    /// As it stood after every event that changed it, by that event.
    pub then: Vec<(usize, B)>,
}

impl<B: Clone> Followed<B> {
    /// Before the first event.
    pub fn new(now: Option<B>) -> Self {
        let then = Vec::new();
        Self { now, then }
    }

    /// Takes in what an event does to it.
    fn does(&mut self, event: usize, act: impl FnOnce(&mut B)) {
        if let Some(now) = &mut self.now {
            act(now);
            self.then.push((event, now.clone()));
        }
    }

    /// As it stood at `event`.
    pub fn at(&self, event: usize) -> Option<&B> {
        let later = self.then.partition_point(|(at, _)| *at < event);
        Some(&self.then.get(later.checked_sub(1)?)?.1)
    }
}

/// One thing the trainee said.
pub(crate) struct Utterance {
    pub turn: u32,
    pub event: usize,
    pub text: String,
    /// A written reply of the author's, picked.
    pub chosen: bool,
    pub searchable: Searchable,
    /// Quotations, in bytes of the searchable text.
    pub quotes: Vec<Span>,
    pub heard: Arc<Heard>,
    pub sentences: Vec<Sentence>,
    /// Level of empathy of the sentences that can earn.
    pub own_empathy: Milli,
    /// What a model heard in it; the first, where there were several.
    pub second: Option<Second>,
}

/// One sentence of it.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub span: Span,
    pub asks: bool,
    pub standing: Standing,
    /// Number of its wording: the same words have the same one all through the talk.
    pub wording: usize,
}

impl Record {
    /// A talk in which nothing was said yet, in a case with these phrases, this desk and this shift.
    pub fn new(language: Language, phrases: &Phrases, desk: &Desk, shift: Option<Watched>) -> Self {
        Self {
            boards: Vec::new(),
            board: desk.project.as_ref().map(Board::new),
            campaign: Followed::new(None),
            voices: Followed::new(None),
            shift,
            language,
            said: Vec::new(),
            told: BTreeMap::new(),
            postings: Postings::of(phrases),
            judgement: None,
            guard: Guard::default(),
            customer_said: String::new(),
            awaited: Vec::new(),
            worded: 0,
            taken: 0,
        }
    }

    /// Takes in what is new in `events`, the talk from its beginning. `heard` are replies that were heard already, by their
    /// place in the talk; others are heard now. `ready` are the texts of the case that are nobody's own words.
    pub fn follow(
        &mut self,
        events: &[Event],
        heard: &[(usize, Arc<Impression>)],
        phrases: &Phrases,
        ready: &Ready,
    ) {
        for (place, event) in events.iter().enumerate().skip(self.taken) {
            let (text, chosen) = match &event.what {
                Happening::WordsAwaited { says } => {
                    self.awaited
                        .extend(says.iter().map(|meant| meant.own.clone()));
                    continue;
                }
                Happening::WordsCame { words, lines } => {
                    self.came(words, *lines);
                    continue;
                }
                Happening::CustomerSaid { text, facts, .. } => {
                    self.guard.customer_said(text);
                    self.awaited.retain(|own| own != text);
                    // A reply is heard after what the mind said, in the words of the grammar: no mark hangs on a model.
                    if self.worded > 0 {
                        self.worded -= 1;
                    } else {
                        self.customer_said.push_str(text);
                        self.customer_said.push('\n');
                    }
                    for fact in facts {
                        if !self.told.contains_key(fact) {
                            self.told.insert(fact.clone(), place);
                        }
                    }
                    continue;
                }
                Happening::AgentSaid { text } => (text, false),
                Happening::AgentChose { text, .. } => (text, true),
                Happening::Judged { model, samples, .. } => {
                    self.judgement = judge(&self.said, model, samples).or(self.judgement.take());
                    continue;
                }
                Happening::HeardByModel(hearing) => {
                    self.hears_again(hearing);
                    continue;
                }
                what => {
                    self.plan(place, what);
                    continue;
                }
            };
            let known = heard.iter().find(|(at, _)| *at == place);
            let known = known.and_then(|(_, impression)| impression.of_all(text));
            let said = self.utterance((event.turn, place), text, chosen, known, ready);
            let made;
            let gist = match known {
                Some(impression) => impression.gist(text),
                None => {
                    made = Gist::of(text);
                    &made
                }
            };
            self.postings.note(phrases, &said, gist);
            self.said.push(said);
        }
        self.taken = self.taken.max(events.len());
    }

    /// Takes in that words came for what was awaited: a person's are the customer's own, a model's stand for the grammar's.
    fn came(&mut self, words: &Words, lines: u32) {
        let awaited = std::mem::take(&mut self.awaited);
        if let By::Model { .. } = words.by {
            for own in awaited {
                self.customer_said.push_str(&own);
                self.customer_said.push('\n');
            }
            self.worded = lines as usize;
        }
    }

    /// Takes in what a model heard; only the first hearing of a turn counts.
    fn hears_again(&mut self, hearing: &ModelHearing) {
        let mut said = self.said.iter_mut();
        if let Some(said) = said.find(|said| said.turn == hearing.of_turn && !said.chosen) {
            said.second = said
                .second
                .take()
                .or_else(|| Some(Second::of(said, hearing)));
        }
    }

    /// The model that heard any of it.
    pub fn heard_by(&self) -> Option<&str> {
        let mut heard = self.said.iter().filter_map(|said| said.second.as_ref());
        heard.next().map(|second| second.model.as_str())
    }

    /// How many turns a model heard.
    pub fn turns_heard_again(&self) -> u32 {
        let heard = self.said.iter().filter(|said| said.second.is_some());
        u32::try_from(heard.count()).unwrap_or(u32::MAX)
    }

    /// Takes in what an act or a change does to the project board or the shift.
    fn plan(&mut self, place: usize, what: &Happening) {
        if let (Some(shift), Happening::Done { action, with, .. }) = (&mut self.shift, what)
            && action.starts_with("shift.")
        {
            return shift.does(place, action, with);
        }
        if let Happening::Done { action, with, .. } = what {
            if action.starts_with("campaign.") {
                return self.campaign.does(place, |it| it.does(action, with));
            }
            if action.starts_with("voice.") {
                return self.voices.does(place, |it| it.does(action, with));
            }
        }
        let Some(board) = &mut self.board else { return };
        match what {
            Happening::Done { action, with, .. } if action.starts_with("plan.") => {
                board.does(action, with);
            }
            Happening::ProjectChanged { change, .. } => board.changes(change),
            _ => return,
        }
        self.boards.push((place, board.clone()));
    }

    /// Trainee turns taken.
    pub fn turns(&self) -> u32 {
        self.said.iter().map(|said| said.turn).max().unwrap_or(0)
    }

    /// Whether the trainee ever said anything.
    pub fn anything_said(&self) -> bool {
        self.said
            .iter()
            .any(|said| said.text.chars().any(|c| !c.is_whitespace()))
    }

    /// What was said in event `event`.
    pub fn utterance_at(&self, event: usize) -> Option<&Utterance> {
        let at = self
            .said
            .binary_search_by_key(&event, |said| said.event)
            .ok()?;
        self.said.get(at)
    }

    /// Hears a reply after what the customer said, as the session does; a written reply is heard by itself.
    fn hear(&self, text: &str, chosen: bool) -> Heard {
        let customer = if chosen { "" } else { &self.customer_said };
        let around = hearing::Around {
            customer,
            ..hearing::Around::default()
        };
        hearing::hear_in(text, around)
    }

    fn utterance(
        &mut self,
        (turn, event): (u32, usize),
        text: &str,
        chosen: bool,
        known: Option<&Impression>,
        ready: &Ready,
    ) -> Utterance {
        let heard = known.map_or_else(
            || Arc::new(self.hear(text, chosen)),
            |known| known.heard.clone(),
        );
        self.customer_said.clear();
        let spans: Vec<Span> = heard
            .sentences
            .iter()
            .map(|sentence| sentence.span)
            .collect();
        let standings = self.guard.judge(ready, text, &spans);
        let sentences: Vec<Sentence> = heard
            .sentences
            .iter()
            .zip(standings)
            .map(|(sentence, (standing, wording))| Sentence {
                span: sentence.span,
                asks: sentence.question,
                standing: if chosen { Standing::Own } else { standing },
                wording,
            })
            .collect();
        let searchable = Searchable::of(text);
        Utterance {
            turn,
            event,
            text: text.to_owned(),
            chosen,
            quotes: hearing::quotes(&searchable.text),
            searchable,
            own_empathy: own_empathy(text, &heard, &sentences),
            heard,
            sentences,
            second: None,
        }
    }
}

impl Utterance {
    /// The sentence that holds (the beginning of) `span`.
    pub fn sentence_at(&self, span: Span) -> Option<&Sentence> {
        let at = self
            .sentences
            .partition_point(|sentence| sentence.span.end <= span.start);
        self.sentences
            .get(at)
            .filter(|sentence| sentence.span.start <= span.start)
    }
}

/// The empathy of a reply without its guarded sentences, so that copying or repeating cannot lift it.
fn own_empathy(text: &str, heard: &Heard, sentences: &[Sentence]) -> Milli {
    if sentences
        .iter()
        .all(|sentence| sentence.standing == Standing::Own)
    {
        return heard.empathy.anchored;
    }
    let own: Vec<&str> = sentences
        .iter()
        .filter(|sentence| sentence.standing == Standing::Own)
        .map(|sentence| sentence.span.of(text))
        .collect();
    match own.is_empty() {
        true => 0,
        // A guarded sentence must not hold the rest down either, but never lifts it above the whole reply.
        false => hearing::hear(&own.join(" "))
            .empathy
            .anchored
            .min(heard.empathy.anchored),
    }
}
