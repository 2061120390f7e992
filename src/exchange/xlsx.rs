//! Tables as an Excel workbook with typed cells, filters and headings that stay in view.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Url, Workbook, Worksheet, XlsxError,
};

use crate::report::{Cell, Room, Sheet};

/// The longest text of a cell, in characters; Excel refuses files with more.
const MOST_TEXT: usize = 32_767;
/// The longest address that Excel follows, in characters.
const MOST_URL: usize = 2_000;

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
    for (at, heading) in sheet.columns.iter().enumerate() {
        let column = at as u16;
        let width = match heading.room {
            Room::Figure => 11.0,
            Room::Name => 20.0,
            Room::Text => 44.0,
        };
        page.set_column_width(column, width)?;
        page.write_string_with_format(0, column, short(&heading.name), &look.heading)?;
    }
    for (at, cells) in sheet.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            put(page, (at as u32 + 1, column as u16), cell, look)?;
        }
    }
    let last = (sheet.rows.len() as u32, (sheet.columns.len() as u16).saturating_sub(1));
    page.autofilter(0, 0, last.0, last.1)?;
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
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
