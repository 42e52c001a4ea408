//! Fills outlines that are not convex, and cuts one outline with another.

use egui::{Color32, Mesh, Painter, Pos2, Shape, Stroke, Vec2, epaint::PathStroke};

/// Fills a simple outline of any shape; a thin line in the same colour makes its edge smooth.
pub fn fill(painter: &Painter, outline: &[Pos2], color: Color32) {
    if outline.len() < 3 {
        return;
    }
    if is_convex(outline) {
        painter.add(Shape::convex_polygon(
            outline.to_vec(),
            color,
            PathStroke::NONE,
        ));
        return;
    }
    let mut mesh = Mesh::default();
    for point in outline {
        mesh.colored_vertex(*point, color);
    }
    for [a, b, c] in triangles(outline) {
        mesh.add_triangle(a, b, c);
    }
    painter.add(mesh);
    painter.add(Shape::closed_line(
        outline.to_vec(),
        Stroke::new(1.0, color),
    ));
}

/// Twice the signed area of a triangle.
fn turn(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    let (u, v): (Vec2, Vec2) = (b - a, c - a);
    u.x * v.y - u.y * v.x
}

fn is_convex(outline: &[Pos2]) -> bool {
    let n = outline.len();
    let turns = (0..n).map(|i| turn(outline[i], outline[(i + 1) % n], outline[(i + 2) % n]));
    let (mut left, mut right) = (false, false);
    for t in turns {
        left |= t > 1e-3;
        right |= t < -1e-3;
    }
    !(left && right)
}

/// Cuts a simple outline into triangles by clipping ears.
fn triangles(outline: &[Pos2]) -> Vec<[u32; 3]> {
    let mut left: Vec<usize> = (0..outline.len()).collect();
    let area: f32 = (0..outline.len())
        .map(|i| turn(Pos2::ZERO, outline[i], outline[(i + 1) % outline.len()]))
        .sum();
    let sign = area.signum();
    let mut made = Vec::with_capacity(outline.len());
    let mut start = 0;
    while left.len() > 3 {
        let n = left.len();
        // On from the last ear: what was none before it is seldom one now.
        let mut corners = (start..n).chain(0..start.min(n));
        let ear = corners.find(|&i| is_ear(outline, &left, i, sign));
        // An outline that crosses itself has no clean ear; any corner will do.
        let i = ear.unwrap_or(0);
        start = i;
        made.push([left[(i + n - 1) % n], left[i], left[(i + 1) % n]].map(|k| k as u32));
        left.remove(i);
    }
    if let [a, b, c] = left[..] {
        made.push([a, b, c].map(|k| k as u32));
    }
    made
}

fn is_ear(outline: &[Pos2], left: &[usize], i: usize, sign: f32) -> bool {
    let n = left.len();
    let [a, b, c] = [left[(i + n - 1) % n], left[i], left[(i + 1) % n]].map(|k| outline[k]);
    if turn(a, b, c) * sign < 0.0 {
        return false;
    }
    left.iter()
        .map(|k| outline[*k])
        .filter(|p| ![a, b, c].contains(p))
        .all(|p| {
            let sides = [turn(a, b, p), turn(b, c, p), turn(c, a, p)].map(|t| t * sign);
            sides.iter().any(|s| *s < 0.0)
        })
}

/// The part of `outline` inside the convex outline `window` (Sutherland–Hodgman).
pub fn clip_convex(outline: &[Pos2], window: &[Pos2]) -> Vec<Pos2> {
    let n = window.len();
    let sign: f32 = (0..n)
        .map(|i| turn(Pos2::ZERO, window[i], window[(i + 1) % n]))
        .sum();
    let mut kept = outline.to_vec();
    for i in 0..n {
        let (a, b) = (window[i], window[(i + 1) % n]);
        let side = |p: Pos2| turn(a, b, p) * sign.signum();
        if kept.iter().all(|p| side(*p) >= 0.0) {
            continue;
        }
        let before = std::mem::take(&mut kept);
        kept.reserve(before.len() + 2);
        for (k, p) in before.iter().enumerate() {
            let q = before[(k + 1) % before.len()];
            let (sp, sq) = (side(*p), side(q));
            if sp >= 0.0 {
                kept.push(*p);
            }
            if (sp >= 0.0) != (sq >= 0.0) {
                kept.push(*p + (q - *p) * (sp / (sp - sq)));
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    fn area(outline: &[Pos2], triangles: &[[u32; 3]]) -> f32 {
        let corner = |i: u32| outline[i as usize];
        triangles
            .iter()
            .map(|[a, b, c]| turn(corner(*a), corner(*b), corner(*c)).abs() / 2.0)
            .sum()
    }

    #[test]
    fn a_hollow_shape_is_filled_without_its_hollow() {
        // A square of 4 × 4 with a notch of 2 × 2 at its foot.
        let outline = [
            (0, 0),
            (4, 0),
            (4, 4),
            (3, 4),
            (3, 2),
            (1, 2),
            (1, 4),
            (0, 4),
        ]
        .map(|(x, y)| pos2(x as f32, y as f32));
        assert!(!is_convex(&outline));
        let made = triangles(&outline);
        assert_eq!(made.len(), outline.len() - 2);
        assert_eq!(area(&outline, &made), 12.0);
    }

    #[test]
    fn clipping_keeps_what_is_inside() {
        let square = |from: f32, to: f32| {
            vec![
                pos2(from, from),
                pos2(to, from),
                pos2(to, to),
                pos2(from, to),
            ]
        };
        let kept = clip_convex(&square(0.0, 4.0), &square(2.0, 6.0));
        assert_eq!(area(&kept, &triangles(&kept)), 4.0);
        assert!(clip_convex(&square(0.0, 1.0), &square(2.0, 6.0)).is_empty());
    }
}
