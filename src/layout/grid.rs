//! Widths of the columns: shared equally, but for phases whose names need more.

use crate::layout::measure::{STEP_MAX, STEP_MIN};

/// Width in points of every column, for `room` points in all, which they may fill if they get no
/// wider than `stretched`.
///
/// `phases` gives for each phase how many columns it has and how wide its name wants it. The sum
/// is less than `room` where columns reach their widest, and more where they reach their narrowest.
pub(super) fn column_widths(phases: &[(usize, f32)], room: f32, stretched: f32) -> Vec<f32> {
    let count: usize = phases.iter().map(|(n, _)| n).sum();
    if count == 0 {
        return Vec::new();
    }
    let even = room / count as f32;
    let most = if even <= stretched { STEP_MAX.max(even) } else { STEP_MAX };
    // Names never push a column beyond its widest; they take a second line then.
    let wanted = |(n, need): (usize, f32)| (need / n.max(1) as f32).clamp(STEP_MIN, most);
    let mut fixed = vec![false; phases.len()];
    let mut share = even;
    // Each round settles at least one phase, so this ends.
    loop {
        let taken: f32 = phases.iter().zip(&fixed).filter(|(_, f)| **f).map(|(p, _)| wanted(*p) * p.0 as f32).sum();
        let free: usize = phases.iter().zip(&fixed).filter(|(_, f)| !**f).map(|(p, _)| p.0).sum();
        if free == 0 {
            break;
        }
        share = ((room - taken) / free as f32).clamp(STEP_MIN, most);
        let mut changed = false;
        for (phase, fixed) in phases.iter().zip(&mut fixed) {
            if !*fixed && wanted(*phase) > share {
                *fixed = true;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    phases
        .iter()
        .zip(&fixed)
        .flat_map(|(p, fixed)| std::iter::repeat_n(if *fixed { wanted(*p) } else { share }, p.0))
        .collect()
}

/// Makes columns as much narrower as it takes to stay within `room` points, as far as the narrowest
/// go: names take another line then.
pub(super) fn give_way(widths: &mut [f32], room: f32) {
    let least = STEP_MIN * widths.len() as f32;
    let total: f32 = widths.iter().sum();
    if total <= room || total <= least {
        return;
    }
    let kept = ((room - least) / (total - least)).max(0.0);
    for w in widths {
        *w = STEP_MIN + (*w - STEP_MIN) * kept;
    }
}
