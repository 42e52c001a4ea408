//! Reads the path notation of SVG, as far as the drawings of the product use it, and flattens its curves.

use egui::{Pos2, Vec2, pos2, vec2};

/// Points on a curve.
const STEPS: usize = 12;

/// The outline of a path written with `M L H V C S Q Z` (absolute) and `q` (relative).
///
/// What cannot be read ends the outline; paths are constants of the program and a test reads each.
pub fn flatten(path: &str) -> Vec<Pos2> {
    let mut pen = Pen {
        rest: path,
        at: Pos2::ZERO,
        control: Pos2::ZERO,
        points: Vec::new(),
    };
    let mut command = 'M';
    loop {
        pen.skip();
        match pen.rest.chars().next() {
            None => return pen.points,
            Some(c) if c.is_ascii_alphabetic() => {
                command = c;
                pen.rest = &pen.rest[1..];
            }
            Some(_) => {}
        }
        if command.eq_ignore_ascii_case(&'z') || pen.draw(command).is_none() {
            return pen.points;
        }
    }
}

/// The points of a quadratic curve, both ends among them.
pub fn quadratic(from: Pos2, control: Pos2, to: Pos2) -> Vec<Pos2> {
    let mut pen = Pen::at(from);
    pen.quadratic(control, to);
    pen.points
}

/// The points of a cubic curve, both ends among them.
pub fn cubic(from: Pos2, a: Pos2, b: Pos2, to: Pos2) -> Vec<Pos2> {
    let mut pen = Pen::at(from);
    pen.cubic(a, b, to);
    pen.points
}

struct Pen<'a> {
    rest: &'a str,
    at: Pos2,
    /// The last control point of a `C` or `S`, which the next `S` mirrors.
    control: Pos2,
    points: Vec<Pos2>,
}

impl Pen<'_> {
    fn at(from: Pos2) -> Self {
        Pen {
            rest: "",
            at: from,
            control: from,
            points: vec![from],
        }
    }

    fn skip(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', ',']);
    }

    fn number(&mut self) -> Option<f32> {
        self.skip();
        let mut dots = 0;
        let end = self.rest.char_indices().find(|(i, c)| {
            dots += usize::from(*c == '.');
            !(c.is_ascii_digit() || (*c == '-' && *i == 0) || (*c == '.' && dots < 2))
        });
        let (number, rest) = self.rest.split_at(end.map_or(self.rest.len(), |(i, _)| i));
        self.rest = rest;
        number.parse().ok()
    }

    fn point(&mut self) -> Option<Pos2> {
        Some(pos2(self.number()?, self.number()?))
    }

    fn vector(&mut self) -> Option<Vec2> {
        Some(vec2(self.number()?, self.number()?))
    }

    fn draw(&mut self, command: char) -> Option<()> {
        match command {
            'M' | 'L' => {
                let to = self.point()?;
                self.line(to);
            }
            'H' => {
                let to = pos2(self.number()?, self.at.y);
                self.line(to);
            }
            'V' => {
                let to = pos2(self.at.x, self.number()?);
                self.line(to);
            }
            'C' => {
                let (a, b, to) = (self.point()?, self.point()?, self.point()?);
                self.cubic(a, b, to);
            }
            'S' => {
                let a = self.at + (self.at - self.control);
                let (b, to) = (self.point()?, self.point()?);
                self.cubic(a, b, to);
            }
            'Q' => {
                let (control, to) = (self.point()?, self.point()?);
                self.quadratic(control, to);
            }
            'q' => {
                let (control, to) = (self.at + self.vector()?, self.at + self.vector()?);
                self.quadratic(control, to);
            }
            _ => return None,
        }
        Some(())
    }

    fn line(&mut self, to: Pos2) {
        self.points.push(to);
        (self.at, self.control) = (to, to);
    }

    fn quadratic(&mut self, control: Pos2, to: Pos2) {
        self.cubic(
            self.at + (control - self.at) * (2.0 / 3.0),
            to + (control - to) * (2.0 / 3.0),
            to,
        );
        self.control = to;
    }

    fn cubic(&mut self, a: Pos2, b: Pos2, to: Pos2) {
        let from = self.at;
        for step in 1..=STEPS {
            let t = step as f32 / STEPS as f32;
            let u = 1.0 - t;
            let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
            let sum: Vec2 = [from, a, b, to]
                .iter()
                .zip(weights)
                .map(|(p, w)| p.to_vec2() * w)
                .fold(Vec2::ZERO, |x, y| x + y);
            self.points.push(sum.to_pos2());
        }
        (self.at, self.control) = (to, b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_curves_end_where_they_say() {
        assert_eq!(
            flatten("M1 2L3 4H9V7z"),
            [
                pos2(1.0, 2.0),
                pos2(3.0, 4.0),
                pos2(9.0, 4.0),
                pos2(9.0, 7.0)
            ]
        );
        let curve = flatten("M100 112q4 8-1.5 9.5");
        assert_eq!(
            (curve.len(), curve.last().copied()),
            (13, Some(pos2(98.5, 121.5)))
        );
        let smooth = flatten("M0 0C0 10 10 10 10 0S20-10 20 0");
        assert_eq!(smooth.len(), 25);
        // The mirrored control point makes the second half the first one turned over.
        assert!((smooth[6].y + smooth[18].y).abs() < 1e-4);
    }

    #[test]
    fn what_is_no_path_ends_the_outline() {
        assert_eq!(flatten("M1 2L3 x"), [pos2(1.0, 2.0)]);
        assert!(flatten("嗯").is_empty());
    }
}
