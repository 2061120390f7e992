//! Tables of a slide as tables: the words stand and the hairlines run where the scene draws them.

use std::collections::BTreeMap;

use super::{
    forms::forms,
    outline::Lie,
    words::{Body, write_run},
    xml::{Frame, emu, put, solid},
};
use crate::{
    base::{Point, Rect},
    scene::{Group, Item, Meaning, NodeId, Role, Shape, SlideCell, SlideTable, Stroke},
    text::TextStyle,
};

/// No style of its own: what is drawn is said at each cell.
const STYLE: &str = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";
/// Rules that are nearer to the foot of a row than this belong to it, in slide points.
const NEAR: f32 = 1.0;
/// Inner edge that words in a wider font may come as near to, in the scene's points.
const TIGHT: f32 = 1.0;

/// What the scene draws of a table, in its points.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// The words of each cell, by row and column.
    cells: BTreeMap<(usize, usize), Body>,
    /// Height and look of each rule.
    rules: Vec<(f32, Stroke)>,
}

impl Drawn {
    /// Takes a group that draws part of the table.
    pub(super) fn take(&mut self, group: &Group, meaning: &Meaning, table: NodeId) {
        for item in group.items.iter() {
            if let Item::Stroke(Shape::Line(from, to), stroke) = item
                && from.y == to.y
            {
                self.rules.push((group.at.y + from.y, stroke.clone()));
            }
        }
        let as_drawn = Lie { scale: 1.0, origin: Point::default() };
        let body = forms(group, as_drawn, "", false).into_iter().find_map(|form| form.body);
        if let (Some(place), Some(body)) = (group.node.and_then(|node| place(meaning, table, node)), body) {
            self.cells.entry(place).or_insert(body);
        }
    }

    /// Room at the left, at the right and above the words of a cell. Where the scene has no edge,
    /// words reach as far as they need in a wider font: a further line would push down the rows
    /// below, away from what is drawn beside their words.
    fn margins(&self, place: (usize, usize), cell: Rect, at_right: bool, least: f32) -> [f32; 3] {
        let Some(body) = self.cells.get(&place) else { return [least, least, 0.0] };
        let words = body.rect;
        let top = (words.y - cell.y).max(0.0);
        let (left, right) = ((words.x - cell.x).max(0.0), (cell.right() - words.right()).max(0.0));
        let rest = |margin: f32| (cell.w - margin - body.wish()).clamp(TIGHT.min(least), least);
        if at_right { [rest(right), right, top] } else { [left, rest(left), top] }
    }

    /// Room between the table's left edge and the words beside it.
    fn least(&self, table: &SlideTable) -> f32 {
        let left = self.cells.values().map(|body| body.rect.x).fold(f32::INFINITY, f32::min) - table.rect.x;
        if left.is_finite() { left.clamp(0.0, 24.0) } else { 0.0 }
    }
}

/// Row and column of a place in the meaning of a table.
fn place(meaning: &Meaning, table: NodeId, node: NodeId) -> Option<(usize, usize)> {
    let rows = meaning.get(table)?.children.iter().filter_map(|id| meaning.get(*id));
    let mut rows = rows.filter(|row| row.role == Role::Row).enumerate();
    rows.find_map(|(row, cells)| Some((row, cells.children.iter().position(|cell| *cell == node)?)))
}

/// A table's frame and `a:graphic`; `lie` says how the slide's points lie.
pub(super) fn write(out: &mut String, table: &SlideTable, drawn: &Drawn, lie: Lie, lang: &str) {
    out.push_str("<p:xfrm>");
    Frame::of(lie.rect(table.rect)).write(out);
    out.push_str("</p:xfrm><a:graphic>");
    out.push_str("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>");
    put!(*out, "<a:tblPr firstRow=\"1\"><a:tableStyleId>{STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>");
    for width in &table.columns {
        put!(*out, "<a:gridCol w=\"{}\"/>", emu(width * lie.scale));
    }
    out.push_str("</a:tblGrid>");
    let least = drawn.least(table);
    let mut y = table.rect.y;
    for (number, row) in table.rows.iter().enumerate() {
        put!(*out, "<a:tr h=\"{}\">", emu(row.h * lie.scale));
        let foot = y + row.h;
        let rule = drawn.rules.iter().find(|(at, _)| (at - foot).abs() < NEAR).map(|(_, stroke)| stroke);
        let mut x = table.rect.x;
        for (column, w) in table.columns.iter().enumerate() {
            let empty = SlideCell {
                text: String::new(),
                style: TextStyle::regular(1.0, 1.0),
                colour: crate::base::Colour::BLACK,
                fill: None,
                at_right: false,
            };
            let cell = row.cells.get(column).unwrap_or(&empty);
            let rect = Rect::new(x, y, *w, row.h);
            let margins = drawn.margins((number, column), rect, cell.at_right, least);
            write_cell(out, cell, margins, rule, lie.scale, lang);
            x += w;
        }
        y = foot;
        out.push_str("</a:tr>");
    }
    out.push_str("</a:tbl></a:graphicData></a:graphic>");
}

fn write_cell(
    out: &mut String,
    cell: &SlideCell,
    [left, right, top]: [f32; 3],
    rule: Option<&Stroke>,
    scale: f32,
    lang: &str,
) {
    out.push_str("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>");
    let style = TextStyle { size: cell.style.size * scale, ..cell.style };
    let line = libm::roundf(cell.style.line_height * scale * 100.0) as u32;
    for paragraph in cell.text.split('\n') {
        let align = if cell.at_right { "r" } else { "l" };
        put!(*out, "<a:p><a:pPr marL=\"0\" indent=\"0\" algn=\"{align}\">");
        put!(*out, "<a:lnSpc><a:spcPts val=\"{line}\"/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef>");
        out.push_str("<a:buNone/></a:pPr>");
        if paragraph.is_empty() {
            let size = libm::roundf(style.size * 100.0).max(100.0) as u32;
            put!(*out, "<a:endParaRPr lang=\"{lang}\" sz=\"{size}\" dirty=\"0\"/>");
        } else {
            write_run(out, paragraph, style, cell.colour, lang);
        }
        out.push_str("</a:p>");
    }
    let (left, right, top) = (emu(left * scale), emu(right * scale), emu(top * scale));
    put!(*out, "</a:txBody><a:tcPr marL=\"{left}\" marR=\"{right}\" marT=\"{top}\" marB=\"0\" anchor=\"t\">");
    for side in ["lnL", "lnR", "lnT"] {
        put!(*out, "<a:{side} w=\"0\"><a:noFill/></a:{side}>");
    }
    match rule {
        Some(rule) => {
            put!(*out, "<a:lnB w=\"{}\" cap=\"flat\">", emu(rule.width * scale));
            solid(out, rule.colour);
            out.push_str("<a:prstDash val=\"solid\"/></a:lnB>");
        }
        None => out.push_str("<a:lnB w=\"0\"><a:noFill/></a:lnB>"),
    }
    match cell.fill {
        Some(colour) => solid(out, colour),
        None => out.push_str("<a:noFill/>"),
    }
    out.push_str("</a:tcPr></a:tc>");
}
