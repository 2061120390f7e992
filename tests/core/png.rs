//! Pixels, probed where it is known what must be there.

use wayfare::{
    base::{Colour, Point, Size},
    render::png::{PngError, paint, write},
    scene::{Page, Pixels},
    text::FontBook,
};

use super::picture::{BLUE, RED, page};

fn book() -> &'static FontBook {
    FontBook::shared()
}

/// The colour at a place of the sheet, in sheet points, at so many pixels a paper point.
fn probe(pixels: &Pixels, page: &Page, at: Point, scale: f32) -> Colour {
    let place = (at * page.scale + page.origin) * scale;
    let i = (place.y as usize * pixels.width as usize + place.x as usize) * 4;
    Colour::rgb(pixels.rgba[i], pixels.rgba[i + 1], pixels.rgba[i + 2])
}

#[test]
fn shapes_have_their_colours_at_their_places() {
    let page = page();
    for scale in [1.0, 2.0, 4.1] {
        let pixels = paint(&page, book(), scale).expect("small enough");
        let at = |x, y| probe(&pixels, &page, Point::new(x, y), scale);
        assert_eq!(at(30.0, 25.0), BLUE, "inside the rectangle");
        assert_eq!(at(55.0, 25.0), Colour::WHITE, "beside it");
        assert_eq!(at(10.3, 10.3), Colour::WHITE, "its corner is round");
        assert_eq!(at(75.0, 13.0), RED, "on the ring");
        assert_eq!(at(75.0, 25.0), Colour::WHITE, "inside the ring");
        assert_eq!(at(110.0, 20.0), RED.with_alpha(128).over(Colour::WHITE), "half transparent");
        assert_eq!(at(12.0, 50.0), RED, "on a dash");
        assert_eq!(at(135.0, 25.0), Colour::rgb(255, 0, 0), "left half of the picture");
        assert_eq!(at(155.0, 25.0), Colour::rgb(0, 0, 255), "right half of the picture");
        assert_eq!(at(131.0, 11.0), Colour::WHITE, "the picture is round");
    }
}

#[test]
fn letters_are_dark_and_emoji_colourful() {
    let pixels = paint(&page(), book(), 2.0).expect("small enough");
    let rows = |from: usize, to: usize| {
        pixels.rgba[from * pixels.width as usize * 4..to * pixels.width as usize * 4].chunks(4)
    };
    let black = rows(200, 380).filter(|p| p[0] < 40 && p[1] < 40 && p[2] < 40).count();
    assert!(black > 1000, "{black} dark pixels in the title");
    let brown = rows(200, 380).filter(|p| p[0] > p[2].saturating_add(60)).count();
    assert!(brown > 100, "{brown} brown pixels of the boot");
}

#[test]
fn a_file_has_the_size_and_resolution_asked_for() {
    let file = write(&page(), book(), 150.0).expect("small enough");
    let reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().expect("a PNG");
    let info = reader.info();
    assert_eq!((info.width, info.height), (688, 604), "330 by 290 points at 150 dpi");
    assert_eq!(info.color_type, png::ColorType::Rgb, "no transparency");
    let dims = info.pixel_dims.expect("a resolution");
    assert_eq!((dims.xppu, dims.unit), (5906, png::Unit::Meter), "150 dpi");
}

#[test]
fn bands_leave_no_seams() {
    // Four pixels a point make five bands.
    let page = page();
    let whole = paint(&page, book(), 4.0).expect("small enough");
    let file = write(&page, book(), 288.0).expect("small enough");
    let mut reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().expect("a PNG");
    let mut rgb = vec![0; reader.output_buffer_size().expect("fits")];
    reader.next_frame(&mut rgb).expect("a frame");
    assert_eq!(rgb.len() / 3, whole.rgba.len() / 4, "as many pixels");
    assert!(rgb.chunks(3).zip(whole.rgba.chunks(4)).all(|(a, b)| a == &b[..3]), "preview and file agree");
    assert_eq!(file, write(&page, book(), 288.0).expect("again"), "byte for byte");
    assert!(whole.rgba.chunks(4).all(|p| p[3] == 255), "the paper is opaque");
}

#[test]
fn too_many_pixels_are_refused() {
    let poster = Page { paper: Size::new(3370.0, 2384.0), ..page() };
    assert!(
        matches!(write(&poster, book(), 600.0), Err(PngError::TooLarge { width: 28083, height: 19867 })),
        "A0 at 600 dpi"
    );
    for dpi in [0.0, -1.0, f32::NAN] {
        assert!(matches!(write(&page(), book(), dpi), Err(PngError::Empty)), "{dpi} dpi");
    }
    assert!(matches!(write(&page(), book(), f32::INFINITY), Err(PngError::TooLarge { .. })), "endless");
}
