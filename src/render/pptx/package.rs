//! The package: parts with their types and relations in one zip file, the same bytes every time.

use std::io::{Cursor, Write as _};

use rayon::prelude::*;
use zip::{
    CompressionMethod, DateTime, System, ZipWriter, result::ZipResult, write::PreparedZipFile, write::SimpleFileOptions,
};

use super::{
    error::PptxError,
    xml::{HEAD, escaped, put},
};

/// Where the types of relations are named.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// How hard parts are compressed, 1 to 9: quickly. Their XML repeats itself so much that more
/// effort makes them hardly smaller.
const LEVEL: i64 = 2;

/// A file within the package.
#[derive(Debug)]
pub(super) struct Part {
    /// Path without a leading slash.
    pub(super) path: String,
    /// Its type; nothing where the ending says it.
    pub(super) kind: &'static str,
    pub(super) bytes: Vec<u8>,
}

impl Part {
    pub(super) fn new(path: impl Into<String>, kind: &'static str, xml: String) -> Self {
        Self { path: path.into(), kind, bytes: xml.into_bytes() }
    }
}

/// Relations of a part to others.
#[derive(Debug, Default)]
pub(super) struct Rels(Vec<(&'static str, String, bool)>);

impl Rels {
    /// Relates to another part, given by its path from this one's folder; returns the name to
    /// refer to it.
    pub(super) fn part(&mut self, kind: &'static str, target: impl Into<String>) -> String {
        self.add(kind, target.into(), false)
    }

    /// Relates to something outside of the package.
    pub(super) fn outside(&mut self, kind: &'static str, target: impl Into<String>) -> String {
        self.add(kind, target.into(), true)
    }

    /// Each relation once.
    fn add(&mut self, kind: &'static str, target: String, is_outside: bool) -> String {
        let known = self.0.iter().position(|(k, t, o)| *k == kind && *t == target && *o == is_outside);
        let at = known.unwrap_or_else(|| {
            self.0.push((kind, target, is_outside));
            self.0.len() - 1
        });
        format!("rId{}", at + 1)
    }

    /// The part that tells the relations of the part at `path`.
    pub(super) fn of(self, path: &str) -> Part {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let slash = if folder.is_empty() { "" } else { "/" };
        let mut xml = HEAD.to_owned();
        xml.push_str("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (at, (kind, target, is_outside)) in self.0.iter().enumerate() {
            let namespace = match *kind {
                "metadata/core-properties" => "http://schemas.openxmlformats.org/package/2006/relationships",
                _ => RELATIONS,
            };
            let target = escaped(target);
            put!(xml, "<Relationship Id=\"rId{}\" Type=\"{namespace}/{kind}\" Target=\"{target}\"", at + 1);
            xml.push_str(if *is_outside { " TargetMode=\"External\"/>" } else { "/>" });
        }
        xml.push_str("</Relationships>");
        Part::new(format!("{folder}{slash}_rels/{name}.rels"), "", xml)
    }
}

/// Packs the parts, preceded by the list of their types.
pub(super) fn pack(mut parts: Vec<Part>) -> Result<Vec<u8>, PptxError> {
    parts.insert(0, types(&parts));
    zipped(&parts).map_err(|error| PptxError::Packing(error.to_string()))
}

fn types(parts: &[Part]) -> Part {
    let mut xml = HEAD.to_owned();
    xml.push_str("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    xml.push_str("<Default Extension=\"png\" ContentType=\"image/png\"/>");
    xml.push_str(
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    );
    xml.push_str("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for part in parts.iter().filter(|part| !part.kind.is_empty()) {
        put!(xml, "<Override PartName=\"/{}\" ContentType=\"{}\"/>", part.path, part.kind);
    }
    xml.push_str("</Types>");
    Part::new("[Content_Types].xml", "", xml)
}

/// Parts are compressed side by side and stand in their order. Times and the maker's system are
/// always the same.
fn zipped(parts: &[Part]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
        .last_modified_time(DateTime::default())
        .system(System::Dos);
    let prepared: Vec<PreparedZipFile> = parts
        .par_iter()
        .map(|part| {
            // Pictures are compressed already.
            let options = if part.path.starts_with("ppt/media/") {
                options.compression_method(CompressionMethod::Stored).compression_level(None)
            } else {
                options
            };
            PreparedZipFile::from_data(&part.path, options, &part.bytes)
        })
        .collect::<ZipResult<_>>()?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_prepared_files(prepared)?;
    let mut file = zip.finish()?;
    file.flush()?;
    Ok(file.into_inner())
}
