//! Arms as one smooth shape from the shoulder over the elbow to the wrist, thinner towards its end.

use egui::{Color32, Mesh, Painter, Pos2, Shape, Stroke};

use crate::ui::shapes::{Affine, ellipse, on_circle};

/// The way from `shoulder` over `elbow` to `wrist`, the elbow an arc.
pub fn bent(shoulder: Pos2, elbow: Pos2, wrist: Pos2) -> Vec<Pos2> {
    const STEPS: usize = 14;
    // Radius of the arc, where there is room for it.
    const ROUND: f32 = 17.0;
    let (upper, lower) = (shoulder - elbow, wrist - elbow);
    let (up, down) = (upper.normalized(), lower.normalized());
    let half = up.dot(down).clamp(-1.0, 1.0).acos() / 2.0;
    let room = 0.45 * upper.length().min(lower.length());
    if !(0.02..=1.55).contains(&half) || room < 1.0 {
        return vec![shoulder, elbow, wrist];
    }
    let reach = (ROUND / half.tan()).min(room);
    let radius = reach * half.tan();
    let middle = elbow + (up + down).normalized() * (radius / half.sin());
    let from = (elbow + up * reach - middle).angle();
    let turn = std::f32::consts::PI - 2.0 * half;
    let turn = if up.x * down.y - up.y * down.x > 0.0 {
        -turn
    } else {
        turn
    };
    let arc = (0..=STEPS).map(|i| on_circle(middle, radius, from + turn * i as f32 / STEPS as f32));
    std::iter::once(shoulder)
        .chain(arc)
        .chain([wrist])
        .collect()
}

/// Draws `way`, as wide as `widths` say at its start, its middle and its end; round at its start and at the elbow, cut
/// off at its end, where a hand comes out of it.
pub fn draw(painter: &Painter, way: &[Pos2], widths: [f32; 3], color: Color32) {
    if way.len() < 2 {
        return;
    }
    let last = way.len() - 1;
    let mut long = Vec::with_capacity(way.len());
    long.push(0.0);
    for pair in way.windows(2) {
        long.push(long[long.len() - 1] + (pair[1] - pair[0]).length());
    }
    let (whole, middle) = (long[last].max(1e-3), long[last / 2].max(1e-3));
    let width = |i: usize| {
        if long[i] < middle {
            widths[0] + (widths[1] - widths[0]) * long[i] / middle
        } else {
            let rest = (whole - middle).max(1e-3);
            widths[1] + (widths[2] - widths[1]) * (long[i] - middle) / rest
        }
    };
    let mut mesh = Mesh::default();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (i, at) in way.iter().enumerate() {
        let ahead = way[(i + 1).min(last)] - way[i.saturating_sub(1)];
        let side = ahead.normalized().rot90() * (width(i) / 2.0);
        left.push(*at - side);
        right.push(*at + side);
        mesh.colored_vertex(*at - side, color);
        mesh.colored_vertex(*at + side, color);
        if i > 0 {
            let k = 2 * i as u32;
            mesh.add_triangle(k - 2, k - 1, k);
            mesh.add_triangle(k - 1, k, k + 1);
        }
    }
    painter.add(mesh);
    // The sides get the soft edge that a mesh lacks; where an elbow folds them in, they lie on the arm itself.
    for edge in [left, right] {
        painter.add(Shape::line(edge, Stroke::new(1.0, color)));
    }
    painter.circle_filled(way[0], width(0) / 2.0 + 0.3, color);
    let cut = [
        corner(way, last, width(last), -1.0),
        corner(way, last, width(last), 1.0),
    ];
    painter.line_segment(cut, Stroke::new(1.0, color));
}

/// A corner where a limb is cut off.
fn corner(way: &[Pos2], last: usize, width: f32, side: f32) -> Pos2 {
    way[last] + (way[last] - way[last - 1]).normalized().rot90() * (side * width / 2.0)
}

/// The outline of an ellipse whose long side points along `angle`.
pub fn leaf(center: Pos2, long: f32, broad: f32, angle: f32) -> Vec<Pos2> {
    let turn = Affine::turned(center, angle);
    let flat = ellipse(center, long, broad);
    flat.iter().map(|p| turn.at(*p)).collect()
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn a_bent_way_starts_and_ends_at_the_joints_and_passes_the_elbow() {
        let (from, elbow, to) = (pos2(0.0, 0.0), pos2(0.0, 100.0), pos2(80.0, 100.0));
        let way = bent(from, elbow, to);
        assert_eq!((way.first(), way.last()), (Some(&from), Some(&to)));
        let near = way
            .iter()
            .map(|p| (*p - elbow).length())
            .fold(f32::MAX, f32::min);
        assert!(near < 12.0, "{near}");
    }
}
