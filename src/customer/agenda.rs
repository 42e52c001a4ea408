//! What the customer means to say next: the answer to a reply when no script does it.

use crate::{
    hearing::{Act, ActKind},
    scenario::{Cause, IntentName},
};

use super::{Impression, Mind, Moment, MoodChange, Persona, Saying, Wording, question::Seek};

/// Trust from which a customer takes an offer.
const TRUST_TO_ACCEPT: u8 = 45;

/// What an answer is made from: the moment after the mood has moved.
#[derive(Clone, Copy, Debug)]
pub struct Turn<'a> {
    /// The customer.
    pub persona: &'a Persona,
    /// The moment.
    pub moment: Moment<'a>,
    /// The reply that is answered.
    pub impression: &'a Impression,
    /// What it did to the mood.
    pub changes: &'a [MoodChange],
    /// The facts it draws out, in the order they are told.
    pub learns: &'a [usize],
    /// Whether the script decides how the talk ends, so that the mind accepts nothing by itself.
    pub scripted: bool,
}

/// Facts told at most in one answer: more would be a form, not a talk.
const MOST_TOLD: usize = 4;

/// The facts that `impression` draws out, one for each of its questions: asked for, untold, released.
pub fn drawn_out(persona: &Persona, moment: &Moment<'_>, impression: &Impression) -> Vec<usize> {
    let asked = Moment {
        asked: true,
        ..*moment
    };
    let untold = |fact: &usize| !moment.mind.told.contains(*fact) && !persona.facts[*fact].question;
    let released = |fact: &usize| persona.facts[*fact].release.holds(&asked);
    let mut drawn: Vec<usize> = Vec::new();
    for about in &impression.questions {
        let new = |fact: &usize| untold(fact) && released(fact) && !drawn.contains(fact);
        if let Some(fact) = about.iter().copied().find(new) {
            drawn.push(fact);
        }
    }
    drawn.truncate(MOST_TOLD);
    if drawn.is_empty() && impression.seeks == Some(Seek::Story) {
        drawn.extend(volunteered(persona, moment));
    }
    drawn
}

/// The next fact told without being asked: untold, and released without a question. Who has agreed volunteers nothing
/// any more: it would come too late to be used.
pub fn volunteered(persona: &Persona, moment: &Moment<'_>) -> Option<usize> {
    if moment.mind.accepted {
        return None;
    }
    let unasked = Moment {
        asked: false,
        ..*moment
    };
    next(persona, moment.mind, &unasked, false)
}

/// The first fact, or question, that was not told yet and may be; one that the reply touches comes before all others.
fn next(persona: &Persona, mind: &Mind, moment: &Moment<'_>, question: bool) -> Option<usize> {
    let ready = |&at: &usize| {
        let fact = &persona.facts[at];
        fact.question == question && !mind.told.contains(at) && fact.release.holds(moment)
    };
    let touched = moment.reply.map_or(&[][..], |it| &it.impression.mentions);
    let touched = touched.iter().copied().find(ready);
    touched.or_else(|| (0..persona.facts.len()).find(ready))
}

/// The answer: one saying, or a few in a burst.
pub fn answer(turn: &Turn<'_>) -> Vec<Saying> {
    let mut says = turn.hurt().unwrap_or_else(|| {
        let says = turn
            .question()
            .or_else(|| turn.follow_up())
            .or_else(|| turn.offer())
            .or_else(|| turn.comfort())
            .unwrap_or_else(|| turn.rest());
        turn.with_what_waits(says)
    });
    for saying in &mut says {
        saying.wording = turn.in_place(saying.wording);
    }
    says
}

impl Turn<'_> {
    fn has(&self, cause: Cause) -> bool {
        self.changes.iter().any(|change| change.cause == cause)
    }

    /// What takes the place of a wording that does not fit: nobody repeats a demand that was met, and a customer who
    /// was called to be sold something has no problem to press for.
    fn in_place(&self, wording: Wording) -> Wording {
        use Wording::{
            AskSure, AskThen, AskWho, Demand, Press, PressClosing, PressReasons, Reluctant,
            Threaten, WardOff,
        };
        let mind = self.moment.mind;
        match wording {
            Demand | Press | PressClosing | PressReasons if self.persona.called_upon => Reluctant,
            Threaten if self.persona.called_upon => WardOff,
            Threaten
                if self.moment.mind.sayings_of(IntentName::Threaten) >= self.most_threats() =>
            {
                Press
            }
            Demand | Press | PressClosing if mind.need_met => {
                match self.said(IntentName::AskBack) % 3 {
                    0 => AskWho,
                    1 => AskThen,
                    _ => AskSure,
                }
            }
            _ => wording,
        }
    }

    fn most_threats(&self) -> u16 {
        u16::try_from(self.persona.conduct.threatens).unwrap_or(u16::MAX)
    }

    fn said(&self, intent: IntentName) -> u16 {
        self.moment.mind.lines_of(intent)
    }

    /// `says` with the next fact that waits to be told, where they tell none: what is on somebody's mind comes out, one
    /// thing a turn, whether or not they are asked. Who declines to answer holds back.
    fn with_what_waits(&self, mut says: Vec<Saying>) -> Vec<Saying> {
        let tells = |it: &Saying| {
            it.fact
                .is_some_and(|fact| !self.persona.facts[fact].question)
        };
        let holds_back = |it: &Saying| {
            // Who gives the agent a moment gives it in silence.
            let done = matches!(
                it.wording.intent(),
                IntentName::Accept | IntentName::Thank | IntentName::Wait
            );
            done || matches!(it.wording, Wording::NotNow | Wording::DoNotKnow)
        };
        // Where a script leads, small talk draws nothing out: its own way for replies that miss comes first.
        let missed = self.scripted && self.has(Cause::NoProgress);
        if missed || says.iter().any(|it| tells(it) || holds_back(it)) {
            return says;
        }
        if let Some(fact) = volunteered(self.persona, &self.moment) {
            // A question, or what is wanted, keeps the last word.
            let last = says.last().map(|it| it.wording.intent());
            let answered =
                last == Some(IntentName::Tell) && says.last().is_some_and(|it| it.fact.is_none());
            let at = says.len() - usize::from(!answered && !says.is_empty());
            says.insert(at, Saying::about(Wording::Tell, fact));
        }
        says
    }

    /// Answers what cannot be passed over: nothing said, hurt, repetition, a question already answered.
    fn hurt(&self) -> Option<Vec<Saying>> {
        let mind = self.moment.mind;
        let furious = mind.mood.anger >= 75;
        if !self.impression.has_words {
            return Some(vec![Saying::of(Wording::PuzzledBlank)]);
        }
        if self.has(Cause::BrokenPromise) {
            return Some(vec![Saying::of(Wording::ObjectBroken)]);
        }
        if self.has(Cause::Blame) || self.has(Cause::ForbiddenPhrase) {
            let mut says = vec![Saying::of(Wording::Object)];
            if furious && mind.last != Some(IntentName::Threaten) {
                says.push(Saying::of(Wording::Threaten));
            }
            return Some(says);
        }
        if self.has(Cause::RepeatsItself) {
            return Some(vec![Saying::of(Wording::PressRepeat)]);
        }
        if self.has(Cause::AsksAgain) {
            let told = self.impression.answers.first().copied();
            return told.map(|fact| vec![Saying::about(Wording::AlreadyTold, fact)]);
        }
        if self.has(Cause::EarlySale) {
            return Some(vec![Saying::of(Wording::RefuseSale)]);
        }
        if self.has(Cause::EarlyDefence) {
            return Some(vec![Saying::of(Wording::PressReasons)]);
        }
        None
    }

    /// Answers a question: a fact, the name, the demand, or that it is not known.
    fn question(&self) -> Option<Vec<Saying>> {
        if let [first, more @ ..] = self.learns {
            let mut says = self.after_softening(Saying::about(Wording::Tell, *first));
            says.extend(more.iter().map(|&fact| Saying::about(Wording::Tell, fact)));
            return Some(says);
        }
        let offers = self.has(Cause::ConcreteAction);
        let accepted = self.moment.mind.accepted;
        let wording = match self.impression.seeks? {
            Seek::Name => Wording::TellName,
            Seek::Number if self.persona.number.is_empty() => Wording::NumberOnFile,
            Seek::Number => Wording::TellNumber,
            Seek::Wish if !offers && !accepted => Wording::Demand,
            Seek::Story if !offers => Wording::Demand,
            Seek::Choice if !offers => Wording::YourCall,
            Seek::Time if !offers => Wording::GoAhead,
            // 还有别的问题吗 asks for nothing that could be known or not.
            Seek::Detail if self.closes() && self.impression.asks.is_empty() => return None,
            Seek::Detail if !offers && !accepted => {
                return Some(self.after_softening(self.unknown()));
            }
            _ => return None,
        };
        Some(self.after_softening(Saying::of(wording)))
    }

    /// Puts the next question whose moment has come. Who has agreed asks no more.
    fn follow_up(&self) -> Option<Vec<Saying>> {
        let mind = self.moment.mind;
        if mind.accepted {
            return None;
        }
        let fact = next(self.persona, mind, &self.moment, true)?;
        Some(self.after_softening(Saying::about(Wording::Tell, fact)))
    }

    /// Whether the reply brings a step of its own.
    fn moves_on(&self) -> bool {
        let heard = &self.impression.heard;
        heard.has(Act::Resolution) || heard.has(Act::Suggestion) || self.impression.promises(false)
    }

    /// The answer to a question about something not to be told now or beside the point, or not known.
    fn unknown(&self) -> Saying {
        let told = &self.moment.mind.told;
        let mut asked = self.impression.asks.iter().copied();
        match asked.find(|&fact| !told.contains(fact)) {
            Some(withheld) => Saying::about(Wording::NotNow, withheld),
            None if self.impression.asks.is_empty() => Saying::of(Wording::DoNotKnow),
            None => Saying::of(Wording::NotNow),
        }
    }

    /// Answers an offer, a promise or a step.
    fn offer(&self) -> Option<Vec<Saying>> {
        let mind = self.moment.mind;
        let concrete = self.has(Cause::ConcreteAction);
        if self.accepts() {
            // What would still be volunteered comes before the agreement, or never.
            let last_word = volunteered(self.persona, &self.moment);
            let tell = |fact| Saying::about(Wording::Tell, fact);
            let mut says: Vec<Saying> = last_word.map(tell).into_iter().collect();
            says.push(Saying::of(Wording::Accept));
            if mind.mood.trust >= 60 && self.said(IntentName::Thank) == 0 {
                says.push(Saying::of(Wording::Thank));
            }
            return Some(says);
        }
        if concrete || self.has(Cause::NeedMet) {
            let next = match volunteered(self.persona, &self.moment) {
                Some(fact) => Saying::about(Wording::Tell, fact),
                // Who has agreed already takes note and lets the work go on.
                None if mind.accepted => return Some(vec![Saying::of(Wording::Note)]),
                None if !concrete => Saying::of(Wording::AskWho),
                None if self.said(IntentName::AskBack).is_multiple_of(2) => {
                    Saying::of(Wording::AskSure)
                }
                None => Saying::of(Wording::AskThen),
            };
            return Some(vec![Saying::of(Wording::Note), next]);
        }
        if self.impression.seeks == Some(Seek::Consent) && !mind.accepted {
            return self.hesitation();
        }
        if mind.accepted && self.closes() {
            return Some(vec![Saying::of(Wording::Thank)]);
        }
        if self.looks_up() {
            let wording = if mind.waits == 0 {
                Wording::Wait
            } else {
                Wording::WaitAgain
            };
            return Some(self.after_softening(Saying::of(wording)));
        }
        if !self.has(Cause::Progress) {
            return None;
        }
        let next = match mind.accepted {
            true => Wording::Note,
            false => self.missing(),
        };
        Some(self.after_softening(Saying::of(next)))
    }

    /// The answer to 您看可以吗 when it is not good enough yet: a doubt about what is on the table, or where nothing
    /// is, the question how.
    fn hesitation(&self) -> Option<Vec<Saying>> {
        let mind = self.moment.mind;
        if let Some(fact) = volunteered(self.persona, &self.moment) {
            return Some(vec![Saying::about(Wording::Tell, fact)]);
        }
        let offered = mind.times(Cause::ConcreteAction) + mind.times(Cause::Progress) > 0;
        let wording = match (offered, self.said(IntentName::AskBack) % 3) {
            (false, _) => Wording::Demand,
            (true, _) if mind.mood.anger >= 50 => Wording::Refuse,
            (true, 0) => Wording::AskSure,
            (true, 1) => Wording::AskThen,
            (true, _) => Wording::Refuse,
        };
        Some(self.after_softening(Saying::of(wording)))
    }

    /// Whether the agent only goes to look: no figure, no promise with a time.
    fn looks_up(&self) -> bool {
        let timed = self
            .impression
            .heard
            .promises
            .iter()
            .any(|promise| promise.timed);
        (self.impression.is(ActKind::HoldRequest) || self.impression.looks_up)
            && !self.impression.states_figure
            && !timed
    }

    /// Whether the reply closes or asks if there is anything else.
    fn closes(&self) -> bool {
        let heard = &self.impression.heard;
        heard.has(Act::ThanksAndClosing) || heard.has(Act::FeedbackRequest)
    }

    /// Whether the way offered is good enough: a concrete action on the table, the need met, trust, no anger.
    fn accepts(&self) -> bool {
        let mind = self.moment.mind;
        let on_the_table = mind.times(Cause::ConcreteAction) > 0;
        let offered_now = self.has(Cause::ConcreteAction)
            || self.has(Cause::NeedMet)
            || self.impression.seeks == Some(Seek::Consent)
            || self.closes();
        !self.scripted
            && !mind.accepted
            && on_the_table
            && offered_now
            && (self.persona.need.is_none() || mind.need_met)
            && mind.mood.trust >= TRUST_TO_ACCEPT
            && mind.mood.anger < 50
    }

    /// What a step still lacks, asked back.
    fn missing(&self) -> Wording {
        let heard = &self.impression.heard;
        let firm = || heard.promises.iter().filter(|promise| promise.firm);
        if firm().next().is_some() && firm().all(|promise| !promise.timed) {
            return Wording::AskWhen;
        }
        if firm().next().is_some() && firm().all(|promise| !promise.owner) {
            return Wording::AskWho;
        }
        let mind = self.moment.mind;
        let advice = heard.has(Act::Suggestion) && !heard.has(Act::Resolution);
        if advice
            && mind.mood.trust < TRUST_TO_ACCEPT
            && mind.last != Some(IntentName::AskBack)
            && firm().next().is_none()
        {
            // Advice from somebody not trusted yet is doubted before it is followed.
            return Wording::Doubt;
        }
        let asked = self.said(IntentName::AskBack);
        if heard.has(Act::Refuse) || !self.moves_on() {
            // News without a way out: what follows from it, then the demand again.
            return match asked % 2 {
                0 => Wording::AskThen,
                _ => Wording::Demand,
            };
        }
        match asked % 3 {
            0 => Wording::AskHow,
            1 => Wording::AskWhen,
            _ => Wording::AskThen,
        }
    }

    /// Answers a reply that meets the feeling and brings nothing else.
    fn comfort(&self) -> Option<Vec<Saying>> {
        // Only who apologised is told that it is enough; any other stock sentence gets what is still wanted.
        if self.has(Cause::RepeatedEmpathy) && self.impression.is(ActKind::Apology) {
            return Some(vec![Saying::of(Wording::PressApology)]);
        }
        let warm = self.has(Cause::SpecificEmpathy) || self.has(Cause::SincereApology);
        if !warm && !self.has(Cause::StockEmpathy) {
            return None;
        }
        let next = match volunteered(self.persona, &self.moment) {
            Some(fact) => Saying::about(Wording::Tell, fact),
            None => Saying::of(Wording::Demand),
        };
        Some(if warm {
            vec![Saying::of(Wording::Soften), next]
        } else {
            vec![next]
        })
    }

    /// Answers everything else: closing too early, words without meaning, no progress.
    fn rest(&self) -> Vec<Saying> {
        let mind = self.moment.mind;
        let heard = &self.impression.heard;
        if self.closes() || heard.has(Act::RelationshipContinuation) {
            return vec![Saying::of(Wording::PressClosing)];
        }
        if let Some(fact) = volunteered(self.persona, &self.moment) {
            return vec![Saying::about(Wording::Tell, fact)];
        }
        let meant = heard.acts.iter().any(|reading| reading.act != Act::Other);
        let understood = meant || !self.impression.mentions.is_empty() || !heard.figures.is_empty();
        if !understood && mind.last != Some(IntentName::Puzzled) {
            return vec![Saying::of(Wording::Puzzled)];
        }
        if mind.accepted {
            return vec![Saying::of(Wording::Note)];
        }
        // News is doubted once before the demand is repeated.
        if self.impression.is_news() && mind.last != Some(IntentName::AskBack) {
            return vec![Saying::of(Wording::Doubt)];
        }
        let wording = match mind.last {
            _ if mind.mood.anger >= 75 && mind.last != Some(IntentName::Threaten) => {
                Wording::Threaten
            }
            Some(IntentName::Demand) => Wording::Press,
            _ if heard.has(Act::Refuse) => Wording::Press,
            _ => Wording::Demand,
        };
        vec![Saying::of(wording)]
    }

    /// `saying` behind a softer line, where the reply earned one.
    fn after_softening(&self, saying: Saying) -> Vec<Saying> {
        let warm = self.has(Cause::SpecificEmpathy) || self.has(Cause::SincereApology);
        if warm && self.said(IntentName::Soften) < 3 {
            vec![Saying::of(Wording::Soften), saying]
        } else {
            vec![saying]
        }
    }
}
