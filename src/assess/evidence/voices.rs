//! `Voice`: whether the themes made of what customers said are those that are there, and whether a reply says how large.

use rust_decimal::Decimal;

use super::{Held, View, Window, figures, plan::holding};
use crate::{
    hearing::FigureKind,
    scenario::{FigureEvidence, VoiceIs},
};

/// The themes are so at the end of the window, or a reply states the size of one.
pub(super) fn voice(view: &View<'_>, window: Window, question: &VoiceIs) -> Option<Held> {
    let VoiceIs::SizeStated(id) = question else {
        let then = &view.record.voices.then;
        return holding(view, window, then, |voices| voices.is(question));
    };
    let voices = view.record.voices.now.as_ref()?;
    let size = voices.true_size(id)?;
    let wanted = figures_of(size, voices.share(size));
    figures::stated(view, window, |said, figure| {
        let mut either = wanted.iter();
        either.any(|wanted| figures::equals(view, said, figure, wanted))
    })
}

/// The count within five per cent, or the share within one point.
fn figures_of(size: usize, share: Decimal) -> [FigureEvidence; 2] {
    let figure = |kind, value: Decimal, tolerance: Decimal| FigureEvidence {
        kind,
        value: value.normalize().to_string().into(),
        unit: None,
        tolerance: Some(tolerance.to_string()),
        with: Vec::new(),
        rounded: None,
        scope: Vec::new(),
    };
    let count = Decimal::from(size);
    let near = (count / Decimal::from(20)).floor();
    [
        figure(FigureKind::Count, count, near),
        figure(FigureKind::Percent, share, Decimal::ONE),
    ]
}
