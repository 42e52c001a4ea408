//! The knowledge base: search with the words marked where they stand, one article open at a time.

use egui::{Color32, Key, Ui, vec2};

use super::super::Scene;
use crate::{
    app::{Actions, TalkAction},
    desk::Hit,
    scenario::{Article, versions},
    text::{Language, Message, Span, say},
    ui::{
        rows::{Mark, Rows},
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Field, link, text_small},
    },
};

/// What the knowledge base keeps from frame to frame.
#[derive(Default)]
pub struct ArticlesView {
    words: String,
    /// The words last told to the session.
    searched: String,
    /// What was found, and for which words.
    found: (String, Vec<Hit>),
    /// Place of the open article.
    open: Option<usize>,
}

/// Draws the knowledge base over the width that is left; answers with words to put into the reply.
pub fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    view: &mut ArticlesView,
    actions: &mut Actions,
) -> Option<String> {
    search_ui(ui, scene, view, actions);
    if view.found.0 != view.words {
        let hits = scene.talk.case().knowledge.search(&view.words);
        view.found = (view.words.clone(), hits);
    }
    let articles = &scene.talk.scenario.desk.articles;
    if let Some(open) = view.open
        && let Some(article) = articles.get(open)
    {
        let hit = view.found.1.iter().find(|hit| hit.article == open).cloned();
        return article_ui(ui, scene, view, article, hit.as_ref(), actions);
    }
    list_ui(ui, scene, view, actions);
    None
}

fn search_ui(ui: &mut Ui, scene: Scene<'_>, view: &mut ArticlesView, actions: &mut Actions) {
    let name = say(scene.language, "desk-ui-search");
    let response = Field::new(&mut view.words, &name)
        .hint(&name)
        .icon(icons::MAGNIFYING_GLASS)
        .id("desk-search")
        .show(ui);
    if response.changed() {
        view.open = None;
    }
    // A search is told once, when the words stand: on Enter or when the field is left.
    let words = view.words.trim();
    let left =
        response.lost_focus() || (response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter)));
    if left && !words.is_empty() && words != view.searched && !scene.ended() {
        view.searched = words.to_owned();
        actions.push(TalkAction::Search(words.to_owned()));
    }
}

fn list_ui(ui: &mut Ui, scene: Scene<'_>, view: &mut ArticlesView, actions: &mut Actions) {
    let language = scene.language;
    let articles = &scene.talk.scenario.desk.articles;
    let searching = !view.words.trim().is_empty();
    let hits = view.found.1.clone();
    let shown: Vec<(usize, Option<&Hit>)> = if searching {
        hits.iter().map(|hit| (hit.article, Some(hit))).collect()
    } else {
        (0..articles.len()).map(|place| (place, None)).collect()
    };
    // What an action has yet to open is not there.
    let shown: Vec<(usize, Option<&Hit>)> = shown
        .into_iter()
        .filter(|&(place, _)| scene.talk.can_read(place))
        .collect();
    if searching {
        let words = if shown.is_empty() {
            Message::new("desk-ui-found-none").with("words", view.words.trim().to_owned())
        } else {
            Message::new("desk-ui-found").with("count", shown.len() as u64)
        };
        text_small(ui, &words.say(language));
    }
    for (place, hit) in shown {
        let Some(article) = articles.get(place) else {
            continue;
        };
        if entry_ui(ui, scene, article, hit) {
            view.open = Some(place);
            if !scene.ended() {
                actions.push(TalkAction::Read(article.id.value.clone()));
            }
        }
    }
}

/// An article in the list: its number and title, two rows of its body. Answers whether it was opened.
fn entry_ui(ui: &mut Ui, scene: Scene<'_>, article: &Article, hit: Option<&Hit>) -> bool {
    let t = Tokens::of(ui);
    let talk = scene.talk.language();
    let title = article.title.get(talk);
    let label = format!("{} {title}", article.id.value);
    let card = Card::new().margin(egui::Margin::symmetric(12, 9));
    let made = card.button(ui, ("article", &*article.id.value), &label, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::XXS);
        let rows = Rows::new(Type::Body).run(&format!("{}  ", article.id.value), t.text_3);
        let spans = hit.map_or(&[][..], |hit| &hit.title);
        marked(rows, title, spans, t.text, t)
            .max_rows(1)
            .silent()
            .show(ui);
        if let Some(validity) = validity(article) {
            let dates = validity.say(scene.language);
            Rows::of(Type::Small, t.text_3, &dates).silent().show(ui);
        }
        let body = article.body.get(talk);
        let start = hit
            .and_then(|hit| hit.body.first())
            .map_or(0, |span| before(body, span.start as usize));
        let spans: Vec<Span> = hit
            .map_or(&[][..], |hit| &hit.body)
            .iter()
            .filter(|span| span.start as usize >= start)
            .map(|span| Span::new(span.start as usize - start, span.end as usize - start))
            .collect();
        let part: String = body[start..].chars().take(160).collect();
        let part = part.replace('\n', " ");
        marked(Rows::new(Type::Small), &part, &spans, t.text_2, t)
            .max_rows(2)
            .silent()
            .show(ui);
    });
    made.response.clicked()
}

/// Where an excerpt that shows the place `at` begins: a few letters before it.
fn before(body: &str, at: usize) -> usize {
    let at = at.min(body.len());
    let Some(head) = body.get(..at) else { return 0 };
    head.char_indices()
        .rev()
        .nth(11)
        .map_or(0, |(start, _)| start)
}

/// `text` with the stretches of `spans` marked.
fn marked(mut rows: Rows, text: &str, spans: &[Span], ink: Color32, t: &Tokens) -> Rows {
    let mark = Mark {
        ground: t.warn.soft,
        ink: t.warn.line,
        number: 0,
    };
    let mut at = 0;
    for span in spans {
        let (from, to) = (span.start as usize, span.end as usize);
        if from < at {
            continue;
        }
        let (Some(plain), Some(found)) = (text.get(at..from), text.get(from..to)) else {
            continue;
        };
        rows = rows.run(plain, ink).marked(found, ink, mark);
        at = to;
    }
    rows.run(text.get(at..).unwrap_or_default(), ink)
}

fn article_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    view: &mut ArticlesView,
    article: &Article,
    hit: Option<&Hit>,
    actions: &mut Actions,
) -> Option<String> {
    let t = Tokens::of(ui);
    let talk = scene.talk.language();
    let title = article.title.get(talk);
    let mut cited = None;
    if link(ui, &say(scene.language, "desk-ui-article-back")).clicked() {
        view.open = None;
    }
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let number = format!("{}  ", article.id.value);
        Rows::new(Type::Title)
            .run(&number, t.text_3)
            .run(title, t.text)
            .show(ui);
        if let Some(validity) = validity(article) {
            text_small(ui, &validity.say(scene.language));
        }
        versions_ui(ui, scene, view, article, actions);
        let body = article.body.get(talk);
        let spans = hit.map_or(&[][..], |hit| &hit.body);
        let mut at = 0;
        for paragraph in body.split("\n\n") {
            let end = at + paragraph.len();
            let inside: Vec<Span> = spans
                .iter()
                .filter(|span| span.start as usize >= at && span.end as usize <= end)
                .map(|span| Span::new(span.start as usize - at, span.end as usize - at))
                .collect();
            let rows = Rows::new(Type::ReadSmall).hang(false);
            marked(rows, paragraph.trim_end(), &inside, t.text, t).show(ui);
            at = end + 2;
        }
        let words = say(scene.language, "desk-ui-article-cite");
        let button = Button::plain(&words)
            .icon(icons::QUOTES)
            .bar()
            .enabled(!scene.ended());
        if button.show(ui).clicked() {
            actions.push(TalkAction::Cite(article.id.value.clone()));
            cited = Some(match talk {
                Language::Zh => format!("「{title}」"),
                Language::En => format!("“{title}”"),
            });
        }
    });
    cited
}

/// The other versions of the text, by number and dates, each a link. None is called right or wrong: that is for the
/// trainee to see.
fn versions_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    view: &mut ArticlesView,
    article: &Article,
    actions: &mut Actions,
) {
    let articles = &scene.talk.scenario.desk.articles;
    let Some(place) = view.open else { return };
    let versions = versions(articles, place);
    if versions.len() < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        text_small(ui, &say(scene.language, "desk-acts-ui-versions"));
        for at in versions {
            let Some(other) = articles.get(at) else {
                continue;
            };
            let name = other.version.as_deref().unwrap_or(other.id.as_str());
            let words = validity(other).map_or_else(
                || name.to_owned(),
                |dates| format!("{name} ({})", dates.say(scene.language)),
            );
            if other.id == article.id {
                text_small(ui, &words);
            } else if link(ui, &words).clicked() {
                view.open = Some(at);
                if !scene.ended() {
                    actions.push(TalkAction::Read(other.id.value.clone()));
                }
            }
        }
    });
}

/// From when until when an article holds.
fn validity(article: &Article) -> Option<Message> {
    let message = match (&article.valid_from, &article.valid_to) {
        (Some(from), Some(to)) => Message::new("desk-ui-valid")
            .with("from", from.clone())
            .with("to", to.clone()),
        (Some(from), None) => Message::new("desk-ui-valid-from").with("from", from.clone()),
        (None, Some(to)) => Message::new("desk-ui-valid-to").with("to", to.clone()),
        (None, None) => return None,
    };
    Some(message)
}

#[cfg(test)]
mod tests {
    use super::before;

    #[test]
    fn an_excerpt_begins_at_a_letter() {
        let body = "一二三四五六七八九十甲乙丙丁";
        assert_eq!(before(body, 6), 0);
        assert_eq!(before(body, 39), 3);
        assert_eq!(before(body, 9_999), 6);
        assert_eq!(before("é", 1), 0);
    }
}
