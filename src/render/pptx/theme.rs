//! The theme: our colours and fonts, for what people add to a deck.

use super::xml::{HEAD, hex, put, theme_colours};

/// The typeface of everything.
const FAMILY: &str = "Inter";
/// How a program that lacks the typeface finds one that is drawn and runs like it: the PANOSE
/// number of Arial and its kin, of variable width and without serifs. They run a little narrower,
/// so that nothing outgrows its box.
const LIKE: &str = "panose=\"020B0604020202020204\" pitchFamily=\"34\" charset=\"0\"";

/// The theme as a part of that name.
pub(super) fn xml(name: &str) -> String {
    let mut xml = HEAD.to_owned();
    put!(xml, "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"{name}\">");
    put!(xml, "<a:themeElements><a:clrScheme name=\"{name}\">");
    for (slot, colour) in theme_colours() {
        put!(xml, "<a:{slot}><a:srgbClr val=\"{}\"/></a:{slot}>", hex(colour));
    }
    put!(xml, "</a:clrScheme><a:fontScheme name=\"{name}\">");
    for slot in ["majorFont", "minorFont"] {
        put!(xml, "<a:{slot}><a:latin typeface=\"{FAMILY}\" {LIKE}/>");
        put!(xml, "<a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:{slot}>");
    }
    put!(xml, "</a:fontScheme><a:fmtScheme name=\"{name}\">");
    let flat = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    put!(xml, "<a:fillStyleLst>{flat}{flat}{flat}</a:fillStyleLst><a:lnStyleLst>");
    for width in [6_350, 9_525, 12_700] {
        put!(
            xml,
            "<a:ln w=\"{width}\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\">{flat}<a:prstDash val=\"solid\"/></a:ln>"
        );
    }
    let plain = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    put!(xml, "</a:lnStyleLst><a:effectStyleLst>{plain}{plain}{plain}</a:effectStyleLst>");
    put!(xml, "<a:bgFillStyleLst>{flat}{flat}{flat}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>");
    xml.push_str("<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>");
    xml
}
