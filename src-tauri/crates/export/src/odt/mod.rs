//! A document for LibreOffice Writer: its styles by the names Writer knows, headings in the outline,
//! real lists and tables, words for every picture.

mod body;
mod styles;

use domain::Fault;

use crate::{
    figures::Drawing,
    flow::{Flow, tag},
    office::{Archive, Xml, country},
    render::moment,
};

const KIND: &str = "application/vnd.oasis.opendocument.text";

/// Those of contents, styles and metadata.
const NAMESPACES: &[(&str, &str)] = &[
    (
        "xmlns:office",
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    ),
    (
        "xmlns:style",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    ),
    (
        "xmlns:text",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    ),
    (
        "xmlns:table",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    ),
    (
        "xmlns:draw",
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    ),
    (
        "xmlns:fo",
        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    ),
    (
        "xmlns:svg",
        "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    ),
    (
        "xmlns:meta",
        "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    ),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
];

/// Opens the root of a part.
fn root(name: &'static str) -> Xml {
    let mut xml = Xml::new();
    let version = [("office:version", "1.3")];
    let attributes: Vec<(&str, &str)> = NAMESPACES.iter().copied().chain(version).collect();
    xml.open(name, &attributes);
    xml
}

/// The whole file.
///
/// # Errors
/// `ExportFailed`, which memory alone can cause.
pub(crate) fn write(flow: &Flow, drawings: &[Drawing]) -> Result<Vec<u8>, Fault> {
    let body = body::write(flow, drawings);
    let mut archive = Archive::new();
    // First and not packed: by it the file is known.
    archive.add("mimetype", KIND.as_bytes(), false)?;
    archive.add("content.xml", body.content.as_bytes(), true)?;
    archive.add("styles.xml", styles::write(flow).as_bytes(), true)?;
    archive.add("meta.xml", meta(flow).as_bytes(), true)?;
    for (number, picture) in (1..).zip(&body.pictures) {
        archive.add(&format!("Pictures/image{number}.png"), picture, false)?;
    }
    archive.add(
        "META-INF/manifest.xml",
        manifest(body.pictures.len()).as_bytes(),
        true,
    )?;
    archive.done()
}

fn manifest(pictures: usize) -> String {
    let mut xml = Xml::new();
    xml.open(
        "manifest:manifest",
        &[
            (
                "xmlns:manifest",
                "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
            ),
            ("manifest:version", "1.3"),
        ],
    );
    let mut parts: Vec<(String, &str)> = vec![
        ("/".to_owned(), KIND),
        ("content.xml".to_owned(), "text/xml"),
        ("styles.xml".to_owned(), "text/xml"),
        ("meta.xml".to_owned(), "text/xml"),
    ];
    parts.extend((1..=pictures).map(|number| (format!("Pictures/image{number}.png"), "image/png")));
    for (path, kind) in parts {
        xml.empty(
            "manifest:file-entry",
            &[("manifest:full-path", &path), ("manifest:media-type", kind)],
        );
    }
    xml.done()
}

fn meta(flow: &Flow) -> String {
    let mut xml = root("office:document-meta");
    let (language, land) = country(tag(flow.language));
    let when = moment(flow);
    let when = when.trim_end_matches('Z');
    xml.open("office:meta", &[]);
    xml.element("meta:generator", &[], "Établi");
    xml.element("dc:title", &[], &flow.title);
    xml.element("meta:initial-creator", &[], &flow.head[1]);
    xml.element("dc:creator", &[], &flow.head[1]);
    xml.element("meta:creation-date", &[], when);
    xml.element("dc:date", &[], when);
    xml.element("dc:language", &[], &format!("{language}-{land}"));
    xml.done()
}
