//! A picture: what it looks like, where its pixels are, what it shows for those who cannot see it.

use std::sync::Arc;

use egui::{
    Color32, ColorImage, CornerRadius, Pos2, Rect, Sense, StrokeKind, TextureHandle, TextureOptions, Ui, WidgetInfo,
    accesskit::Role, epaint::RectShape, pos2, vec2,
};

use crate::{
    app::{
        action::{Action, PictureTarget},
        control::{Control, Look},
        icon::Icon,
        panel::form::{Form, note_ui},
        style::{colours, hairline},
    },
    i18n::{quoted, text_with},
    io::pictures,
    model::{ImageSource, Picture},
    scene::Pixels,
};

/// Tallest picture shown here, in logical pixels.
const TALLEST: f32 = 160.0;
/// Diameter of a portrait shown here.
const PORTRAIT: f32 = 72.0;

/// Draws the picture and what can be done with it.
pub(super) fn picture_ui(ui: &mut Ui, form: &mut Form<'_>, target: PictureTarget, picture: &mut Picture) {
    form.label(ui, "field-picture");
    let has_picture = !picture.source.is_empty();
    match form.state.drawing.picture(&picture.source) {
        Some(pixels) => {
            let name = if picture.alt.is_empty() { form.tr("field-picture") } else { &picture.alt };
            let is_round = matches!(target, PictureTarget::Persona(_));
            shown_ui(ui, &texture(ui, &pixels), is_round, name);
            told_ui(ui, form, &target, &picture.source);
        }
        None if has_picture => note_ui(ui, &trouble(form, &picture.source)),
        None => {}
    }
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        let key = if has_picture { "picture-replace" } else { "picture-choose" };
        let choose = Control::text(form.tr(key)).look(Look::Outlined).height(28.0);
        let choose = if has_picture { choose } else { choose.with_icon(Icon::PLUS) };
        if choose.show(ui).clicked() {
            form.actions.push(Action::ChoosePicture(target));
        }
        if has_picture && Control::text(form.tr("picture-remove")).height(28.0).show(ui).clicked() {
            picture.source = ImageSource::default();
            form.mark();
        }
    });
    if has_picture || !picture.alt.is_empty() {
        form.words(ui, "field-alt", &mut picture.alt);
    }
}

/// How large it is, or where it lies; one in a file can be taken into the map.
fn told_ui(ui: &mut Ui, form: &mut Form<'_>, target: &PictureTarget, source: &ImageSource) {
    match source {
        ImageSource::Data(data) => {
            let kilobytes = (data.len() * 3 / 4).div_ceil(1024);
            note_ui(ui, &text_with(form.language(), "picture-inside", &[("size", kilobytes.into())]));
        }
        ImageSource::File(name) => {
            note_ui(
                ui,
                &text_with(form.language(), "picture-beside", &[("name", quoted(form.language(), name).into())]),
            );
            let map = form.state.session.as_ref().and_then(|s| s.path());
            let path = map.and_then(|map| pictures::beside(map, name));
            let take = Control::text(form.tr("picture-take-in")).look(Look::Outlined).height(28.0);
            if let Some(path) = path
                && take.show(ui).clicked()
            {
                form.actions.push(Action::TakePicture { target: target.clone(), path });
            }
        }
    }
}

/// Why it is not to be seen.
fn trouble(form: &Form<'_>, source: &ImageSource) -> String {
    match source {
        ImageSource::Data(_) => form.tr("picture-inside-damaged").to_owned(),
        ImageSource::File(name) => {
            text_with(form.language(), "picture-beside-missing", &[("name", quoted(form.language(), name).into())])
        }
    }
}

fn shown_ui(ui: &mut Ui, texture: &TextureHandle, is_round: bool, name: &str) {
    let whole = texture.size_vec2();
    let (size, uv, radius) = if is_round {
        // The middle of it, as the sheet has it.
        let side = whole.min_elem();
        let part = vec2(side / whole.x, side / whole.y);
        (vec2(PORTRAIT, PORTRAIT), Rect::from_center_size(pos2(0.5, 0.5), part), PORTRAIT / 2.0)
    } else {
        let scale = (ui.available_width() / whole.x).min(TALLEST / whole.y);
        (whole * scale, Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)), 3.0)
    };
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let radius = CornerRadius::same(radius as u8);
    ui.painter().add(RectShape::filled(rect, radius, Color32::WHITE).with_texture(texture.id(), uv));
    ui.painter().rect_stroke(rect, radius, hairline(colours(ui).line), StrokeKind::Outside);
}

/// The picture that was shown last, on the graphics card.
#[derive(Clone)]
struct Shown {
    pixels: Arc<Pixels>,
    texture: TextureHandle,
}

fn texture(ui: &Ui, pixels: &Arc<Pixels>) -> TextureHandle {
    let slot = egui::Id::unique("inspector picture");
    let known: Option<Shown> = ui.data(|d| d.get_temp(slot));
    if let Some(shown) = known.filter(|shown| Arc::ptr_eq(&shown.pixels, pixels)) {
        return shown.texture;
    }
    let size = [pixels.width as usize, pixels.height as usize];
    let image = ColorImage::from_rgba_unmultiplied(size, &pixels.rgba);
    let texture = ui.ctx().load_texture("inspector picture", image, TextureOptions::LINEAR);
    let shown = Shown { pixels: Arc::clone(pixels), texture: texture.clone() };
    ui.data_mut(|d| d.insert_temp(slot, shown));
    texture
}
