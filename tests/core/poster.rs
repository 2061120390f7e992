//! Posters: laid out for their size, cut so that the tiles make the whole again, and marked.

use std::fmt::Write as _;

use proptest::prelude::*;
use wayfare::{
    base::{Language, Point, Rect},
    export::{self, Format, Wish},
    io::Template,
    model::{Document, PageSettings, PageSize, Poster, PosterSize, sample},
    render::{
        pdf, png,
        svg::{self, SvgText},
    },
    scene::{Item, Page, Pictures, dump, pages},
    text::{FontBook, fake::FixedAdvance},
};

const TYPESET: FixedAdvance = FixedAdvance { advance: 0.5 };
/// Rounding of sums in points.
const NEAR: f32 = 0.05;

fn poster(size: PosterSize, tile: Option<PageSize>) -> Poster {
    Poster { size, tile, flap_mm: Poster::FLAP_MM, repeats: false }
}

fn of(doc: &Document, poster: Poster) -> Vec<Page> {
    let settings = PageSettings { poster: Some(poster), ..PageSettings::default() };
    pages(doc, &TYPESET, &settings, doc.journey.language)
}

fn a1_on_a4() -> Poster {
    poster(PosterSize::Paper(PageSize::A1), Some(PageSize::A4))
}

fn retail() -> Document {
    Template::Retail.document(Language::English)
}

/// The pages without the plan, and the poster in one piece.
fn cut(doc: &Document, poster: &Poster) -> (Vec<Page>, Page) {
    let whole = of(doc, Poster { tile: None, ..poster.clone() }).remove(0);
    let mut pages = of(doc, poster.clone());
    if pages.len() > 1 {
        pages.remove(0);
    }
    (pages, whole)
}

/// What a tile shows, in poster points: its clip, moved to where the same scene lies on the poster.
fn shown(tile: &Page, whole: &Page) -> Rect {
    tile.clip.unwrap().moved(whole.origin - tile.origin)
}

/// What is left to be seen of each tile once the ones right of it and below lie on its flaps.
fn seen(tiles: &[Page], whole: &Page) -> Vec<Rect> {
    let shown: Vec<Rect> = tiles.iter().map(|tile| shown(tile, whole)).collect();
    let edge = |starts: &mut dyn Iterator<Item = f32>, from: f32, end: f32| {
        starts.filter(|start| *start > from + NEAR).fold(end, f32::min)
    };
    let cell = |rect: &Rect| {
        let right = edge(&mut shown.iter().map(|r| r.x), rect.x, rect.right());
        let bottom = edge(&mut shown.iter().map(|r| r.y), rect.y, rect.bottom());
        Rect::new(rect.x, rect.y, right - rect.x, bottom - rect.y)
    };
    shown.iter().map(cell).collect()
}

/// What there is on a poster, in poster points; a line has some width.
fn things(whole: &Page) -> impl Iterator<Item = Rect> {
    whole.scene.groups.iter().map(|group| {
        let Rect { x, y, w, h } = group.bounds.grown(0.5);
        let at = Point::new(x, y) * whole.scale + whole.origin;
        Rect::new(at.x, at.y, w * whole.scale, h * whole.scale)
    })
}

/// The area that two rectangles share.
fn shared(a: Rect, b: Rect) -> f64 {
    let side = |from: f32, to: f32| f64::from(to - from).max(0.0);
    side(a.x.max(b.x), a.right().min(b.right())) * side(a.y.max(b.y), a.bottom().min(b.bottom()))
}

fn sizes() -> impl Strategy<Value = PosterSize> {
    prop_oneof![
        (3..6_usize).prop_map(|at| PosterSize::Paper(PageSize::ALL[at])),
        (200..2_000_u16, 200..2_000_u16).prop_map(|(w, h)| PosterSize::Millimetres(w, h)),
        Just(PosterSize::Millimetres(6_000, 1_500)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn tiles_cover_the_poster_once(
        cards in 0..120_usize, seed in 0..1000_u64, size in sizes(), tile in 0..4_usize, flap_mm in 0..30_u8, repeats: bool,
    ) {
        let doc = sample::journey(cards, seed, Language::English);
        let tile = [PageSize::A4, PageSize::A3, PageSize::Letter, PageSize::Tabloid][tile];
        let (tiles, whole) = cut(&doc, &Poster { size, tile: Some(tile), flap_mm, repeats });
        let flap = f32::from(flap_mm) / 25.4 * 72.0;
        let seen = seen(&tiles, &whole);
        // Each thing on the poster is seen whole on them together, no two overlap, and none leaves it.
        for thing in things(&whole) {
            let area: f64 = seen.iter().map(|rect| shared(*rect, thing)).sum();
            prop_assert!((area / shared(thing, thing) - 1.0).abs() < 1e-2, "{} of {:?}", area, thing);
        }
        for (at, rect) in seen.iter().enumerate() {
            prop_assert!(rect.x >= -NEAR && rect.right() <= whole.paper.w + NEAR);
            prop_assert!(rect.y >= -NEAR && rect.bottom() <= whole.paper.h + NEAR);
            let clash = seen.iter().skip(at + 1).find(|other| other.overlaps(rect.grown(-NEAR)));
            prop_assert!(clash.is_none(), "{:?} lies on {:?}", rect, clash);
        }
        for (page, rect) in tiles.iter().zip(&seen) {
            // Beyond what is seen there are exactly the flaps, on the sides where a tile follows.
            let shown = shown(page, &whole);
            let [right, below] = [shown.right() - rect.right(), shown.bottom() - rect.bottom()];
            let follows = [
                seen.iter().any(|r| (r.x - rect.right()).abs() < NEAR),
                seen.iter().any(|r| (r.y - rect.bottom()).abs() < NEAR),
            ];
            let room = [whole.paper.w - rect.right(), whole.paper.h - rect.bottom()];
            for ((width, follows), room) in [right, below].into_iter().zip(follows).zip(room) {
                let wanted = if follows { flap.min(room) } else { 0.0 };
                prop_assert!((width - wanted).abs() < NEAR, "a flap of {} instead of {}", width, wanted);
            }
            // Seven millimetres of paper stay free, of marks as well.
            let printable = Rect::new(0.0, 0.0, page.paper.w, page.paper.h).grown(NEAR - 7.0 / 25.4 * 72.0);
            let drawn = page.frame.iter().map(|g| g.bounds).fold(page.clip.unwrap(), Rect::union);
            prop_assert!(drawn.x >= printable.x && drawn.right() <= printable.right(), "{:?} on {:?}", drawn, page.paper);
            prop_assert!(drawn.y >= printable.y && drawn.bottom() <= printable.bottom(), "{:?} on {:?}", drawn, page.paper);
        }
    }

    #[test]
    fn every_group_is_on_the_tiles_it_reaches(cards in 0..120_usize, seed in 0..1000_u64, size in sizes()) {
        let doc = sample::journey(cards, seed, Language::German);
        let (tiles, whole) = cut(&doc, &poster(size, Some(PageSize::A3)));
        let on_tiles: usize = tiles.iter().map(|tile| tile.scene.groups.len()).sum();
        let mut reached = 0;
        for group in &whole.scene.groups {
            let b = group.bounds;
            let at = Point::new(b.x, b.y) * whole.scale + whole.origin;
            let bounds = Rect::new(at.x, at.y, b.w * whole.scale, b.h * whole.scale);
            let touched: Vec<&Page> = tiles.iter().filter(|tile| shown(tile, &whole).overlaps(bounds)).collect();
            prop_assert!(!touched.is_empty(), "{:?} is on no tile", group.owner);
            prop_assert!(touched.iter().all(|tile| tile.scene.groups.contains(group)), "{:?} is missing", group.owner);
            reached += touched.len();
        }
        // A little more than that, for lines that reach over their box; not each on every tile.
        prop_assert!(on_tiles <= reached * 2 + tiles.len(), "{} groups for {}", on_tiles, reached);
    }
}

#[test]
fn a_poster_without_tiles_is_one_page_of_its_size() {
    let doc = retail();
    let lying = of(&doc, poster(PosterSize::Paper(PageSize::A0), None));
    assert_eq!(lying.len(), 1);
    assert!(lying[0].paper.w > lying[0].paper.h, "this map is wider than high");
    assert!(lying[0].scale > 2.0, "its text grows with the paper: {}", lying[0].scale);
    assert!(lying[0].smallest_text() > 14.0);
    let narrow = sample::journey(90, 1, Language::English);
    let mut narrow = narrow;
    let phases = std::sync::Arc::make_mut(&mut narrow.phases);
    phases.truncate(1);
    let kept: Vec<_> = phases[0].steps.iter().map(|s| s.id.clone()).collect();
    std::sync::Arc::make_mut(&mut narrow.cards).retain(|c| c.step == kept[0]);
    std::sync::Arc::make_mut(&mut narrow.emotions).clear();
    let standing = of(&narrow, poster(PosterSize::Paper(PageSize::A2), None)).remove(0);
    assert!(standing.paper.h > standing.paper.w, "a map of few columns stands");
    let banner = of(&doc, poster(PosterSize::Millimetres(6_000, 1_500), None)).remove(0);
    let cells = banner.scene.size.w * banner.scale;
    assert!(cells > banner.paper.w * 0.98, "columns fill a banner: {cells} of {}", banner.paper.w);
}

#[test]
fn tiles_are_named_by_row_and_column_after_a_plan() {
    let pages = of(&retail(), a1_on_a4());
    let about: Vec<&str> = pages.iter().map(|p| p.about.as_str()).collect();
    assert_eq!(about[..3], ["Assembly plan", "Tile A1 of 15", "Tile A2 of 15"]);
    assert_eq!(about[15], "Tile C5 of 15");
    assert_eq!(pages.len(), 16);
    let german = of(&Template::Retail.document(Language::German), a1_on_a4());
    assert_eq!(german[0].about, "Klebeplan");
    assert_eq!(german[1].about, "Kachel A1 von 15");
    // What fits one tile needs no plan.
    let small = of(&retail(), poster(PosterSize::Millimetres(150, 100), Some(PageSize::A4)));
    assert_eq!(small.len(), 1);
    assert!(small[0].paper == PageSize::A4.portrait() || small[0].paper.h == PageSize::A4.portrait().w);
}

#[test]
fn the_paper_of_tiles_is_turned_so_that_fewest_are_needed() {
    // Standing paper makes 5 × 3 tiles where lying paper would make 4 × 4; and the other way round.
    for ((w, h), tiles, stands) in [((841, 594), 15, true), ((900, 560), 16, false)] {
        let pages = of(&retail(), poster(PosterSize::Millimetres(w, h), Some(PageSize::A4)));
        assert_eq!(pages.len() - 1, tiles, "{w} × {h} mm");
        assert!(pages.iter().all(|page| (page.paper.h > page.paper.w) == stands), "{w} × {h} mm");
    }
}

#[test]
fn cuts_lie_between_columns_and_lanes() {
    let (tiles, whole) = cut(&retail(), &a1_on_a4());
    let rows: Vec<f32> = seen(&tiles, &whole).iter().map(|r| r.y).filter(|y| *y > 1.0).collect();
    // A card that begins above a cut between rows and ends below it would be cut through.
    let cards = whole.scene.groups.iter().filter(|g| g.speck.is_some() && g.owner.is_some());
    let mut cut_through = 0;
    for card in cards {
        let y = |y: f32| y * whole.scale + whole.origin.y;
        let (top, bottom) = (y(card.bounds.y + 1.0), y(card.bounds.bottom() - 1.0));
        cut_through += usize::from(rows.iter().any(|row| top < *row && *row < bottom));
    }
    assert_eq!(cut_through, 0, "no card is cut across");
}

#[test]
fn white_tiles_are_left_out_and_crossed_out_on_the_plan() {
    let banner = poster(PosterSize::Millimetres(900, 2_500), Some(PageSize::A4));
    let pages = of(&retail(), banner.clone());
    let (tiles, whole) = cut(&retail(), &banner);
    let facts = words(&pages[0].scene.groups).into_iter().find(|w| w.contains("crossed out")).unwrap();
    assert!(facts.contains(&format!("{} tiles on A4", tiles.len())), "{facts}");
    assert!(tiles.iter().all(|tile| tile.about.ends_with(&format!("of {}", tiles.len()))));
    for (tile, seen) in tiles.iter().zip(seen(&tiles, &whole)) {
        assert!(things(&whole).any(|thing| thing.overlaps(seen)), "{} is white", tile.about);
    }
    let full = words(&of(&retail(), a1_on_a4())[0].scene.groups);
    assert!(full.iter().all(|w| !w.contains("crossed out")), "{full:?}");
}

#[test]
fn a_poster_has_no_number_of_sheets() {
    for tile in [None, Some(PageSize::A4)] {
        let pages = of(&retail(), poster(PosterSize::Paper(PageSize::A1), tile));
        assert!(pages.iter().all(|page| words(&page.scene.groups).iter().all(|w| w != "Sheet 1 of 1")), "{tile:?}");
    }
}

fn words(groups: &[wayfare::scene::Group]) -> Vec<String> {
    let items = groups.iter().flat_map(|g| g.items.iter());
    items.filter_map(|i| if let Item::Text(t) = i { Some(t.line.text.to_string()) } else { None }).collect()
}

#[test]
fn tiles_repeat_phases_and_lanes_where_asked() {
    let poster = Poster { repeats: true, ..a1_on_a4() };
    let (tiles, _) = cut(&retail(), &poster);
    let last = words(&tiles.last().unwrap().frame);
    assert!(last.iter().any(|w| w.contains('6') && w.contains("Advocacy")), "{last:?}");
    assert!(last.iter().any(|w| w.contains("Metrics") || w.contains("Backstage")), "{last:?}");
    let plan = |poster| words(&of(&retail(), poster)[0].scene.groups).join(" ");
    assert!(plan(poster).contains("cut off in the next step"), "what is not to last is said to go");
    assert!(!plan(a1_on_a4()).contains("in the next step"));
    let (plain, _) = cut(&retail(), &a1_on_a4());
    assert!(words(&plain.last().unwrap().frame).iter().all(|w| !w.contains("Advocacy")), "not unless asked");
}

#[test]
fn the_plan_names_every_tile_and_says_what_to_do() {
    let pages = of(&retail(), a1_on_a4());
    let plan = &pages[0];
    let said = words(&plan.scene.groups);
    for tile in &pages[1..] {
        let name = tile.about.split(' ').nth(1).unwrap();
        assert!(said.iter().any(|w| w == name), "{name} is not on the plan");
    }
    assert!(said.iter().any(|w| w.contains("841 × 594 mm")), "{said:?}");
    assert!(said.iter().all(|w| !w.contains("Awareness")), "the map's own words are bars there");
    let flapless = of(&retail(), Poster { flap_mm: 0, ..a1_on_a4() });
    assert!(words(&flapless[0].scene.groups).join(" ").contains("tape them from behind"));
}

#[test]
fn tiles_are_read_as_one_map() {
    let of = |poster: Poster| {
        let settings = PageSettings { poster: Some(poster), ..PageSettings::default() };
        let pages = pages(&retail(), FontBook::shared(), &settings, Language::English);
        let options = pdf::Options { compressed: false, ..pdf::Options::default() };
        let bytes = pdf::write(&pages, FontBook::shared(), &options, &()).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        (pages, ["/MCID", "/S/TD", "/S/Table"].map(|what| text.matches(what).count()))
    };
    let (pages, [tiled, cells, tables]) = of(a1_on_a4());
    let (_, [whole, whole_cells, _]) = of(Poster { tile: None, ..a1_on_a4() });
    let shows = |page: &&Page| words(&page.scene.groups).iter().any(|w| w == "Consideration");
    assert!(pages.iter().filter(shows).count() > 1, "a phase reaches over several tiles");
    // The plan has its own few; all else is tagged as often as on one page.
    assert!(tiled < whole + 60, "{tiled} pieces of content instead of {whole}");
    assert!(cells > 50, "{cells} cells");
    assert_eq!((cells, tables), (whole_cells, 1), "all tiles make one table");
}

#[test]
fn every_format_keeps_to_the_clip_and_draws_the_frame() {
    let pages = of(&retail(), a1_on_a4());
    let (tile, white) = (&pages[8], [255_u8, 255, 255]);
    let clip = tile.clip.unwrap();
    let pixels = png::paint(tile, FontBook::shared(), 1.0).unwrap();
    let ink = |rect: Rect| {
        let columns = rect.x as u32..rect.right() as u32;
        let at = |x: u32, y: u32| &pixels.rgba[((y * pixels.width + x) * 4) as usize..][..3];
        columns.flat_map(|x| (rect.y as u32..rect.bottom() as u32).map(move |y| (x, y))).any(|(x, y)| at(x, y) != white)
    };
    let paper = Rect::new(0.0, 0.0, tile.paper.w, tile.paper.h);
    assert!(ink(clip.grown(-2.0)), "the map is seen inside");
    let printer = 6.0 / 25.4 * 72.0;
    assert!(!ink(Rect { w: printer, ..paper }) && !ink(Rect { h: printer, ..paper }), "nothing beyond the marks");
    assert!(ink(Rect { h: clip.y - 2.0, ..paper }), "crop marks stand above");
    let svg = svg::write(tile, FontBook::shared(), SvgText::Text);
    let tree = usvg::roxmltree::Document::parse(&svg).unwrap();
    let clipped = tree.descendants().find(|n| n.attribute("clip-path").is_some()).unwrap();
    assert!(clipped.descendants().any(|n| n.tag_name().name() == "text"), "the map lies in the clip");
    let frame = tree.descendants().find(|n| n.attribute("class") == Some("frame")).unwrap();
    assert!(!frame.ancestors().any(|n| n == clipped), "the marks do not");
    assert_eq!(frame.attribute("aria-hidden"), Some("true"));
}

#[test]
fn a_poster_beyond_what_pdf_allows_is_refused_with_the_way_out() {
    let doc = retail();
    let mut wish = Wish::of(&doc, Format::Pdf);
    wish.settings.poster = Some(poster(PosterSize::Millimetres(6_000, 1_500), None));
    let error = export::make(&doc, &Pictures::default(), &wish, "out.pdf".as_ref(), &()).unwrap_err();
    let message = error.message(Language::English);
    assert!(message.contains("6.0") && message.contains("tiles"), "{message}");
    assert!(error.message(Language::German).contains("Kacheln"));
    wish.settings.poster = Some(poster(PosterSize::Millimetres(6_000, 1_500), Some(PageSize::A3)));
    let made = export::make(&doc, &Pictures::default(), &wish, "out.pdf".as_ref(), &()).unwrap();
    assert!(made.pages > 40, "in tiles it is no trouble: {}", made.pages);
}

#[test]
fn a_small_poster_looks_like_this() {
    let mut doc = sample::journey(6, 1, Language::English);
    std::sync::Arc::make_mut(&mut doc.personas).truncate(1);
    let first = doc.personas[0].id.clone();
    std::sync::Arc::make_mut(&mut doc.emotions).retain(|e| e.persona == first);
    let pages = of(&doc, Poster { repeats: true, ..poster(PosterSize::Millimetres(420, 290), Some(PageSize::A4)) });
    let mut out = String::new();
    for page in &pages {
        let (size, origin) = (page.paper, page.origin);
        writeln!(out, "page {:.1} × {:.1} at {:.1}, {:.1} × {:.4}", size.w, size.h, origin.x, origin.y, page.scale)
            .unwrap();
        writeln!(out, "{:?}, {} groups", page.about, page.scene.groups.len()).unwrap();
        if let Some(Rect { x, y, w, h }) = page.clip {
            writeln!(out, "shows {x:.1}, {y:.1} {w:.1} × {h:.1}").unwrap();
        }
        let frame = wayfare::scene::Scene { size, groups: page.frame.clone(), ..Default::default() };
        out.push_str(&dump(&frame));
    }
    insta::with_settings!({ snapshot_path => "../data/golden", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("poster", out);
    });
}

#[test]
fn the_same_map_gives_the_same_poster() {
    let doc = retail();
    let once = || {
        let settings = PageSettings { poster: Some(a1_on_a4()), ..PageSettings::default() };
        let pages = pages(&doc, FontBook::shared(), &settings, Language::English);
        let pdf = pdf::write(&pages, FontBook::shared(), &pdf::Options::default(), &()).unwrap();
        (pdf, svg::write(&pages[3], FontBook::shared(), SvgText::Text))
    };
    assert!(once() == once());
}
