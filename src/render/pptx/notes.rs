//! What the speaker sees beside a slide.

use super::{
    package::{Part, Rels},
    xml::{HEAD, NAMESPACES, escaped, put},
};

const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml";

/// The notes of the slide with this number, a paragraph each.
pub(super) fn parts(notes: &[String], number: usize, lang: &str) -> [Part; 2] {
    let mut xml = HEAD.to_owned();
    put!(xml, "<p:notes {NAMESPACES}><p:cSld><p:spTree>{}", super::slide::TREE);
    xml.push_str("<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image\"/>");
    xml.push_str("<p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>");
    xml.push_str("<p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>");
    xml.push_str("<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/>");
    xml.push_str("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>");
    xml.push_str("<p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/>");
    xml.push_str("<p:txBody><a:bodyPr/><a:lstStyle/>");
    for paragraph in notes.iter().flat_map(|note| note.split('\n')) {
        let text = escaped(paragraph);
        put!(xml, "<a:p><a:r><a:rPr lang=\"{lang}\" dirty=\"0\"/><a:t>{text}</a:t></a:r></a:p>");
    }
    xml.push_str("</p:txBody></p:sp></p:spTree></p:cSld>");
    xml.push_str("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>");
    let path = format!("ppt/notesSlides/notesSlide{number}.xml");
    let mut rels = Rels::default();
    rels.part("notesMaster", "../notesMasters/notesMaster1.xml");
    rels.part("slide", format!("../slides/slide{number}.xml"));
    let rels = rels.of(&path);
    [Part::new(path, KIND, xml), rels]
}
