//! Tables as an Excel workbook with typed cells, filters and headings that stay in view.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Url, Workbook, Worksheet, XlsxError,
};

use crate::report::{Cell, Room, Sheet};

/// The longest text of a cell, in characters; Excel refuses files with more.
const MOST_TEXT: usize = 32_767;
/// The longest address that Excel follows, in characters.
const MOST_URL: usize = 2_000;

/// Height of a line, in points.
const LINE: f64 = 15.0;
/// The highest row that Excel has, in points.
const HIGHEST: f64 = 409.0;
/// Characters across a page before they get too small to read.
const PAGE: f64 = 190.0;
/// Number of the paper size A4.
const A4: u8 = 9;

/// The sheets as one workbook called `title`. The same sheets give the same bytes: no clock is read.
pub fn to_xlsx(sheets: &[Sheet], title: &str, author: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_title(title).set_author(author).set_creation_datetime(&made);
    workbook.set_properties(&properties);
    let look = Look::new();
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        fill(workbook.add_worksheet(), sheet, &look)?;
    }
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        // A workbook has one sheet at least.
        workbook.add_worksheet();
    }
    workbook.save_to_buffer()
}

/// How cells look.
struct Look {
    heading: Format,
    words: Format,
    day: Format,
    url: Format,
}

impl Look {
    fn new() -> Self {
        let plain = Format::new().set_align(FormatAlign::Top);
        Self {
            // Ink on a wash with a rule below: as a printed sheet has its headings.
            heading: (Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top))
                .set_font_color(Color::RGB(0x1A_23_30))
                .set_background_color(Color::RGB(0xE4_E8_ED))
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(Color::RGB(0x52_5E_6B)),
            words: plain.clone().set_text_wrap(),
            day: plain.clone().set_num_format("yyyy-mm-dd"),
            url: plain.set_font_color(Color::RGB(0x1B_5E_9E)).set_underline(rust_xlsxwriter::FormatUnderline::Single),
        }
    }

    fn number(decimals: u8) -> Format {
        let shown = match decimals {
            0 => "0".to_owned(),
            n => format!("0.{}", "0".repeat(usize::from(n.min(15)))),
        };
        Format::new().set_align(FormatAlign::Top).set_num_format(shown)
    }
}

fn fill(page: &mut Worksheet, sheet: &Sheet, look: &Look) -> Result<(), XlsxError> {
    page.set_name(sheet_name(&sheet.name))?;
    let widths: Vec<f64> = sheet.columns.iter().map(|column| width(column.room)).collect();
    for (at, (heading, width)) in sheet.columns.iter().zip(&widths).enumerate() {
        page.set_column_width(at as u16, *width)?;
        page.write_string_with_format(0, at as u16, short(&heading.name), &look.heading)?;
    }
    let headings = sheet.columns.iter().map(|heading| heading.name.as_str());
    page.set_row_height(0, height(headings.zip(widths.iter().copied())))?;
    for (at, cells) in sheet.rows.iter().enumerate() {
        let row = at as u32 + 1;
        for (column, cell) in cells.iter().enumerate() {
            put(page, (row, column as u16), cell, look)?;
        }
        let words = cells.iter().map(|cell| if let Cell::Words(text) = cell { text.as_str() } else { "" });
        page.set_row_height(row, height(words.zip(widths.iter().copied())))?;
    }
    let last = (sheet.rows.len() as u32, (sheet.columns.len() as u16).saturating_sub(1));
    page.autofilter(0, 0, last.0, last.1)?;
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    let pages = (widths.iter().sum::<f64>() / PAGE).ceil().max(1.0) as u16;
    page.set_landscape().set_paper_size(A4).set_print_fit_to_pages(pages, 0);
    Ok(())
}

/// Width of a column in characters.
fn width(room: Room) -> f64 {
    match room {
        Room::Figure => 14.0,
        Room::Name => 22.0,
        Room::Text => 46.0,
    }
}

/// Height of a row in points: as many lines as the longest of its texts takes in its column.
/// Programs do not look for themselves when they open a file.
fn height<'a>(cells: impl Iterator<Item = (&'a str, f64)>) -> f64 {
    let lines_of = |text: &str, width: f64| {
        let lines = text.lines().map(|line| (line.chars().count() as f64 / (width * 0.9)).ceil().max(1.0));
        lines.sum::<f64>().max(1.0)
    };
    let lines = cells.map(|(text, width)| lines_of(text, width)).fold(1.0, f64::max);
    (lines * LINE).min(HIGHEST)
}

fn put(page: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, look: &Look) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Words(text) => drop(page.write_string_with_format(row, column, short(text), &look.words)?),
        Cell::Number(value, decimals) => {
            page.write_number_with_format(row, column, *value, &Look::number(*decimals))?;
        }
        Cell::Day(day) => match ExcelDateTime::parse_from_str(day) {
            Ok(date) => drop(page.write_datetime_with_format(row, column, date, &look.day)?),
            // A day that no calendar has, or one before 1900.
            Err(_) => drop(page.write_string_with_format(row, column, day, &look.words)?),
        },
        Cell::Url(url) if url.chars().count() < MOST_URL => {
            page.write_url_with_format(row, column, Url::new(url), &look.url)?;
        }
        Cell::Url(url) => drop(page.write_string_with_format(row, column, short(url), &look.words)?),
    }
    Ok(())
}

/// A text as long as Excel takes it.
fn short(text: &str) -> String {
    if text.chars().count() <= MOST_TEXT {
        return text.to_owned();
    }
    text.chars().take(MOST_TEXT - 1).chain(['…']).collect()
}

/// A name as Excel takes it for a sheet: at most 31 characters, and none that means something.
fn sheet_name(name: &str) -> String {
    let plain = name.chars().map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { ' ' } else { c });
    plain.take(31).collect()
}
