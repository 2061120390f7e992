//! The clipboard's HTML form: a table for everybody, and the cards themselves for another map.

use base64::{Engine as _, prelude::BASE64_STANDARD};

use super::grid::Grid;
use crate::{base::Language, edit::Fragment};

/// Before the cards themselves. The number is that of the form they are written in: another
/// version that writes another form counts on.
const MARK: &str = "data-wayfare-cards=\"1:";
/// The most that is written or read of them, in bytes (48 MiB): pictures are part of cards.
const MOST: usize = 48 << 20;

/// A table, rows being lanes and columns steps. The cards come along in an attribute nobody else
/// looks at, unless they are too large.
pub fn to_html(fragment: &Fragment, language: Language) -> String {
    let grid = Grid::of(fragment, language);
    let mut out = String::from("<meta charset=\"utf-8\"><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"");
    if let Some(data) = ron::ser::to_string(fragment).ok().filter(|ron| ron.len() <= MOST / 4 * 3) {
        out.push(' ');
        out.push_str(MARK);
        BASE64_STANDARD.encode_string(data, &mut out);
        out.push('"');
    }
    out.push_str("><tr><th></th>");
    for column in &grid.columns {
        cell(&mut out, "th", std::slice::from_ref(column));
    }
    out.push_str("</tr>");
    for row in &grid.rows {
        out.push_str("<tr>");
        cell(&mut out, "th", std::slice::from_ref(&row.name));
        for words in &row.cells {
            cell(&mut out, "td", words);
        }
        out.push_str("</tr>");
    }
    out.push_str("</table>");
    out
}

/// One cell. Spreadsheets are told that it holds text, whatever it begins with, and that lines in
/// it are lines and not rows.
fn cell(out: &mut String, tag: &str, lines: &[String]) {
    out.push('<');
    out.push_str(tag);
    out.push_str(" align=\"left\" valign=\"top\" style=\"mso-number-format:'\\@'\">");
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            out.push_str("<br style=\"mso-data-placement:same-cell\">");
        }
        escape(out, line);
    }
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>"),
            c => out.push(c),
        }
    }
}

/// The cards that [`to_html`] put in; none in what is foreign, damaged, or of another version.
pub fn fragment_in(html: &str) -> Option<Fragment> {
    let (_, rest) = html.split_once(MARK)?;
    let (data, _) = rest.split_once('"')?;
    if data.len() > MOST {
        return None;
    }
    let ron = String::from_utf8(BASE64_STANDARD.decode(data).ok()?).ok()?;
    let fragment: Fragment = ron::from_str(&ron).ok()?;
    (!fragment.cards.is_empty()).then_some(fragment)
}
