//! Approvals: what is above somebody's own limit, who was asked, and what may be done since they answered.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::{
    scenario::{DeskAction, Limit, Parameter},
    text::{Language, Message},
};

/// The values of an action.
type With = BTreeMap<String, String>;

/// How the approval of one action stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Asked at this many milliseconds, with these values; no answer yet.
    Waiting {
        /// What was asked for.
        with: With,
        /// Milliseconds since the talk began.
        since: u64,
    },
    /// Allowed.
    Granted {
        /// What was asked for.
        with: With,
        /// The most that was allowed, where it is less.
        up_to: Option<String>,
    },
    /// Not allowed.
    Refused,
}

/// The parameters of `action` whose value is above what may be decided alone.
pub fn over<'a>(action: &'a DeskAction, with: &With) -> Vec<(&'a Parameter, &'a Limit)> {
    let limited = action
        .parameters
        .iter()
        .filter_map(|parameter| Some((parameter, parameter.limit.as_ref()?)));
    limited
        .filter(|(parameter, limit)| {
            let value = with
                .get(&parameter.id.value)
                .and_then(|value| number(value));
            matches!((value, number(&limit.most)), (Some(value), Some(most)) if value > most)
        })
        .collect()
}

/// Whether carrying `action` out with these values needs somebody's approval.
pub fn needs_approval(action: &DeskAction, with: &With) -> bool {
    let limited = action.parameters.iter().any(|it| it.limit.is_some());
    !over(action, with).is_empty() || (action.approval.is_some() && !limited)
}

/// Whether `action` may be carried out with these values as its approval stands.
///
/// # Errors
/// Why not: above the limit, not yet answered, refused, or above what was allowed.
pub fn may(
    action: &DeskAction,
    with: &With,
    standing: Option<&Standing>,
    language: Language,
) -> Result<(), String> {
    if !needs_approval(action, with) {
        return Ok(());
    }
    let over = over(action, with);
    let by = action
        .approval
        .as_ref()
        .map(|approval| approval.by.get(language).to_owned());
    let reason = |key: &'static str| Message::new(key).with("by", by.clone().unwrap_or_default());
    match standing {
        Some(Standing::Waiting { .. }) => Err(reason("desk-acts-waiting").say(language)),
        Some(Standing::Refused) => Err(reason("desk-acts-was-refused").say(language)),
        Some(Standing::Granted { with: asked, up_to }) => {
            let beyond = over.iter().find_map(|(parameter, _)| {
                let id = &parameter.id.value;
                let most = up_to.as_ref().or_else(|| asked.get(id))?;
                let value = number(with.get(id)?)?;
                (value > number(most)?).then(|| most.clone())
            });
            match beyond {
                None => Ok(()),
                Some(most) => Err(reason("desk-acts-beyond").with("most", most).say(language)),
            }
        }
        None => Err(match (over.first(), &by) {
            (Some((_, limit)), _) => limit.refusal.get(language).to_owned(),
            (None, _) => reason("desk-acts-needs-approval").say(language),
        }),
    }
}

fn number(text: &str) -> Option<Decimal> {
    text.trim().parse().ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn refund() -> DeskAction {
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        options
            .from_str(
                r#"(
                    id: "refund", title: (zh: "退款"), result: (zh: "已退"),
                    parameters: [(
                        id: "amount", title: (zh: "金额"), kind: Number("1", "500", (zh: "元")),
                        limit: (most: "50", refusal: (zh: "超过 50 元要请示")),
                    )],
                    approval: (by: (zh: "主管"), after: 60, answer: Granted, says: (zh: "可以")),
                )"#,
            )
            .unwrap()
    }

    fn amount(value: &str) -> With {
        With::from([("amount".to_owned(), value.to_owned())])
    }

    #[test]
    fn the_limit_itself_is_still_allowed() {
        let action = refund();
        let may = |value, standing| may(&action, &amount(value), standing, Language::Zh);
        assert_eq!(may("50", None), Ok(()));
        assert_eq!(may("50.01", None), Err("超过 50 元要请示".to_owned()));
        let waiting = Standing::Waiting {
            with: amount("120"),
            since: 0,
        };
        assert!(may("120", Some(&waiting)).is_err());
        assert_eq!(may("40", Some(&waiting)), Ok(()));
    }

    #[test]
    fn an_approval_reaches_as_far_as_was_asked_or_said() {
        let action = refund();
        let may = |value: &str, standing: Standing| {
            may(&action, &amount(value), Some(&standing), Language::Zh)
        };
        let granted = |up_to: Option<&str>| Standing::Granted {
            with: amount("120"),
            up_to: up_to.map(str::to_owned),
        };
        assert_eq!(may("120.00", granted(None)), Ok(()));
        assert!(may("121", granted(None)).is_err());
        assert!(
            may("120", granted(Some("100")))
                .unwrap_err()
                .contains("100")
        );
        assert_eq!(may("100", granted(Some("100"))), Ok(()));
        assert!(may("60", Standing::Refused).is_err());
    }
}
