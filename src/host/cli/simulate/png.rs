//! A drawing as PNG, twice as fine as on an ordinary screen, with the font of the window.

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};
use vello_cpu::{
    Pixmap, RenderContext, Resources,
    color::{AlphaColor, Srgb},
    kurbo::{Affine, BezPath, Circle, Rect, Shape as _, Stroke},
};

use crate::{
    report::faces::REGULAR,
    report::{Anchor, Drawing, Shape},
};

/// Pixels of the picture to one of the drawing.
const FINE: f64 = 2.0;
/// Tolerance of curves, in pixels of the drawing.
const CURVE: f64 = 0.05;

/// The bytes of `drawing` as PNG; none where it is too large for one, or the font cannot be read.
pub(super) fn drawn(drawing: &Drawing) -> Option<Vec<u8>> {
    let side = |length: f64| {
        let pixels = (length * FINE).ceil();
        (1.0..=f64::from(u16::MAX))
            .contains(&pixels)
            .then_some(pixels as u16)
    };
    let (width, height) = (side(drawing.width)?, side(drawing.height)?);
    let font = FontRef::new(REGULAR).ok()?;
    let mut canvas = RenderContext::new(width, height);
    canvas.set_paint(colour(drawing.ground));
    canvas.fill_rect(&Rect::new(0.0, 0.0, width.into(), height.into()));
    canvas.set_transform(Affine::scale(FINE));
    for shape in &drawing.shapes {
        draw(shape, &font, &mut canvas);
    }
    canvas.flush();
    let mut pixels = Pixmap::new(width, height);
    canvas.render(&mut pixels, &mut Resources::new());
    encoded(width, height, pixels.data_as_u8_slice())
}

fn draw(shape: &Shape, font: &FontRef<'_>, canvas: &mut RenderContext) {
    match *shape {
        Shape::Stroke {
            x: (from, to),
            y,
            width,
            colour: stroke,
        } => {
            canvas.set_paint(colour(stroke));
            let half = width / 2.0;
            canvas.fill_rect(&Rect::new(from, y - half, to, y + half));
        }
        Shape::Ring {
            x,
            y,
            radius,
            width,
            colour: edge,
            inside,
        } => {
            let circle = Circle::new((x, y), radius).to_path(CURVE);
            canvas.set_paint(colour(inside));
            canvas.fill_path(&circle);
            canvas.set_paint(colour(edge));
            canvas.set_stroke(Stroke::new(width));
            canvas.stroke_path(&circle);
        }
        Shape::Words {
            x,
            y,
            anchor,
            size,
            colour: ink,
            ref text,
        } => {
            let (mut path, length) = outline(text, size, font);
            let left = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - length / 2.0,
                Anchor::End => x - length,
            };
            path.apply_affine(Affine::translate((left, y)));
            canvas.set_paint(colour(ink));
            canvas.fill_path(&path);
        }
    }
}

/// The outline of `text` on its base line, and its length.
fn outline(text: &str, size: f64, font: &FontRef<'_>) -> (BezPath, f64) {
    let (points, place) = (Size::new(size as f32), LocationRef::default());
    let (letters, outlines) = (font.charmap(), font.outline_glyphs());
    let advances = font.glyph_metrics(points, place);
    let mut pen = Pen {
        path: BezPath::new(),
        x: 0.0,
    };
    for letter in text.chars() {
        let glyph = letters.map(letter).unwrap_or(GlyphId::NOTDEF);
        if let Some(outline) = outlines.get(glyph) {
            // A letter that cannot be drawn leaves its place empty.
            let _ = outline.draw(DrawSettings::unhinted(points, place), &mut pen);
        }
        pen.x += f64::from(advances.advance_width(glyph).unwrap_or(0.0));
    }
    (pen.path, pen.x)
}

/// Draws letters one behind the other; the font's heights rise, the picture's fall.
struct Pen {
    path: BezPath,
    x: f64,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f64, f64) {
        (f64::from(x) + self.x, -f64::from(y))
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.move_to(to);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.line_to(to);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (control, to) = (self.at(cx, cy), self.at(x, y));
        self.path.quad_to(control, to);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (one, two, to) = (self.at(ax, ay), self.at(bx, by), self.at(x, y));
        self.path.curve_to(one, two, to);
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}

/// The colour `#RRGGBB`; black for anything else.
fn colour(hex: &str) -> AlphaColor<Srgb> {
    let digits = hex.trim_start_matches('#');
    let all = u32::from_str_radix(digits, 16).unwrap_or(0);
    let [_, red, green, blue] = all.to_be_bytes();
    AlphaColor::from_rgba8(red, green, blue, 255)
}

/// Opaque pixels, four bytes each, as PNG.
fn encoded(width: u16, height: u16, pixels: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width.into(), height.into());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(pixels).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn words_rings_and_strokes_leave_ink_where_they_stand() {
        let words = Shape::Words {
            x: 10.0,
            y: 30.0,
            anchor: Anchor::Start,
            size: 20.0,
            colour: "#000000",
            text: "听见 heard".to_owned(),
        };
        let stroke = Shape::Stroke {
            x: (10.0, 60.0),
            y: 50.0,
            width: 4.0,
            colour: "#FF0000",
        };
        let drawing = Drawing {
            width: 120.0,
            height: 60.0,
            ground: "#FFFFFF",
            shapes: vec![words, stroke],
        };
        let bytes = drawn(&drawing).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        let at = |x: usize, y: usize| &pixels[(y * 240 + x) * 4..][..3];
        assert_eq!(at(60, 100), [255, 0, 0]);
        assert_eq!(at(239, 119), [255, 255, 255]);
        let dark = (0..80).flat_map(|y| (0..240).map(move |x| (x, y)));
        let dark = dark.filter(|&(x, y)| at(x, y)[0] < 100).count();
        assert!(dark > 400, "{dark} dark pixels are no words");
    }

    #[test]
    fn what_is_too_large_is_no_picture() {
        let drawing = Drawing {
            width: 100.0,
            height: 40_000.0,
            ground: "#FFFFFF",
            shapes: Vec::new(),
        };
        assert_eq!(drawn(&drawing), None);
    }
}
