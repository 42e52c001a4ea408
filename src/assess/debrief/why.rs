//! Why a mark came out as it did: for each of its places the words, what was heard there, what carried that, and how
//! sure hearing is.

use super::Marked;
use crate::{
    assess::{Assessment, Witness, act_words},
    hearing::{self, Act, ActKind, ActReading, FlagFamily, Heard, Milli, Reason, What},
    scenario::Scenario,
    session::{Event, Happening, Transcript},
    text::Span,
};

/// Places of one mark that are explained.
const PLACES: usize = 3;
/// Stretches that are named as weighing most.
const WEIGHED: usize = 3;

/// Why a mark stands at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The place.
    pub place: Witness,
    /// The words there; of a desk act what was done, to which row or field.
    pub words: String,
    /// What was heard there; empty where the words themselves, letter by letter, are what counts.
    pub heard: Vec<Reading>,
    /// Whether it is something done at the desk and not something said.
    pub desk: bool,
}

/// One reading at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it is.
    pub what: Kind,
    /// What carried it.
    pub by: By,
    /// The words it covers.
    pub words: String,
    /// The stretches that weighed most for it in the models, the weightiest first; empty where no model carries it.
    pub weighed: Vec<String>,
    /// How sure, 0–1,000.
    pub confidence: Milli,
}

/// What was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A dialogue act.
    Act(Act),
    /// A finer one.
    Finer(ActKind),
    /// A commitment.
    Promise {
        /// Says by when.
        timed: bool,
        /// Says who.
        owner: bool,
    },
    /// Language that costs.
    Flag(FlagFamily),
    /// A figure; it is read exactly.
    Figure,
    /// A level of empathy, 0–2,000.
    Empathy(Milli),
}

/// What carried a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Words that the lexicons know.
    Words,
    /// The shape of the sentence, or words that only suggest it.
    Shape,
    /// What the models have learnt.
    Model,
}

/// Why `marked` came out as it did, place by place, the one that decided it first. Hears the lines again and asks what
/// carried each reading, so it is asked only for the mark that somebody wants explained. Of a mark without a place
/// there is nothing to say.
pub fn why(
    scenario: &Scenario,
    transcript: &Transcript,
    assessment: &Assessment,
    marked: Marked,
) -> Vec<Why> {
    let places = match marked {
        Marked::Critical(at) => assessment
            .critical
            .get(at)
            .map(|error| error.evidence.clone()),
        Marked::Check(_) | Marked::Opinion(_) => assessment.check(marked).map(|check| {
            let doubted = check.doubt.as_ref().and_then(|doubt| doubt.place);
            let mut places = check.evidence.clone();
            places.extend(doubted.filter(|place| !check.evidence.contains(place)));
            places
        }),
    };
    let mut whys: Vec<Why> = Vec::new();
    for place in places.unwrap_or_default() {
        let Some(event) = transcript.events.get(place.event) else {
            continue;
        };
        let mut why = at(event, place);
        if why.desk {
            let language = transcript.header.language;
            why.words = act_words(scenario, &event.what, language).unwrap_or_default();
        }
        // Two words of one sentence are carried by the same reading.
        if !whys
            .iter()
            .any(|known| known.heard == why.heard && !why.heard.is_empty())
        {
            whys.push(why);
        }
        if whys.len() == PLACES {
            break;
        }
    }
    whys
}

fn at(event: &Event, place: Witness) -> Why {
    let (Happening::AgentSaid { text } | Happening::AgentChose { text, .. }) = &event.what else {
        return Why {
            place,
            words: String::new(),
            heard: Vec::new(),
            desk: true,
        };
    };
    let whole = Span::new(0, text.len());
    let span = place
        .span
        .filter(|span| text.get(span.range()).is_some())
        .unwrap_or(whole);
    let heard = hearing::hear(text);
    Why {
        place,
        words: preview(span, text),
        heard: readings(text, &heard, span),
        desk: false,
    }
}

fn readings(text: &str, heard: &Heard, span: Span) -> Vec<Reading> {
    let reasons = hearing::explain(text);
    let near = |other: Span| other.overlaps(span);
    let mut readings = Vec::new();
    let mut put = |what, by, at: Span, confidence, weighed| {
        readings.push(Reading {
            what,
            by,
            words: preview(at, text),
            weighed,
            confidence,
        });
    };
    for flag in heard.flags.iter().filter(|flag| near(flag.span)) {
        put(
            Kind::Flag(flag.family),
            By::Words,
            flag.span,
            flag.confidence,
            Vec::new(),
        );
    }
    for figure in heard.figures.iter().filter(|figure| near(figure.span)) {
        put(Kind::Figure, By::Words, figure.span, 1_000, Vec::new());
    }
    for promise in heard
        .promises
        .iter()
        .filter(|promise| promise.firm && near(promise.span))
    {
        let kind = Kind::Promise {
            timed: promise.timed,
            owner: promise.owner,
        };
        put(
            kind,
            By::Words,
            promise.span,
            promise.confidence,
            Vec::new(),
        );
    }
    for act in heard
        .acts
        .iter()
        .filter(|act| near(act.span) && act.act != Act::Other)
    {
        let kind = act.kind.map_or(Kind::Act(act.act), Kind::Finer);
        let by = by(act);
        // What the lexicons carry, the models only shade: there the words themselves are the reason.
        let weighed = match by {
            By::Model => weighed(text, &reasons, &format!("act.{}", act.act.key())),
            By::Words | By::Shape => Vec::new(),
        };
        put(kind, by, act.span, act.confidence, weighed);
    }
    let carries = heard.empathy.spans.iter().any(|&carried| near(carried));
    if carries && heard.sureness.level > 0 {
        let weighed = weighed(text, &reasons, "level.1");
        let kind = Kind::Empathy(heard.empathy.level);
        put(kind, By::Model, span, heard.sureness.level, weighed);
    }
    readings
}

fn by(act: &ActReading) -> By {
    match act {
        act if act.carried_by.starts_with("model") => By::Model,
        act if act.is_guess() => By::Shape,
        _ => By::Words,
    }
}

/// The stretches that speak most for `reading`.
fn weighed(text: &str, reasons: &[Reason], reading: &str) -> Vec<String> {
    let speaks_for = |reason: &&Reason| reason.reading == reading && reason.weight > 0;
    let stretches = reasons
        .iter()
        .filter(speaks_for)
        .filter_map(|reason| match &reason.what {
            What::Text(span) => Some(preview(*span, text)),
            What::Rule(_) | What::Around(_) => None,
        });
    let mut words: Vec<String> = Vec::new();
    for stretch in stretches.filter(|stretch| !stretch.is_empty()) {
        if !words.contains(&stretch) {
            words.push(stretch);
        }
    }
    words.truncate(WEIGHED);
    words
}

fn preview(span: Span, text: &str) -> String {
    let words = text.get(span.range()).unwrap_or_default();
    crate::text::chars::preview(words.trim(), 60)
}
