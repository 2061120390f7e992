//! Makes a picture of a window small: few colours, and as well packed as PNG can.

use std::collections::BTreeMap;

/// Colours of a picture: fewer from trial to trial, until it is small enough. What windows are made of
/// needs few; edges share the rest.
const COLOURS: [usize; 3] = [96, 64, 40];
/// Small enough, in bytes: the program carries all pictures of the guide.
const ENOUGH: usize = 36 * 1024;

type Rgb = [u8; 3];

/// The picture as a PNG with a palette; none where it has no pixels.
pub(super) fn png(size: [usize; 2], pixels: &[Rgb]) -> Option<Vec<u8>> {
    let mut least: Option<Vec<u8>> = None;
    for count in COLOURS {
        least = Some(packed(size, pixels, &palette(pixels, count))?);
        if least.as_ref().is_some_and(|file| file.len() <= ENOUGH) {
            break;
        }
    }
    least
}

fn packed([width, height]: [usize; 2], pixels: &[Rgb], palette: &[Rgb]) -> Option<Vec<u8>> {
    let mut known: BTreeMap<Rgb, u8> = BTreeMap::new();
    let indices: Vec<u8> =
        pixels.iter().map(|pixel| *known.entry(*pixel).or_insert_with(|| nearest(palette, *pixel))).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    // Numbers of colours do not follow from their neighbours as colours do.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&indices).ok()?;
    writer.finish().ok()?;
    Some(file)
}

/// The colours that stand for all: those of areas first, then whatever lies farthest from them.
fn palette(pixels: &[Rgb], most: usize) -> Vec<Rgb> {
    let mut counts: BTreeMap<Rgb, usize> = BTreeMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut colours: Vec<(Rgb, usize)> = counts.into_iter().collect();
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let mut palette: Vec<Rgb> = colours.iter().take(most / 3).map(|(colour, _)| *colour).collect();
    let mut far: Vec<(Rgb, u32)> = colours.iter().map(|(colour, count)| (*colour, weight(*count))).collect();
    let mut distances: Vec<u32> = far.iter().map(|(colour, _)| least(&palette, *colour)).collect();
    while palette.len() < most.min(far.len()) {
        let worst = far.iter().zip(&distances).enumerate().max_by_key(|(at, ((_, weight), distance))| {
            (u64::from(*weight) * u64::from(**distance), std::cmp::Reverse(*at))
        });
        let Some((_, ((colour, _), distance))) = worst else { break };
        if *distance == 0 {
            break;
        }
        let colour = *colour;
        palette.push(colour);
        for ((known, _), distance) in far.iter_mut().zip(&mut distances) {
            *distance = (*distance).min(apart(*known, colour));
        }
    }
    palette
}

/// How much a colour counts: rare ones little, but not nothing.
fn weight(count: usize) -> u32 {
    count.ilog2() + 1
}

fn least(palette: &[Rgb], colour: Rgb) -> u32 {
    palette.iter().map(|known| apart(*known, colour)).min().unwrap_or(u32::MAX)
}

fn nearest(palette: &[Rgb], colour: Rgb) -> u8 {
    let found = palette.iter().enumerate().min_by_key(|(_, known)| apart(**known, colour));
    found.map_or(0, |(at, _)| at as u8)
}

/// How far two colours lie apart, as eyes weigh them.
fn apart(a: Rgb, b: Rgb) -> u32 {
    let parts = a.iter().zip(b).zip([2_u32, 4, 1]);
    parts.map(|((a, b), weight)| weight * u32::from(a.abs_diff(b)).pow(2)).sum()
}
