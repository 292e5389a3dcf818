//! What stands around the body: what the parts are, how they hang together, head and foot.

use super::twips;
use crate::{
    flow::Flow,
    office::{LYING, UPRIGHT, Xml},
    render::moment,
    scripts::pieces,
};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Those of the body, of heads and of feet.
pub(super) const NAMESPACES: &[(&str, &str)] = &[
    ("xmlns:w", MAIN),
    ("xmlns:r", OFFICE),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        "xmlns:pic",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
    ),
];

pub(super) const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/>",
    "</Relationships>"
);

pub(super) const APP: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">",
    "<Application>Établi</Application></Properties>"
);

pub(super) fn content_types(lying: bool) -> String {
    let mut xml = Xml::new();
    xml.open(
        "Types",
        &[(
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/content-types",
        )],
    );
    for (ending, kind) in [
        (
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ),
        ("xml", "application/xml"),
        ("png", "image/png"),
    ] {
        xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
    }
    let mut parts = vec![
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/word/styles.xml", format!("{WORD}.styles+xml")),
        ("/word/numbering.xml", format!("{WORD}.numbering+xml")),
        ("/word/settings.xml", format!("{WORD}.settings+xml")),
        ("/word/header1.xml", format!("{WORD}.header+xml")),
        ("/word/footer1.xml", format!("{WORD}.footer+xml")),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
        (
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
        ),
    ];
    if lying {
        parts.push(("/word/header2.xml", format!("{WORD}.header+xml")));
        parts.push(("/word/footer2.xml", format!("{WORD}.footer+xml")));
    }
    for (name, kind) in parts {
        xml.empty("Override", &[("PartName", name), ("ContentType", &kind)]);
    }
    xml.done()
}

pub(super) fn relations(lying: bool, pictures: usize) -> String {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", PACKAGE)]);
    let mut add = |id: &str, kind: &str, target: &str| {
        let kind = format!("{OFFICE}/{kind}");
        xml.empty(
            "Relationship",
            &[("Id", id), ("Type", &kind), ("Target", target)],
        );
    };
    add("rStyles", "styles", "styles.xml");
    add("rNumbering", "numbering", "numbering.xml");
    add("rSettings", "settings", "settings.xml");
    for number in 1..=1 + usize::from(lying) {
        let name = format!("header{number}.xml");
        add(&format!("rHeader{number}"), "header", &name);
        let name = format!("footer{number}.xml");
        add(&format!("rFooter{number}"), "footer", &name);
    }
    for number in 1..=pictures {
        let name = format!("media/image{number}.png");
        add(&format!("rPicture{number}"), "image", &name);
    }
    xml.done()
}

pub(super) fn core(flow: &Flow, language: &str) -> String {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.element("dc:title", &[], &flow.title);
    xml.element("dc:creator", &[], &flow.head[1]);
    xml.element("dc:language", &[], language);
    let when = moment(flow);
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.element(name, &[("xsi:type", "dcterms:W3CDTF")], &when);
    }
    xml.done()
}

pub(super) fn settings(language: &str) -> String {
    let mut xml = Xml::new();
    xml.open("w:settings", &[("xmlns:w", MAIN)]);
    xml.empty("w:zoom", &[("w:percent", "100")]);
    xml.empty("w:defaultTabStop", &[("w:val", "709")]);
    xml.open("w:compat", &[]);
    xml.empty(
        "w:compatSetting",
        &[
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ],
    );
    xml.close();
    xml.empty("w:themeFontLang", &[("w:val", language)]);
    xml.done()
}

/// Dashes, notes with numbers of their own, and one list each for those that count.
pub(super) fn numbering(numbered: usize) -> String {
    let mut xml = Xml::new();
    xml.open("w:numbering", &[("xmlns:w", MAIN)]);
    for (kind, format, sign) in [
        ("1", "bullet", "–"),
        ("2", "none", ""),
        ("3", "decimal", "%1."),
    ] {
        xml.open("w:abstractNum", &[("w:abstractNumId", kind)]);
        xml.empty("w:multiLevelType", &[("w:val", "hybridMultilevel")]);
        for (level, left) in [("0", "340"), ("1", "680")] {
            xml.open("w:lvl", &[("w:ilvl", level)]);
            xml.empty("w:start", &[("w:val", "1")]);
            xml.empty("w:numFmt", &[("w:val", format)]);
            xml.empty(
                "w:suff",
                &[("w:val", if sign.is_empty() { "nothing" } else { "tab" })],
            );
            let sign = if level == "1" && format == "decimal" {
                "%2."
            } else {
                sign
            };
            xml.empty("w:lvlText", &[("w:val", sign)]);
            xml.empty("w:lvlJc", &[("w:val", "left")]);
            xml.open("w:pPr", &[]);
            xml.empty("w:ind", &[("w:left", left), ("w:hanging", "340")]);
            xml.close();
            xml.close();
        }
        xml.close();
    }
    for number in 1..=2 + numbered {
        xml.open("w:num", &[("w:numId", &number.to_string())]);
        let kind = number.min(3).to_string();
        xml.empty("w:abstractNumId", &[("w:val", &kind)]);
        if number > 2 {
            xml.open("w:lvlOverride", &[("w:ilvl", "0")]);
            xml.empty("w:startOverride", &[("w:val", "1")]);
            xml.close();
        }
        xml.close();
    }
    xml.done()
}

/// The paper of a section, and what stands at its head and foot. `first`: not on its first page.
pub(super) fn section(xml: &mut Xml, lying: bool, first: bool) {
    let number = if lying { "2" } else { "1" };
    xml.open("w:sectPr", &[]);
    for (name, id) in [
        ("w:headerReference", format!("rHeader{number}")),
        ("w:footerReference", format!("rFooter{number}")),
    ] {
        xml.empty(name, &[("w:type", "default"), ("r:id", &id)]);
    }
    xml.empty("w:type", &[("w:val", "nextPage")]);
    let margins = |side: f64, top: f64, bottom: f64| [top, side, bottom, side].map(twips);
    let [top, right, bottom, left] = if lying {
        xml.empty(
            "w:pgSz",
            &[
                ("w:w", "23811"),
                ("w:h", "16838"),
                ("w:orient", "landscape"),
            ],
        );
        margins(18.0, 24.0, 20.0)
    } else {
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        margins(22.0, 27.0, 24.0)
    };
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", &top),
            ("w:right", &right),
            ("w:bottom", &bottom),
            ("w:left", &left),
            ("w:header", "624"),
            ("w:footer", "624"),
            ("w:gutter", "0"),
        ],
    );
    if first {
        xml.empty("w:titlePg", &[]);
    }
    xml.close();
}

fn start(xml: &mut Xml, style: &str, lying: bool) {
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.empty("w:pStyle", &[("w:val", style)]);
    xml.open("w:tabs", &[]);
    let width = twips(if lying { LYING } else { UPRIGHT });
    xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &width)]);
    xml.close();
    xml.close();
}

fn run(xml: &mut Xml, language: &str, text: &str) {
    for piece in pieces(text) {
        xml.open("w:r", &[]);
        xml.open("w:rPr", &[]);
        if piece.leftward {
            xml.empty("w:rtl", &[]);
        }
        xml.empty("w:lang", &[("w:val", language)]);
        xml.close();
        let line = piece.text.replace('\n', " ");
        xml.element("w:t", &[("xml:space", "preserve")], &line);
        xml.close();
    }
}

fn tab(xml: &mut Xml) {
    xml.open("w:r", &[]);
    xml.empty("w:tab", &[]);
    xml.close();
}

pub(super) fn header(flow: &Flow, language: &str, lying: bool) -> String {
    let mut xml = Xml::new();
    xml.open("w:hdr", NAMESPACES);
    start(&mut xml, "Header", lying);
    let [project, lab] = &flow.head;
    run(&mut xml, language, project);
    tab(&mut xml);
    run(&mut xml, language, lab);
    xml.done()
}

/// "5 / 16" at the right.
pub(super) fn footer(flow: &Flow, language: &str, lying: bool) -> String {
    let mut xml = Xml::new();
    xml.open("w:ftr", NAMESPACES);
    start(&mut xml, "Footer", lying);
    run(&mut xml, language, &flow.foot);
    tab(&mut xml);
    for (at, field) in [" PAGE ", " NUMPAGES "].into_iter().enumerate() {
        if at > 0 {
            run(&mut xml, language, " / ");
        }
        xml.open("w:fldSimple", &[("w:instr", field)]);
        run(&mut xml, language, "1");
        xml.close();
    }
    xml.done()
}
