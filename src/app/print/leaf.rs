//! One page on screen: the picture of it that there is, and what of it should be painted anew.
//!
//! Up to a certain size a page is one picture. Nearer than that, the part in view is painted at its
//! full size over the whole page, so that the finest print is crisp and no picture grows without end.

use std::{collections::BTreeMap, sync::Arc};

use egui::{Color32, Pos2, Rect, StrokeKind, TextureHandle, TextureOptions, Ui, Vec2, pos2, vec2};

use crate::{
    app::{
        proof::{Glimpse, Leaf, Proof, Proofs},
        style::{self, colours},
    },
    base,
    render::screen::colour32,
    scene::Pixels,
};

/// Longest side of a page as one picture, in pixels.
const WHOLE: f32 = 2_048.0;
/// Most pixels of a part, each way: no window is larger.
const PART: f32 = 4_096.0;
/// How much of what is in view is painted around it, so that scrolling a little needs nothing new.
const AROUND: f32 = 0.25;

/// Pictures of pages as textures, each made once.
#[derive(Default)]
pub struct LeafView {
    /// By page, and whether it is a part.
    textures: BTreeMap<(usize, bool), (Arc<Pixels>, TextureHandle)>,
}

impl std::fmt::Debug for LeafView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LeafView").field("textures", &self.textures.len()).finish()
    }
}

impl LeafView {
    /// Lets go of the textures of pages that are not kept any more.
    pub fn forget(&mut self, proofs: &Proofs) {
        self.textures.retain(|(page, is_part), (pixels, _)| {
            let leaf = if *is_part { proofs.part(*page) } else { proofs.whole(*page) };
            leaf.and_then(|leaf| leaf.pixels.as_ref()).is_some_and(|kept| Arc::ptr_eq(kept, pixels))
        });
    }

    fn texture(&mut self, ui: &Ui, leaf: &Leaf) -> Option<&TextureHandle> {
        let pixels = leaf.pixels.as_ref()?;
        let key = (leaf.glimpse.page, leaf.glimpse.part.is_some());
        let is_there = self.textures.get(&key).is_some_and(|(of, _)| Arc::ptr_eq(of, pixels));
        if !is_there {
            let size = [pixels.width as usize, pixels.height as usize];
            let image = egui::ColorImage::from_rgba_unmultiplied(size, &pixels.rgba);
            let options = TextureOptions { mipmap_mode: Some(egui::TextureFilter::Linear), ..TextureOptions::LINEAR };
            let texture = ui.ctx().load_texture("page", image, options);
            self.textures.insert(key, (Arc::clone(pixels), texture));
        }
        self.textures.get(&key).map(|(_, texture)| texture)
    }

    /// Paints the page at `place`; gives what should be painted for it, once the zoom rests.
    pub fn page_ui(
        &mut self,
        ui: &Ui,
        (proof, proofs): (&Proof, &Proofs),
        page: usize,
        place: Rect,
        is_settled: bool,
    ) -> Option<Glimpse> {
        let paper = proof.pages.get(page)?.paper;
        let white = colour32(crate::theme::SheetColours::paper().paper);
        ui.painter().rect_filled(place, 0.0, white);
        let zoom = place.width() / paper.w;
        let whole = proofs.whole(page);
        if let Some(texture) = whole.and_then(|leaf| self.texture(ui, leaf)) {
            image(ui, texture, place);
        }
        let near = Nearness::new(ui, page, paper, place, zoom);
        let part = proofs.part(page).filter(|_| near.needs_part());
        if let Some((leaf, part)) = part.and_then(|leaf| Some((leaf, leaf.glimpse.part?)))
            && let Some(texture) = self.texture(ui, leaf)
        {
            let at = place.min + vec2(part.x, part.y) * zoom;
            image(ui, texture, Rect::from_min_size(at, vec2(part.w, part.h) * zoom));
        }
        ui.painter().rect_stroke(place, 0.0, style::hairline(colours(ui).border), StrokeKind::Outside);
        let whole_scale = near.whole_scale();
        let is_whole = whole.is_some_and(|leaf| {
            let is_fresh = leaf.proof == proofs.number;
            // A page that waits for its turn in an old form is painted before anything else.
            is_fresh && (!is_settled || near.needs_part() || is_near(leaf.glimpse.scale, whole_scale))
        });
        if !is_whole {
            let pixels = paper.w * paper.h * whole_scale * whole_scale;
            return Some(Glimpse { page, part: None, scale: whole_scale, pixels });
        }
        if !is_settled || !near.needs_part() {
            return None;
        }
        let is_crisp = part.is_some_and(|leaf| {
            let covers = leaf.glimpse.part.is_some_and(|part| near.is_covered(part));
            covers && is_near(leaf.glimpse.scale, near.scale)
        });
        (!is_crisp).then(|| near.part())
    }
}

fn image(ui: &Ui, texture: &TextureHandle, place: Rect) {
    let all = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    ui.painter().image(texture.id(), place, all, Color32::WHITE);
}

/// Whether a picture at the one scale is as good as one at the other.
fn is_near(scale: f32, wanted: f32) -> bool {
    (scale / wanted - 1.0).abs() < 0.01
}

/// How near a page is looked at, and which part of it is in view.
struct Nearness {
    page: usize,
    paper: base::Size,
    /// Physical pixels for a point.
    scale: f32,
    /// What is in view, in points of the paper.
    seen: base::Rect,
}

impl Nearness {
    fn new(ui: &Ui, page: usize, paper: base::Size, place: Rect, zoom: f32) -> Self {
        let seen = place.intersect(ui.clip_rect());
        let corner = (seen.min - place.min) / zoom;
        let size = (seen.size() / zoom).max(Vec2::ZERO);
        let seen = base::Rect::new(corner.x, corner.y, size.x, size.y);
        Self { page, paper, scale: zoom * ui.ctx().pixels_per_point(), seen }
    }

    fn needs_part(&self) -> bool {
        self.paper.w.max(self.paper.h) * self.scale > WHOLE
    }

    /// Pixels for a point at which the whole page is painted.
    fn whole_scale(&self) -> f32 {
        self.scale.min(WHOLE / self.paper.w.max(self.paper.h))
    }

    fn is_covered(&self, part: base::Rect) -> bool {
        let spare = 0.5;
        part.x <= self.seen.x + spare
            && part.y <= self.seen.y + spare
            && part.right() + spare >= self.seen.right()
            && part.bottom() + spare >= self.seen.bottom()
    }

    /// What is in view with a little around it, within the paper and on whole pixels.
    fn part(&self) -> Glimpse {
        let most = PART / self.scale;
        let along = |from: f32, length: f32, paper: f32| {
            let around = (length * AROUND).min(((most - length) / 2.0).max(0.0));
            let pixel = |at: f32| (at * self.scale).floor() / self.scale;
            let from = pixel((from - around).max(0.0));
            (from, (length + 2.0 * around).min(paper - from).max(1.0 / self.scale))
        };
        let (x, w) = along(self.seen.x, self.seen.w, self.paper.w);
        let (y, h) = along(self.seen.y, self.seen.h, self.paper.h);
        let pixels = w * h * self.scale * self.scale;
        Glimpse { page: self.page, part: Some(base::Rect::new(x, y, w, h)), scale: self.scale, pixels }
    }
}
