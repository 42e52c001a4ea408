//! A drawing made of a few plain shapes, and its text as SVG.

use std::fmt::Write as _;

use super::html::escape::escaped;

/// A drawing: shapes from the back to the front, in pixels of an ordinary screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Colour of the ground, as `#RRGGBB`.
    pub ground: &'static str,
    /// The shapes.
    pub shapes: Vec<Shape>,
}

/// Where a text stands by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Begins there.
    Start,
    /// Has its middle there.
    Middle,
    /// Ends there.
    End,
}

/// A shape. Colours are `#RRGGBB`.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A level stroke.
    Stroke {
        /// From, to.
        x: (f64, f64),
        /// At this height.
        y: f64,
        /// How thick.
        width: f64,
        /// Colour.
        colour: &'static str,
    },
    /// A ring.
    Ring {
        /// Its middle.
        x: f64,
        /// Its middle.
        y: f64,
        /// To the middle of its edge.
        radius: f64,
        /// How thick the edge is.
        width: f64,
        /// Colour of the edge.
        colour: &'static str,
        /// Colour inside.
        inside: &'static str,
    },
    /// A line of text.
    Words {
        /// Its place.
        x: f64,
        /// Its base line.
        y: f64,
        /// Where it stands by its place.
        anchor: Anchor,
        /// Size of the letters.
        size: f64,
        /// Colour.
        colour: &'static str,
        /// What it says.
        text: String,
    },
}

impl Drawing {
    /// The drawing as SVG.
    pub fn svg(&self) -> String {
        let (width, height, ground) = (self.width, self.height, self.ground);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             font-family=\"Noto Sans SC, Source Sans 3, sans-serif\">\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>\n"
        );
        for shape in &self.shapes {
            svg += &shape.svg();
        }
        svg + "</svg>\n"
    }
}

impl Shape {
    fn svg(&self) -> String {
        let mut svg = String::new();
        let _ = match self {
            Shape::Stroke {
                x: (from, to),
                y,
                width,
                colour,
            } => writeln!(
                svg,
                "<line x1=\"{from:.1}\" x2=\"{to:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"{colour}\" stroke-width=\"{width}\"/>"
            ),
            Shape::Ring {
                x,
                y,
                radius,
                width,
                colour,
                inside,
            } => writeln!(
                svg,
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{inside}\" stroke=\"{colour}\" stroke-width=\"{width}\"/>"
            ),
            Shape::Words {
                x,
                y,
                anchor,
                size,
                colour,
                text,
            } => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                let text = escaped(text);
                writeln!(
                    svg,
                    "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" font-size=\"{size}\" fill=\"{colour}\">{text}</text>"
                )
            }
        };
        svg
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_break_out_of_the_drawing() {
        let words = Shape::Words {
            x: 1.0,
            y: 2.0,
            anchor: Anchor::End,
            size: 13.0,
            colour: "#000000",
            text: "</text><script>".to_owned(),
        };
        let svg = words.svg();
        assert!(svg.contains("&lt;script") && svg.contains("text-anchor=\"end\""));
    }
}
