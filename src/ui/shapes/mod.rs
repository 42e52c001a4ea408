//! Shapes that egui lacks: lines with round ends, arcs, dashed frames, filled shapes that are not convex, sharp hairlines.

mod affine;
mod path;
mod polygon;

use egui::{
    Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, emath::Rot2, pos2, vec2,
};

pub use affine::Affine;
pub use path::{cubic, flatten, quadratic};
pub use polygon::{clip_convex, fill};

/// A line with round ends.
pub fn round_line(painter: &Painter, points: &[Pos2], width: f32, color: Color32) {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return;
    };
    if let [from, to] = points {
        painter.add(Shape::convex_polygon(
            capsule(*from, *to, width / 2.0),
            color,
            Stroke::NONE,
        ));
        return;
    }
    painter.line(points.to_vec(), Stroke::new(width, color));
    if !color.is_opaque() {
        // Ends would show through where they lie over the line.
        return;
    }
    // A little smaller than the line, because the soft edge of a disc makes it look larger.
    let radius = width / 2.0 - 0.15 / painter.pixels_per_point();
    painter.circle_filled(*first, radius, color);
    painter.circle_filled(*last, radius, color);
}

/// The outline of a straight line with round ends.
fn capsule(from: Pos2, to: Pos2, radius: f32) -> Vec<Pos2> {
    let angle = (to - from).angle();
    let quarter = std::f32::consts::FRAC_PI_2;
    let end = |center: Pos2, start: f32| {
        (0..=8).map(move |i| on_circle(center, radius, start + 2.0 * quarter * i as f32 / 8.0))
    };
    end(to, angle - quarter)
        .chain(end(from, angle + quarter))
        .collect()
}

/// A point of a circle; angle 0 is at three o'clock, angles grow clockwise, in radians.
pub fn on_circle(center: Pos2, radius: f32, angle: f32) -> Pos2 {
    center + vec2(angle.cos(), angle.sin()) * radius
}

/// The points of an arc between two angles in radians.
pub fn arc(center: Pos2, radius: f32, from: f32, to: f32) -> Vec<Pos2> {
    const STEPS: usize = 48;
    (0..=STEPS)
        .map(|i| on_circle(center, radius, from + (to - from) * i as f32 / STEPS as f32))
        .collect()
}

/// The outline of an ellipse.
pub fn ellipse(center: Pos2, rx: f32, ry: f32) -> Vec<Pos2> {
    const STEPS: usize = 48;
    // Turned on by one step each time: sines are dear where a screen draws hundreds of these.
    let step = Rot2::from_angle(std::f32::consts::TAU / STEPS as f32);
    let mut way = vec2(1.0, 0.0);
    (0..STEPS)
        .map(|_| {
            let at = center + vec2(way.x * rx, way.y * ry);
            way = step * way;
            at
        })
        .collect()
}

/// The outline of a rectangle with round corners.
pub fn round_rect(rect: Rect, corner: f32) -> Vec<Pos2> {
    const STEPS: usize = 12;
    let r = corner.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let inner = rect.shrink(r);
    let corners = [
        inner.right_bottom(),
        inner.left_bottom(),
        inner.left_top(),
        inner.right_top(),
    ];
    let quarter = std::f32::consts::FRAC_PI_2;
    let turn = |(k, center): (usize, Pos2)| {
        (0..=STEPS)
            .map(move |i| on_circle(center, r, quarter * (k as f32 + i as f32 / STEPS as f32)))
    };
    corners.into_iter().enumerate().flat_map(turn).collect()
}

/// A dashed frame with square corners.
pub fn dashed_rect(painter: &Painter, rect: Rect, stroke: Stroke, dash: f32, gap: f32) {
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    painter.extend(Shape::dashed_line(&corners, stroke, dash, gap));
}

/// A rectangle moved to whole physical pixels, so that its edges are sharp.
pub fn snap(painter: &Painter, rect: Rect) -> Rect {
    let ppp = painter.pixels_per_point();
    let round = |p: Pos2| pos2((p.x * ppp).round() / ppp, (p.y * ppp).round() / ppp);
    Rect::from_min_max(round(rect.min), round(rect.max))
}

/// A filled rectangle with an edge drawn inside it, on whole pixels.
pub fn framed_rect(
    painter: &Painter,
    rect: Rect,
    corner: impl Into<CornerRadius>,
    fill: Color32,
    edge: impl Into<Stroke>,
) {
    painter.rect(snap(painter, rect), corner, fill, edge, StrokeKind::Inside);
}

/// A horizontal hairline on whole pixels, its upper edge at `y`.
pub fn hairline_h(painter: &Painter, from: f32, to: f32, y: f32, color: Color32) {
    let one = 1.0_f32.max(1.0 / painter.pixels_per_point());
    let rect = Rect::from_min_max(pos2(from, y), pos2(to, y + one));
    painter.rect_filled(snap(painter, rect), 0.0, color);
}

/// A vertical hairline on whole pixels, its left edge at `x`.
pub fn hairline_v(painter: &Painter, x: f32, from: f32, to: f32, color: Color32) {
    let one = 1.0_f32.max(1.0 / painter.pixels_per_point());
    let rect = Rect::from_min_max(pos2(x, from), pos2(x + one, to));
    painter.rect_filled(snap(painter, rect), 0.0, color);
}
