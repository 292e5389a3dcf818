//! The styles, by the names Writer knows, and the pages with their head and foot.

use super::root;
use crate::{
    flow::{Flow, tag},
    office::{LYING, UPRIGHT, Xml, country},
};

const FACE: &str = "Arial";
const INK: &str = "#1b2127";
const MUTED: &str = "#555d64";

/// A style of paragraphs.
struct Style<'a> {
    name: &'a str,
    /// What people read, where it has spaces.
    shown: &'a str,
    based: &'a str,
    /// In points; 0: as what it is based on.
    size: f64,
    bold: bool,
    slanted: bool,
    colour: &'a str,
    /// Millimetres before and after.
    room: (f64, f64),
    /// From 1, in the outline.
    outline: u8,
    keep: bool,
    lined: bool,
    indent: f64,
}

const PLAIN: Style<'_> = Style {
    name: "",
    shown: "",
    based: "Standard",
    size: 0.0,
    bold: false,
    slanted: false,
    colour: "",
    room: (1.0, 1.8),
    outline: 0,
    keep: false,
    lined: false,
    indent: 0.0,
};

pub(super) fn write(flow: &Flow) -> String {
    let mut xml = root("office:document-styles");
    faces(&mut xml);
    xml.open("office:styles", &[]);
    defaults(&mut xml, flow);
    for style in paragraphs(&flow.accent) {
        paragraph(&mut xml, &style, &flow.accent);
    }
    letters(&mut xml, &flow.accent);
    outline(&mut xml);
    lists(&mut xml);
    xml.close();
    pages(&mut xml, flow);
    xml.done()
}

/// The typeface, as contents and styles declare it.
pub(super) fn faces(xml: &mut Xml) {
    xml.open("office:font-face-decls", &[]);
    xml.empty(
        "style:font-face",
        &[
            ("style:name", FACE),
            ("svg:font-family", FACE),
            ("style:font-family-generic", "swiss"),
        ],
    );
    xml.close();
}

fn defaults(xml: &mut Xml, flow: &Flow) {
    let (language, land) = country(tag(flow.language));
    for family in ["paragraph", "graphic"] {
        xml.open("style:default-style", &[("style:family", family)]);
        if family == "paragraph" {
            xml.empty(
                "style:paragraph-properties",
                &[
                    ("fo:hyphenation-ladder-count", "no-limit"),
                    ("fo:line-height", "115%"),
                    ("style:writing-mode", "lr-tb"),
                ],
            );
        }
        xml.empty(
            "style:text-properties",
            &[
                ("style:font-name", FACE),
                ("style:font-name-asian", FACE),
                ("style:font-name-complex", FACE),
                ("fo:font-size", "10.5pt"),
                ("style:font-size-asian", "10.5pt"),
                ("style:font-size-complex", "10.5pt"),
                ("fo:color", INK),
                ("fo:language", language),
                ("fo:country", land),
                ("style:language-asian", "zh"),
                ("style:country-asian", "CN"),
                ("style:language-complex", "ar"),
                ("style:country-complex", "SA"),
                ("fo:hyphenate", "false"),
            ],
        );
        xml.close();
    }
    xml.empty(
        "style:style",
        &[
            ("style:name", "Standard"),
            ("style:family", "paragraph"),
            ("style:class", "text"),
        ],
    );
}

fn paragraphs(accent: &str) -> Vec<Style<'_>> {
    let heading = |name, shown, size, outline, room| Style {
        name,
        shown,
        based: "Heading",
        size,
        bold: true,
        room,
        outline,
        keep: true,
        ..PLAIN
    };
    let text = |name, shown| Style {
        name,
        shown,
        ..PLAIN
    };
    vec![
        Style {
            keep: true,
            ..text("Heading", "")
        },
        heading("Heading_20_1", "Heading 1", 20.0, 1, (6.0, 4.0)),
        heading("Heading_20_2", "Heading 2", 14.0, 2, (6.0, 2.5)),
        heading("Heading_20_3", "Heading 3", 11.5, 3, (5.0, 1.5)),
        heading("Heading_20_4", "Heading 4", 10.5, 4, (4.0, 1.5)),
        Style {
            based: "Heading",
            size: 32.0,
            bold: true,
            room: (2.0, 2.0),
            ..text("Title", "")
        },
        Style {
            based: "Heading",
            size: 16.0,
            colour: MUTED,
            ..text("Subtitle", "")
        },
        Style {
            size: 12.5,
            bold: true,
            colour: accent,
            room: (30.0, 1.0),
            keep: true,
            ..text("Document_20_Kind", "Document Kind")
        },
        text("Text_20_body", "Text body"),
        Style {
            size: 13.5,
            bold: true,
            ..text("Lead", "")
        },
        Style {
            size: 9.0,
            bold: true,
            colour: MUTED,
            room: (3.5, 0.4),
            keep: true,
            ..text("Label", "")
        },
        Style {
            slanted: true,
            lined: true,
            ..text("Quotations", "")
        },
        Style {
            size: 9.0,
            colour: MUTED,
            ..text("Small", "")
        },
        Style {
            size: 9.5,
            bold: true,
            room: (5.0, 1.8),
            keep: true,
            ..text("Caption", "")
        },
        Style {
            room: (0.4, 1.0),
            ..text("List_20_1", "List 1")
        },
        Style {
            room: (1.0, 2.0),
            ..text("Numbering_20_1", "Numbering 1")
        },
        Style {
            size: 9.5,
            room: (0.4, 1.0),
            ..text("List", "")
        },
        Style {
            bold: true,
            room: (2.0, 0.4),
            ..text("Contents_20_1", "Contents 1")
        },
        Style {
            room: (0.0, 0.4),
            indent: 8.0,
            ..text("Contents_20_2", "Contents 2")
        },
        Style {
            size: 9.5,
            room: (0.5, 0.5),
            ..text("Table_20_Contents", "Table Contents")
        },
        Style {
            based: "Table_20_Contents",
            bold: true,
            room: (0.5, 0.5),
            ..text("Table_20_Heading", "Table Heading")
        },
        Style {
            size: 8.5,
            colour: MUTED,
            ..text("Header", "")
        },
        Style {
            size: 8.5,
            colour: MUTED,
            ..text("Footer", "")
        },
    ]
}

fn paragraph(xml: &mut Xml, style: &Style<'_>, accent: &str) {
    let level = style.outline.to_string();
    let mut attributes = vec![
        ("style:name", style.name),
        ("style:family", "paragraph"),
        ("style:parent-style-name", style.based),
    ];
    if !style.shown.is_empty() {
        attributes.push(("style:display-name", style.shown));
    }
    if style.outline > 0 {
        attributes.push(("style:next-style-name", "Text_20_body"));
        attributes.push(("style:default-outline-level", &level));
    }
    xml.open("style:style", &attributes);
    let millimetres = |value: f64| format!("{value:.1}mm");
    let (before, after) = (millimetres(style.room.0), millimetres(style.room.1));
    let indent = millimetres(if style.lined { 4.0 } else { style.indent });
    let line = format!("1.2pt solid {accent}");
    let mut properties = vec![
        ("fo:margin-top", before.as_str()),
        ("fo:margin-bottom", after.as_str()),
        ("fo:margin-left", indent.as_str()),
    ];
    if style.keep {
        properties.push(("fo:keep-with-next", "always"));
    }
    if style.lined {
        properties.push(("fo:padding-left", "4mm"));
        properties.push(("fo:border-left", &line));
    }
    let tabs = matches!(style.name, "Header" | "Footer") || style.name.starts_with("Contents_");
    if tabs {
        xml.open("style:paragraph-properties", &properties);
        xml.open("style:tab-stops", &[]);
        let width = millimetres(UPRIGHT - style.indent);
        xml.empty(
            "style:tab-stop",
            &[("style:position", &width), ("style:type", "right")],
        );
        xml.close();
        xml.close();
    } else {
        xml.empty("style:paragraph-properties", &properties);
    }
    look(xml, style);
    xml.close();
}

/// The same for the three kinds of scripts that Writer tells apart.
fn look(xml: &mut Xml, style: &Style<'_>) {
    let size = format!("{}pt", style.size);
    let mut properties = Vec::new();
    if style.size > 0.0 {
        properties.extend([
            ("fo:font-size", size.as_str()),
            ("style:font-size-asian", &size),
            ("style:font-size-complex", &size),
        ]);
    }
    if style.bold {
        properties.extend([
            ("fo:font-weight", "bold"),
            ("style:font-weight-asian", "bold"),
            ("style:font-weight-complex", "bold"),
        ]);
    }
    if style.slanted {
        properties.extend([
            ("fo:font-style", "italic"),
            ("style:font-style-asian", "italic"),
            ("style:font-style-complex", "italic"),
        ]);
    }
    if !style.colour.is_empty() {
        properties.push(("fo:color", style.colour));
    }
    xml.empty("style:text-properties", &properties);
}

fn letters(xml: &mut Xml, accent: &str) {
    for (name, shown, bold, slanted, colour) in [
        ("Strong_20_Emphasis", "Strong Emphasis", true, false, ""),
        ("Emphasis", "", false, true, ""),
        ("Aside", "", false, false, MUTED),
        ("Accent", "", true, false, accent),
        ("Internet_20_link", "Internet link", false, false, INK),
    ] {
        let mut attributes = vec![("style:name", name), ("style:family", "text")];
        if !shown.is_empty() {
            attributes.push(("style:display-name", shown));
        }
        xml.open("style:style", &attributes);
        look(
            xml,
            &Style {
                bold,
                slanted,
                colour,
                ..PLAIN
            },
        );
        xml.close();
    }
}

/// Headings are in the outline, without numbers of its own.
fn outline(xml: &mut Xml) {
    xml.open("text:outline-style", &[("style:name", "Outline")]);
    for level in ["1", "2", "3", "4"] {
        xml.empty(
            "text:outline-level-style",
            &[("text:level", level), ("style:num-format", "")],
        );
    }
    xml.close();
}

fn lists(xml: &mut Xml) {
    for (name, shown, sign) in [
        ("List_20_1", "List 1", Some("–")),
        ("Numbering_20_1", "Numbering 1", None),
        ("Notes", "Notes", Some("")),
    ] {
        xml.open(
            "text:list-style",
            &[("style:name", name), ("style:display-name", shown)],
        );
        for (level, left) in [("1", "6mm"), ("2", "12mm")] {
            match sign {
                Some("") => xml.open(
                    "text:list-level-style-number",
                    &[("text:level", level), ("style:num-format", "")],
                ),
                Some(sign) => xml.open(
                    "text:list-level-style-bullet",
                    &[("text:level", level), ("text:bullet-char", sign)],
                ),
                None => xml.open(
                    "text:list-level-style-number",
                    &[
                        ("text:level", level),
                        ("style:num-format", "1"),
                        ("style:num-suffix", "."),
                    ],
                ),
            }
            xml.open(
                "style:list-level-properties",
                &[("text:list-level-position-and-space-mode", "label-alignment")],
            );
            let follows = if sign == Some("") {
                "nothing"
            } else {
                "listtab"
            };
            xml.empty(
                "style:list-level-label-alignment",
                &[
                    ("text:label-followed-by", follows),
                    ("fo:text-indent", "-6mm"),
                    ("fo:margin-left", left),
                ],
            );
            xml.close();
            xml.close();
        }
        xml.close();
    }
}

fn pages(xml: &mut Xml, flow: &Flow) {
    xml.open("office:automatic-styles", &[]);
    for (name, width, height, orientation, side, bottom) in [
        ("Upright", "210mm", "297mm", "portrait", "22mm", "13mm"),
        ("Lying", "420mm", "297mm", "landscape", "18mm", "10mm"),
    ] {
        xml.open("style:page-layout", &[("style:name", name)]);
        xml.empty(
            "style:page-layout-properties",
            &[
                ("fo:page-width", width),
                ("fo:page-height", height),
                ("style:print-orientation", orientation),
                ("fo:margin-top", "13mm"),
                ("fo:margin-bottom", bottom),
                ("fo:margin-left", side),
                ("fo:margin-right", side),
            ],
        );
        for (part, margin) in [
            ("style:header-style", "fo:margin-bottom"),
            ("style:footer-style", "fo:margin-top"),
        ] {
            xml.open(part, &[]);
            xml.empty(
                "style:header-footer-properties",
                &[("fo:min-height", "8mm"), (margin, "4mm")],
            );
            xml.close();
        }
        xml.close();
    }
    xml.open("style:page-layout", &[("style:name", "Bare")]);
    xml.empty(
        "style:page-layout-properties",
        &[
            ("fo:page-width", "210mm"),
            ("fo:page-height", "297mm"),
            ("style:print-orientation", "portrait"),
            ("fo:margin-top", "22mm"),
            ("fo:margin-bottom", "16mm"),
            ("fo:margin-left", "22mm"),
            ("fo:margin-right", "22mm"),
        ],
    );
    xml.close();
    for name in ["Header", "Footer"] {
        let wide = format!("{name}_20_Lying");
        xml.open(
            "style:style",
            &[
                ("style:name", &wide),
                ("style:family", "paragraph"),
                ("style:parent-style-name", name),
            ],
        );
        xml.open("style:paragraph-properties", &[]);
        xml.open("style:tab-stops", &[]);
        let width = format!("{LYING}mm");
        xml.empty(
            "style:tab-stop",
            &[("style:position", &width), ("style:type", "right")],
        );
        for _ in 0..3 {
            xml.close();
        }
    }
    xml.close();
    xml.open("office:master-styles", &[]);
    xml.empty(
        "style:master-page",
        &[
            ("style:name", "First_20_Page"),
            ("style:display-name", "First Page"),
            ("style:page-layout-name", "Bare"),
            ("style:next-style-name", "Standard"),
        ],
    );
    for (name, layout, suffix) in [("Standard", "Upright", ""), ("Lying", "Lying", "_20_Lying")] {
        xml.open(
            "style:master-page",
            &[("style:name", name), ("style:page-layout-name", layout)],
        );
        xml.open("style:header", &[]);
        let [project, lab] = &flow.head;
        xml.open("text:p", &[("text:style-name", &format!("Header{suffix}"))]);
        xml.text(&project.replace('\n', " "));
        xml.empty("text:tab", &[]);
        xml.text(&lab.replace('\n', " "));
        xml.close();
        xml.close();
        xml.open("style:footer", &[]);
        xml.open("text:p", &[("text:style-name", &format!("Footer{suffix}"))]);
        xml.text(&flow.foot.replace('\n', " "));
        xml.empty("text:tab", &[]);
        xml.element("text:page-number", &[("text:select-page", "current")], "1");
        xml.text(" / ");
        xml.element("text:page-count", &[], "1");
        xml.close();
        xml.close();
        xml.close();
    }
    xml.close();
}
