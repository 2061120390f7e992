//! Pictures taken into a document: formats by content, limits, hostile and broken files, what is
//! kept byte for byte and what is made smaller.

use std::{fs, io::Cursor, path::Path};

use image::{DynamicImage, ImageEncoder as _, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage, codecs::jpeg::JpegEncoder};
use wayfare::{
    base::Language,
    io::{
        PictureError,
        pictures::{MOST_KEPT_BYTES, MOST_KEPT_PIXELS, PictureProblem, embed, embed_file},
    },
    model::ImageSource,
    picture::{self, Unreadable},
};

/// Pixels that no format can make small.
fn noise(width: u32, height: u32) -> RgbImage {
    let mut state = 1_u32;
    RgbImage::from_fn(width, height, |_, _| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let [a, b, c, _] = state.to_le_bytes();
        Rgb([a, b, c])
    })
}

fn file(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn kept(bytes: &[u8]) -> Vec<u8> {
    match embed(bytes).unwrap() {
        ImageSource::Data(data) => picture::from_data(&data).unwrap(),
        ImageSource::File(name) => panic!("{name} lies in a file"),
    }
}

fn problem(bytes: &[u8]) -> PictureProblem {
    embed(bytes).unwrap_err().problem
}

#[test]
fn small_pictures_of_every_format_are_kept_byte_for_byte() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let original = file(noise(40, 30), format);
        assert_eq!(kept(&original), original, "{format:?}");
    }
}

#[test]
fn large_pictures_are_made_smaller_and_keep_their_shape() {
    let photo = kept(&file(noise(3_200, 1_600), ImageFormat::Jpeg));
    let (width, height) = picture::size(&photo).unwrap();
    assert!(width <= MOST_KEPT_PIXELS && photo.len() <= MOST_KEPT_BYTES, "{width} pixels, {} bytes", photo.len());
    assert_eq!(width, 2 * height);
    assert_eq!(image::guess_format(&photo).unwrap(), ImageFormat::Jpeg);

    let drawing = RgbImage::from_pixel(2_000, 500, Rgb([27, 94, 158]));
    let drawing = kept(&file(drawing, ImageFormat::Png));
    assert_eq!(picture::size(&drawing), Ok((1_600, 400)));
    assert_eq!(image::guess_format(&drawing).unwrap(), ImageFormat::Png, "a flat drawing is smaller as PNG");
}

#[test]
fn heavy_pictures_become_light_even_where_they_are_not_large() {
    let original = file(noise(1_500, 1_000), ImageFormat::Png);
    assert!(original.len() > MOST_KEPT_BYTES);
    let kept = kept(&original);
    assert!(kept.len() <= MOST_KEPT_BYTES, "{} bytes", kept.len());
    assert_eq!(image::guess_format(&kept).unwrap(), ImageFormat::Jpeg, "noise is smaller as JPEG");
}

#[test]
fn transparency_survives_being_made_smaller() {
    let mut image = RgbaImage::from_pixel(2_400, 1_200, Rgba([163, 48, 58, 255]));
    for x in 0..1_200 {
        for y in 0..1_200 {
            image.put_pixel(x, y, Rgba([0, 0, 0, 0]));
        }
    }
    let small = picture::decode(&kept(&file(image, ImageFormat::Png))).unwrap().image.to_rgba8();
    assert_eq!(small.dimensions(), (1_600, 800));
    assert_eq!(small.get_pixel(10, 10).0[3], 0);
    assert_eq!(small.get_pixel(1_590, 10).0, [163, 48, 58, 255]);
}

#[test]
fn a_photograph_taken_upright_stands_upright() {
    // Left half red, right half blue; the camera was turned by a quarter.
    let lying = RgbImage::from_fn(64, 32, |x, _| if x < 32 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) });
    let exif = [b"II*\0\x08\0\0\0\x01\0".as_slice(), &[0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0], &[0; 4]].concat();
    let mut original = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut original, 95);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.write_image(&lying, 64, 32, image::ExtendedColorType::Rgb8).unwrap();
    assert_eq!(picture::size(&original), Ok((32, 64)));

    let upright = kept(&original);
    let decoded = picture::decode(&upright).unwrap();
    assert!(!decoded.was_turned, "nobody has to turn it again");
    let pixels = decoded.image.to_rgb8();
    assert_eq!(pixels.dimensions(), (32, 64));
    assert!(pixels.get_pixel(16, 5).0[0] > 150, "red lies at the top");
    assert!(pixels.get_pixel(16, 58).0[2] > 150, "blue lies at the bottom");
}

/// 100 KB that say they are a PNG of 60,000 by 60,000 pixels: 10 GB once it is decoded.
fn bomb() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 60_000, 60_000);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_chunk(png::chunk::IDAT, &vec![0; 100 << 10]).unwrap();
    bytes
}

#[test]
fn bombs_are_refused_before_they_are_decoded() {
    let size = Unreadable::TooManyPixels { width: 60_000, height: 60_000 };
    assert_eq!(problem(&bomb()), PictureProblem::Unreadable(size));
    let wide = file(DynamicImage::new_luma8(8_001, 1), ImageFormat::Png);
    assert!(matches!(problem(&wide), PictureProblem::Unreadable(Unreadable::TooManyPixels { .. })));
    assert!(embed(&file(DynamicImage::new_luma8(8_000, 1), ImageFormat::Png)).is_ok(), "8000 pixels are possible");
}

#[test]
fn what_breaks_off_is_damaged_at_whatever_byte() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let whole = file(noise(24, 24), format);
        for length in (16..whole.len() - 12).step_by(97) {
            let damaged = PictureProblem::Unreadable(Unreadable::Damaged);
            assert_eq!(problem(&whole[..length]), damaged, "{format:?} cut off at {length} of {}", whole.len());
        }
    }
}

#[test]
fn only_pictures_are_pictures_whatever_their_name_says() {
    let other = [b"".as_slice(), b"hello", b"%PDF-1.7", b"GIF89a\x01\0\x01\0", b"<svg xmlns=\"x\"/>", &[0; 64]];
    for bytes in other {
        assert_eq!(problem(bytes), PictureProblem::Unreadable(Unreadable::Unknown), "{bytes:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo.jpg");
    fs::write(&path, file(noise(8, 8), ImageFormat::Png)).unwrap();
    assert!(embed_file(&path).is_ok(), "the content counts, not the ending");
}

#[test]
fn files_too_large_are_refused_without_being_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scan.png");
    // A hole: 33 MiB that take no room on the disk.
    fs::File::create(&path).unwrap().set_len(33 << 20).unwrap();
    let error = embed_file(&path).unwrap_err();
    assert_eq!(
        error,
        PictureError { file: Some("scan.png".to_owned()), problem: PictureProblem::TooManyBytes(33 << 20) }
    );
    assert_eq!(problem(&vec![0; (32 << 20) + 1]), PictureProblem::TooManyBytes((32 << 20) + 1));
}

#[test]
fn every_refusal_names_the_file_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let missing = embed_file(&folder.path().join("shelf.png")).unwrap_err();
    assert_eq!(missing.problem, PictureProblem::NotFound);
    assert_eq!(embed_file(folder.path()).unwrap_err().problem, PictureProblem::NotAFile);
    assert_eq!(embed_file(Path::new("")).unwrap_err().problem, PictureProblem::NotFound);
    assert_eq!(
        missing.message(Language::English),
        "“shelf.png” was not found. It may have been moved or renamed; choose it again. The map is as it was."
    );
    assert_eq!(
        embed(&bomb()).unwrap_err().message(Language::German),
        "Das Bild hat 60000 × 60000 Pixel; möglich sind bis zu 8000 Pixel je Seite. Verkleinern Sie es in einem \
         Bildprogramm und wählen Sie es erneut. Das Dokument ist unverändert."
    );
    assert_eq!(
        embed(b"GIF89a").unwrap_err().named("cat.gif").message(Language::German),
        "„cat.gif“ ist kein Bild, das hier gezeigt werden kann. Möglich sind PNG, JPEG und WebP; speichern Sie es in \
         einem dieser Formate und wählen Sie es erneut. Das Dokument ist unverändert."
    );
}

#[test]
fn the_size_of_a_large_picture_stands_at_its_beginning() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let data = picture::to_data(&file(noise(400, 300), format));
        assert!(data.len() > 100_000, "{format:?}: long enough to count, {}", data.len());
        assert_eq!(picture::size_of_data(&data), Some((400, 300)), "{format:?}");
        // Where it ends too early, that is for whoever draws it to find out.
        if format != ImageFormat::WebP {
            assert_eq!(picture::size_of_data(&data[..80_000]), Some((400, 300)), "{format:?}, cut off");
        }
    }
    assert_eq!(picture::size_of_data(""), None);
}
