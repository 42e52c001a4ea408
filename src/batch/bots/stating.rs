//! A figure of the work done, said as it stands now.

use super::{
    knowhow::{
        Stating,
        figure::{day, said},
    },
    words::{Words, filled},
};
use crate::{
    desk::project::Stated, hearing::FigureKind, scenario::CampaignValue, session::Session,
};

/// The sentence that says it; none where there is nothing to say yet.
pub(super) fn sentence(stating: &Stating, session: &Session) -> Option<String> {
    let case = session.case();
    let language = case.language;
    let words = Words::of(language);
    let desk = &session.state().desk;
    match stating {
        Stating::Plan(value) => {
            let board = desk.project.as_ref()?;
            let said = match board.value(value)? {
                Stated::Day(date) => filled(
                    words.one("plan day"),
                    &[("day", &day(&date.to_string(), language))],
                ),
                Stated::Amount(amount) => {
                    let amount = amount.normalize().to_string();
                    let money = said(FigureKind::Money, &amount, None, language);
                    filled(words.one("plan money"), &[("money", money.first()?)])
                }
                Stated::Days(days) => {
                    let days = said(
                        FigureKind::Duration,
                        &days.to_string(),
                        Some("workday"),
                        language,
                    );
                    filled(words.one("plan days"), &[("days", days.first()?)])
                }
                Stated::Words(all) => {
                    let mut fitting = all.iter();
                    let chinese = |text: &str| !text.is_ascii();
                    let wanted = language == crate::text::Language::Zh;
                    let word = fitting.find(|it| chinese(it) == wanted).or(all.first())?;
                    filled(words.one("plan words"), &[("word", word)])
                }
                Stated::Alike(text) => text,
            };
            Some(said)
        }
        Stating::Campaign(value) => {
            let figure = desk
                .campaign
                .as_ref()?
                .value(*value)?
                .normalize()
                .to_string();
            let kind = match value {
                CampaignValue::Contacts | CampaignValue::Orders => FigureKind::Count,
                CampaignValue::Cost | CampaignValue::Net => FigureKind::Money,
                CampaignValue::Uplift => FigureKind::Percent,
            };
            let said = said(kind, &figure, None, language);
            let line = words.one(&format!("campaign {value:?}"));
            Some(filled(line, &[("figure", said.first()?)]))
        }
        Stating::Voice(theme) => {
            let voices = desk.voices.as_ref()?;
            let size = voices.true_size(theme)?;
            let mut themes = voices.plan().themes.iter();
            let title = themes.find(|it| *it.id == **theme)?.title.get(language);
            let said = said(
                FigureKind::Count,
                &size.to_string(),
                Some("piece"),
                language,
            );
            let slots = [("theme", title), ("figure", said.first()?.as_str())];
            Some(filled(words.one("theme size"), &slots))
        }
    }
}
