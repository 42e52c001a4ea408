//! `Shift`, `ShiftActedWithin`: what came of a shift, and whether it was acted on in time.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{Held, View, Window, facts::whole, inside};
use crate::{
    assess::shift::Watched,
    desk::shift::{self, Figure, Floor, SPAN, name, with_unit},
    scenario::{Evidence, ShiftEvidence},
    text::{Message, say},
};

/// The figure of the whole shift is as wanted. The places are the acts that made it so, the last the end of the shift;
/// before its end it is no result.
pub(super) fn figure(view: &View<'_>, window: Window, wanted: &ShiftEvidence) -> Option<Held> {
    let watched = view.record.shift.as_ref()?;
    let ended = whole(view, watched.ended()?).filter(|there| window.admits(there))?;
    let figures = Figures::of(watched, wanted)?;
    if window.sentence.is_some() || !figures.pass(wanted)? {
        return None;
    }
    let acts = watched
        .acts
        .iter()
        .filter(|(_, _, act)| act != name::ADVANCE);
    let acts = acts.filter_map(|(event, ..)| whole(view, *event));
    let mut held = Held::at(acts.chain([ended]).collect())?;
    held.decided = Some(ended);
    Some(held)
}

/// The act was carried out within so many minutes of the shift's clock after the disruption set in.
pub(super) fn acted_within(
    view: &View<'_>,
    window: Window,
    act: &str,
    of: &str,
    minutes: u32,
) -> Option<Held> {
    let watched = view.record.shift.as_ref()?;
    let from = sets_in(watched, of)?;
    let until = from.saturating_add(minutes.saturating_mul(60));
    let acts = watched.acts.iter();
    let in_time = acts.filter(|(_, at, did)| did == act && (from..=until).contains(at));
    let places = in_time.filter_map(|(event, ..)| whole(view, *event));
    Held::at(places.filter(|there| window.admits(there)).collect())
}

/// Where the figure was lost: the passing of the worst quarter of an hour.
pub(super) fn worst(view: &View<'_>, wanted: &ShiftEvidence) -> Option<Held> {
    let watched = view.record.shift.as_ref()?;
    watched.ended()?;
    let (_, span, _) = Figures::of(watched, wanted)?.worst?;
    let event = watched.passing((span as u32 + 1) * SPAN)?;
    whole(view, event).map(Held::there)
}

/// The act that came too late, or the passing of the time by which it should have come.
pub(super) fn too_late(view: &View<'_>, act: &str, of: &str, minutes: u32) -> Option<Held> {
    let watched = view.record.shift.as_ref()?;
    let until = sets_in(watched, of)?.saturating_add(minutes.saturating_mul(60));
    let late = watched
        .acts
        .iter()
        .find(|(_, at, did)| did == act && *at > until);
    let event = late.map(|(event, ..)| *event);
    whole(view, event.or_else(|| watched.passing(until + 1))?).map(Held::there)
}

/// The figures behind a mark in words, for the mark's reason: what it was, what it would have been, the worst quarter of
/// an hour.
pub(crate) fn figures(view: &View<'_>, evidence: &Evidence) -> Option<String> {
    let Evidence::Shift(wanted) = evidence else {
        return inside(evidence)
            .into_iter()
            .find_map(|one| figures(view, one));
    };
    let watched = view.record.shift.as_ref()?;
    watched.ended()?;
    let language = view.record.language;
    let plan = &watched.run.plan;
    let figures = Figures::of(watched, wanted)?;
    let named = |channel: Option<usize>| match channel {
        Some(number) => plan.authored.channels[number]
            .title
            .get(language)
            .to_owned(),
        None => say(language, "shift-all-channels"),
    };
    let shown = |figure: Option<Figure>| {
        figure.map_or_else(|| "—".to_owned(), |figure| with_unit(figure, wanted.metric))
    };
    let metric = say(language, &format!("shift-metric-{}", wanted.metric.key()));
    let message = Message::new("shift-mark-figure")
        .with("channel", named(figures.channel))
        .with("metric", metric)
        .with("figure", shown(figures.reached))
        .with("alone", shown(figures.alone));
    let mut words = message.say(language);
    if let Some((channel, span, figure)) = figures.worst {
        let from = span as u32 * SPAN;
        let worst = Message::new("shift-mark-worst")
            .with("from", plan.clock(from))
            .with("to", plan.clock((from + SPAN).min(plan.length)))
            .with("channel", named(Some(channel)))
            .with("figure", with_unit(figure, wanted.metric));
        words.push_str(&worst.say(language));
    }
    Some(words)
}

/// What a shift reached, and what it would have been left alone.
struct Figures {
    channel: Option<usize>,
    reached: Option<Figure>,
    alone: Option<Figure>,
    /// Channel, span and figure of the worst quarter of an hour.
    worst: Option<(usize, usize, Figure)>,
}

impl Figures {
    /// None where a channel is named that is not there.
    fn of(watched: &Watched, wanted: &ShiftEvidence) -> Option<Self> {
        let plan = &*watched.run.plan;
        let channel = match &wanted.channel {
            Some(id) => Some(plan.channel(id)?),
            None => None,
        };
        let figure = |floor: &Floor| shift::metric(plan, floor, wanted.metric, channel);
        let floor = &watched.run.floor;
        let worst = shift::worst_span(plan, floor, wanted.metric, channel);
        Some(Self {
            channel,
            reached: figure(floor),
            alone: watched.alone.as_ref().and_then(figure),
            worst,
        })
    }

    /// Whether every limit holds; None where a limit is no number or the figure cannot be made.
    fn pass(&self, wanted: &ShiftEvidence) -> Option<bool> {
        let reached = self.reached?;
        let mut pass = true;
        if let Some(least) = &wanted.at_least {
            pass &= reached >= tenths(least)?;
        }
        if let Some(most) = &wanted.at_most {
            pass &= reached <= tenths(most)?;
        }
        if let Some(by) = &wanted.better_by {
            let better = match wanted.metric.rises() {
                true => reached - self.alone?,
                false => self.alone? - reached,
            };
            pass &= better >= tenths(by)?;
        }
        Some(pass)
    }
}

/// A written number in tenths.
fn tenths(number: &str) -> Option<Figure> {
    let number = Decimal::from_str_exact(number.trim()).ok()?;
    number.checked_mul(Decimal::TEN)?.round().to_i64()
}

/// Seconds after the beginning at which a disruption sets in.
fn sets_in(watched: &Watched, of: &str) -> Option<u32> {
    let plan = &watched.run.plan;
    plan.sets_in(plan.disruption(of)?)
}
