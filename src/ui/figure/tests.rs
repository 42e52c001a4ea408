//! What is painted: inside its place, of finite numbers, and different for whoever stands there.

use egui::{Context, Painter, Pos2, RawInput, Rect, Shape, epaint::ClippedShape, pos2, vec2};

use super::{Body, Build, Character, Doing, Feeling, pose::arms, prop::Thing};
use crate::{
    scenario::{Age, Channel, Hair, Temper, Trade},
    ui::{face::Persona, theme::Tokens},
};

const WHO: Character = Character {
    persona: Persona::NOBODY,
    age: Age::Adult,
    build: Build::Woman,
    trade: Trade::Banking,
    temper: Temper::Direct,
    channel: Channel::Phone,
    at_counter: false,
};

const PLACE: Rect = Rect {
    min: pos2(40.0, 30.0),
    max: pos2(540.0, 590.0),
};

fn feeling(anger: u8, trust: u8) -> Feeling {
    Feeling {
        anger,
        trust,
        patience: 1.0,
    }
}

/// A body that has come to rest.
fn settled(feeling: Feeling, doing: Doing) -> Body {
    let mut body = Body::new(2);
    body.tick(0.0, feeling, doing, true);
    body
}

fn shapes(draw: impl Fn(&Painter)) -> Vec<ClippedShape> {
    let context = Context::default();
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(600.0, 620.0))),
        ..RawInput::default()
    };
    let output = context.run_ui(input, |ui| draw(ui.painter()));
    let shapes = output.shapes.clone();
    output.drop_without_applying_deltas();
    shapes
        .into_iter()
        .filter(|clipped| clipped.shape != Shape::Noop)
        .collect()
}

fn painted(body: &Body, who: &Character, place: Rect) -> Vec<ClippedShape> {
    shapes(|painter| body.paint(painter, place, who, Tokens::dark(), 0.4))
}

#[test]
fn all_that_stays_lies_inside_of_the_place() {
    for hair in Hair::ALL {
        for anger in [0, 40, 60, 100] {
            for doing in [
                Doing::Waiting,
                Doing::Listening,
                Doing::Speaking,
                Doing::Gone,
            ] {
                for temper in [Temper::Rambling, Temper::Sarcastic] {
                    let who = Character {
                        persona: Persona {
                            hair: *hair,
                            ..WHO.persona
                        },
                        build: Build::Man,
                        trade: Trade::Travel,
                        channel: Channel::Chat,
                        temper,
                        ..WHO
                    };
                    let mut body = settled(feeling(anger, 40), doing);
                    body.still = false;
                    for clipped in painted(&body, &who, PLACE) {
                        let drawn = clipped.shape.visual_bounding_rect();
                        // The glow may end just outside.
                        assert!(
                            PLACE.expand(4.0).contains_rect(drawn),
                            "{hair:?} {anger} {doing:?}: {drawn:?}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn who_walks_off_is_cut_at_the_edge_of_the_place() {
    let mut body = Body::new(1);
    for _ in 0..80 {
        body.tick(0.02, feeling(80, 10), Doing::Leaving, false);
        for clipped in painted(&body, &WHO, PLACE) {
            assert!(PLACE.expand(0.5).contains_rect(clipped.clip_rect));
        }
    }
}

#[test]
fn extreme_input_gives_finite_numbers_or_nothing() {
    let places = [
        Rect::NOTHING,
        Rect::EVERYTHING,
        Rect::NAN,
        Rect::ZERO,
        Rect::from_min_size(pos2(10.0, 10.0), vec2(0.3, 9_000.0)),
        Rect::from_min_size(pos2(-4e4, 0.0), vec2(2e4, 2e4)),
    ];
    let wild = Feeling {
        anger: 255,
        trust: 255,
        patience: f32::NAN,
    };
    for place in places {
        for doing in Doing::ALL {
            let mut body = Body::new(u64::MAX);
            body.tick(f32::NAN, wild, doing, false);
            body.tick(9e9, wild, doing, false);
            for time in [f64::NAN, f64::INFINITY, -1e18, 1e300] {
                let drawn = shapes(|p| body.paint(p, place, &WHO, Tokens::light(), time));
                for clipped in drawn {
                    let rect = clipped.shape.visual_bounding_rect();
                    assert!(!rect.any_nan(), "{place:?} {doing:?} {time}: {rect:?}");
                }
            }
        }
    }
}

/// That no two of these are painted alike.
fn all_differ(what: &str, pictures: &[Vec<ClippedShape>]) {
    for (i, one) in pictures.iter().enumerate() {
        for (k, other) in pictures.iter().enumerate().take(i) {
            assert_ne!(one, other, "{what} {i} looks like {k}");
        }
    }
}

#[test]
fn every_trade_channel_temper_age_and_build_is_seen() {
    let body = settled(feeling(10, 60), Doing::Speaking);
    let draw = |who: Character| painted(&body, &who, PLACE);
    let of_trades: Vec<_> = Trade::ALL
        .iter()
        .map(|&trade| draw(Character { trade, ..WHO }))
        .collect();
    all_differ("trade", &of_trades);
    let mut of_channels: Vec<_> = Channel::ALL
        .iter()
        .map(|&channel| draw(Character { channel, ..WHO }))
        .collect();
    of_channels.push(draw(WHO.at_counter()));
    all_differ("channel", &of_channels);
    let of_tempers: Vec<_> = Temper::ALL
        .iter()
        .map(|&temper| draw(Character { temper, ..WHO }))
        .collect();
    all_differ("temper", &of_tempers);
    let of_ages: Vec<_> = Age::ALL
        .iter()
        .map(|&age| draw(Character { age, ..WHO }))
        .collect();
    all_differ("age", &of_ages);
    all_differ(
        "build",
        &Build::ALL.map(|build| draw(Character { build, ..WHO })),
    );
}

#[test]
fn every_mood_and_doing_is_seen_without_its_colours() {
    // Shapes alone: where and how large they are.
    let outline = |body: &Body| -> Vec<String> {
        painted(body, &WHO, PLACE)
            .iter()
            .map(|clipped| format!("{:?}", clipped.shape.visual_bounding_rect()))
            .collect()
    };
    let mut seen: Vec<Vec<String>> = Vec::new();
    for anger in [10, 40, 60, 90] {
        for doing in [Doing::Waiting, Doing::Listening, Doing::Speaking] {
            let drawn = outline(&settled(feeling(anger, 20), doing));
            // Without motion, waiting differs from listening by the nod alone; the arcs tell who speaks.
            if doing != Doing::Listening {
                assert!(!seen.contains(&drawn), "{anger} {doing:?}");
            }
            seen.push(drawn);
        }
    }
    let gone = outline(&settled(feeling(10, 20), Doing::Gone));
    assert!(gone.len() < seen[0].len() / 2);
}

#[test]
fn hands_move_without_jumps_from_one_doing_to_the_next() {
    let ear = pos2(70.0, 200.0);
    for channel in Channel::ALL {
        let who = Character {
            channel: *channel,
            ..WHO
        };
        let hands = |body: &Body| arms(body, &who, Thing::of(&who), 1.0, ear).map(|arm| arm.hand);
        let mut body = Body::new(9);
        let mut before = hands(&body);
        let talk = [
            (20, 60, Doing::Waiting),
            (40, 50, Doing::Speaking),
            (95, 5, Doing::Listening),
            (95, 5, Doing::Speaking),
            (10, 90, Doing::Listening),
        ];
        for (anger, trust, doing) in talk {
            for _ in 0..120 {
                body.tick(1.0 / 60.0, feeling(anger, trust), doing, false);
                let now = hands(&body);
                for (a, b) in before.iter().zip(now) {
                    // A sixtieth of a second: a hand that is thrown up makes about 700 units a second.
                    assert!((*a - b).length() < 14.0, "{channel:?} {doing:?}");
                }
                before = now;
            }
        }
    }
}
