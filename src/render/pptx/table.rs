//! Tables of a slide as tables, with hairlines and nothing else.

use super::{
    outline::Lie,
    words::write_run,
    xml::{Frame, emu, hex, put, solid},
};
use crate::{
    base::Colour,
    scene::{SlideCell, SlideTable},
    text::TextStyle,
    theme::SheetColours,
};

/// No style of its own: what is drawn is said at each cell.
const STYLE: &str = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

/// A table's frame and `a:graphic`, with so much room between the edge of a cell and its words;
/// `lie` says how the table lies on the slide.
pub(super) fn write(out: &mut String, table: &SlideTable, edge: f32, lie: Lie, lang: &str) {
    let factor = lie.scale;
    out.push_str("<p:xfrm>");
    Frame::of(lie.rect(table.rect)).write(out);
    out.push_str("</p:xfrm><a:graphic>");
    out.push_str("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>");
    put!(*out, "<a:tblPr firstRow=\"1\"><a:tableStyleId>{STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>");
    for width in &table.columns {
        put!(*out, "<a:gridCol w=\"{}\"/>", emu(width * factor));
    }
    out.push_str("</a:tblGrid>");
    for (at, row) in table.rows.iter().enumerate() {
        put!(*out, "<a:tr h=\"{}\">", emu(row.h * factor));
        for column in 0..table.columns.len() {
            match row.cells.get(column) {
                Some(cell) => write_cell(out, cell, at == 0, (factor, edge * factor), lang),
                None => out.push_str("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>"),
            }
        }
        out.push_str("</a:tr>");
    }
    out.push_str("</a:tbl></a:graphicData></a:graphic>");
}

fn write_cell(out: &mut String, cell: &SlideCell, is_head: bool, (factor, edge): (f32, f32), lang: &str) {
    out.push_str("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>");
    let style = cell.style;
    let (size, line) = (style.size * factor, libm::roundf(style.line_height * factor * 100.0) as u32);
    for paragraph in cell.text.split('\n') {
        let align = if cell.at_right { "r" } else { "l" };
        put!(*out, "<a:p><a:pPr marL=\"0\" indent=\"0\" algn=\"{align}\">");
        put!(*out, "<a:lnSpc><a:spcPts val=\"{line}\"/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef>");
        out.push_str("<a:buNone/></a:pPr>");
        if paragraph.is_empty() {
            put!(*out, "<a:endParaRPr lang=\"{lang}\" sz=\"{}\" dirty=\"0\"/>", libm::roundf(size * 100.0) as u32);
        } else {
            write_run(out, paragraph, TextStyle { size, ..style }, cell.colour, lang);
        }
        out.push_str("</a:p>");
    }
    let edge = emu(edge);
    put!(*out, "</a:txBody><a:tcPr marL=\"{edge}\" marR=\"{edge}\" marT=\"0\" marB=\"0\" anchor=\"ctr\">");
    out.push_str("<a:lnL w=\"0\"><a:noFill/></a:lnL><a:lnR w=\"0\"><a:noFill/></a:lnR>");
    out.push_str("<a:lnT w=\"0\"><a:noFill/></a:lnT>");
    let colours = SheetColours::paper();
    let (width, colour) = if is_head { (1.0, colours.ink) } else { (0.75, colours.line) };
    rule(out, width, colour);
    match cell.fill {
        Some(colour) => solid(out, colour),
        None => out.push_str("<a:noFill/>"),
    }
    out.push_str("</a:tcPr></a:tc>");
}

/// The line under a cell.
fn rule(out: &mut String, width: f32, colour: Colour) {
    put!(
        *out,
        "<a:lnB w=\"{}\" cap=\"flat\"><a:solidFill><a:srgbClr val=\"{}\"/></a:solidFill>",
        emu(width),
        hex(colour)
    );
    out.push_str("<a:prstDash val=\"solid\"/></a:lnB>");
}
