//! Recomputes what the colours promise: contrasts of text and marks, and distances that survive colour blindness.

use egui::Color32;

use super::palette::{Tokens, skin};

type Rgb = [f64; 3];

/// sRGB channel to linear light (IEC 61966-2-1).
fn linear(color: Color32) -> Rgb {
    [color.r(), color.g(), color.b()].map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// Contrast of WCAG 2.2, 1–21.
fn contrast(a: Color32, b: Color32) -> f64 {
    let luminance = |c| {
        let [r, g, b] = linear(c);
        0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
    };
    let (a, b) = (luminance(a), luminance(b));
    a.max(b) / a.min(b)
}

fn times(m: [Rgb; 3], v: Rgb) -> Rgb {
    m.map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum())
}

/// OKLab (Björn Ottosson, 2020) from linear sRGB.
fn oklab(rgb: Rgb) -> Rgb {
    const TO_LMS: [Rgb; 3] = [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ];
    const TO_LAB: [Rgb; 3] = [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ];
    times(
        TO_LAB,
        times(TO_LMS, rgb.map(|c| c.clamp(0.0, 1.0))).map(f64::cbrt),
    )
}

/// Normal sight and the three kinds of dichromacy (Machado, Oliveira and Fernandes 2009, severity 1.0).
const SIGHTS: [(&str, [Rgb; 3]); 4] = [
    (
        "normal",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protan",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deutan",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritan",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

/// The least OKLab distance × 100 between two colours of a set, for each kind of sight.
fn least_distances(colors: &[Color32]) -> [f64; 4] {
    SIGHTS.map(|(_, sight)| {
        let seen: Vec<Rgb> = colors
            .iter()
            .map(|c| oklab(times(sight, linear(*c))))
            .collect();
        let pairs = seen
            .iter()
            .enumerate()
            .flat_map(|(i, a)| seen[..i].iter().map(move |b| (a, b)));
        pairs
            .map(|(a, b)| {
                100.0
                    * a.iter()
                        .zip(b)
                        .map(|(x, y)| (x - y).powi(2))
                        .sum::<f64>()
                        .sqrt()
            })
            .fold(f64::INFINITY, f64::min)
    })
}

/// The grounds that text is set on.
fn grounds(t: &Tokens) -> [(&'static str, Color32); 9] {
    [
        ("canvas", t.canvas),
        ("rail", t.rail),
        ("surface", t.surface),
        ("popup", t.popup),
        ("sunken", t.sunken),
        ("hover", t.hover),
        ("bubble_customer", t.bubble_customer),
        ("bubble_self", t.bubble_self),
        ("accent_soft", t.accent_soft),
    ]
}

#[track_caller]
fn at_least(least: f64, what: &str, t: &Tokens, ink: Color32, ground: Color32) {
    let got = contrast(ink, ground);
    assert!(
        got >= least,
        "{what} (dark: {}): {got:.2}, needs {least}",
        t.dark
    );
}

#[test]
fn text_is_readable_on_every_ground() {
    for t in [Tokens::light(), Tokens::dark()] {
        for (ground, fill) in grounds(t) {
            for (name, ink) in [("text", t.text), ("text_2", t.text_2), ("text_3", t.text_3)] {
                at_least(4.5, &format!("{name} on {ground}"), t, ink, fill);
            }
        }
        at_least(4.5, "on_accent on accent", t, t.on_accent, t.accent);
        at_least(
            4.5,
            "on_accent on accent_hover",
            t,
            t.on_accent,
            t.accent_hover,
        );
        for (name, fill) in [
            ("canvas", t.canvas),
            ("surface", t.surface),
            ("soft", t.accent_soft),
        ] {
            at_least(4.5, &format!("accent on {name}"), t, t.accent, fill);
        }
    }
}

#[test]
fn meanings_are_readable_on_their_own_ground_and_on_cards() {
    for t in [Tokens::light(), Tokens::dark()] {
        let pairs = [
            ("ok", t.ok),
            ("warn", t.warn),
            ("bad", t.bad),
            ("crit", t.crit),
            ("info", t.info),
        ];
        for (name, pair) in pairs {
            for ground in [pair.soft, t.surface, t.canvas] {
                at_least(4.5, name, t, pair.ink, ground);
            }
        }
        for (i, hue) in t.competencies.iter().enumerate() {
            for ground in [hue.soft, t.surface, t.canvas] {
                at_least(4.5, &format!("competency {i}"), t, hue.ink, ground);
            }
        }
        for (i, hue) in t.moods.iter().enumerate() {
            for ground in [t.surface, t.canvas] {
                at_least(4.5, &format!("mood {i}"), t, hue.ink, ground);
            }
        }
        for (i, node) in t.reach.iter().enumerate() {
            at_least(4.5, &format!("graph node {i}"), t, node.text, node.fill);
        }
    }
}

#[test]
fn marks_and_control_edges_stand_out() {
    for t in [Tokens::light(), Tokens::dark()] {
        for ground in [t.canvas, t.surface] {
            at_least(3.0, "control", t, t.control, ground);
            at_least(3.0, "accent", t, t.accent, ground);
            for (i, hue) in t.competencies.iter().enumerate() {
                at_least(3.0, &format!("competency fill {i}"), t, hue.fill, ground);
            }
            for (i, hue) in t.moods.iter().enumerate() {
                at_least(3.0, &format!("mood fill {i}"), t, hue.fill, ground);
            }
        }
    }
}

#[test]
fn competencies_and_moods_stay_apart_for_every_kind_of_sight() {
    let rounded = |colors: &[Color32]| least_distances(colors).map(|d| (d * 10.0).round() / 10.0);
    let fills = |t: &Tokens| t.competencies.map(|h| h.fill);
    let moods = |t: &Tokens| t.moods.map(|h| h.fill);
    // Normal, protan, deutan, tritan; the figures of the design. A just visible step is about 2.
    assert_eq!(rounded(&fills(Tokens::light())), [14.9, 13.7, 10.3, 9.5]);
    assert_eq!(rounded(&fills(Tokens::dark())), [14.9, 12.9, 10.5, 8.5]);
    assert_eq!(rounded(&moods(Tokens::light())), [16.3, 12.7, 11.7, 15.3]);
    assert_eq!(rounded(&moods(Tokens::dark())), [14.0, 14.0, 9.8, 11.0]);
}

#[test]
fn skin_shades_are_darker_than_the_skin_but_not_another_colour() {
    for (base, shade) in skin::SKINS {
        let ratio = contrast(base, shade);
        assert!(
            (1.05..1.6).contains(&ratio),
            "{base:?} and {shade:?}: {ratio:.2}"
        );
    }
}
