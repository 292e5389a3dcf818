//! The styles, by the names Word knows. A heading is one for Word by its name and for LibreOffice by
//! its level in the outline: both are there.

use crate::office::Xml;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const FACE: &str = "Arial";
const INK: &str = "1B2127";
const MUTED: &str = "555D64";

/// A style of paragraphs or of letters.
struct Style<'a> {
    id: &'a str,
    name: &'a str,
    based: &'a str,
    /// Half points; 0: as what it is based on.
    size: u32,
    bold: bool,
    slanted: bool,
    colour: &'a str,
    /// Twentieths of a point before and after.
    room: (u32, u32),
    /// From 0, in the outline.
    outline: Option<u8>,
    /// Stays with what follows.
    keep: bool,
    /// A line at the side it begins on.
    lined: bool,
}

const PLAIN: Style<'_> = Style {
    id: "",
    name: "",
    based: "Normal",
    size: 0,
    bold: false,
    slanted: false,
    colour: "",
    room: (0, 0),
    outline: None,
    keep: false,
    lined: false,
};

pub(super) fn write(accent: &str, language: &str) -> String {
    let accent = accent.trim_start_matches('#');
    let mut xml = Xml::new();
    xml.open("w:styles", &[("xmlns:w", MAIN)]);
    defaults(&mut xml, language);
    xml.open(
        "w:style",
        &[
            ("w:type", "paragraph"),
            ("w:default", "1"),
            ("w:styleId", "Normal"),
        ],
    );
    xml.empty("w:name", &[("w:val", "Normal")]);
    xml.empty("w:qFormat", &[]);
    xml.close();
    for style in paragraphs(accent) {
        paragraph(&mut xml, &style, accent);
    }
    for style in letters(accent) {
        letter(&mut xml, &style);
    }
    tables(&mut xml);
    xml.open(
        "w:style",
        &[
            ("w:type", "numbering"),
            ("w:default", "1"),
            ("w:styleId", "NoList"),
        ],
    );
    xml.empty("w:name", &[("w:val", "No List")]);
    xml.close();
    xml.done()
}

fn defaults(xml: &mut Xml, language: &str) {
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    xml.empty(
        "w:rFonts",
        &[
            ("w:ascii", FACE),
            ("w:hAnsi", FACE),
            ("w:eastAsia", FACE),
            ("w:cs", FACE),
        ],
    );
    xml.empty("w:color", &[("w:val", INK)]);
    xml.empty("w:sz", &[("w:val", "21")]);
    xml.empty("w:szCs", &[("w:val", "21")]);
    xml.empty(
        "w:lang",
        &[
            ("w:val", language),
            ("w:eastAsia", "zh-CN"),
            ("w:bidi", "ar-SA"),
        ],
    );
    xml.close();
    xml.close();
    xml.open("w:pPrDefault", &[]);
    xml.open("w:pPr", &[]);
    xml.empty(
        "w:spacing",
        &[
            ("w:before", "60"),
            ("w:after", "100"),
            ("w:line", "276"),
            ("w:lineRule", "auto"),
        ],
    );
    xml.close();
    xml.close();
    xml.close();
}

fn paragraphs(accent: &str) -> Vec<Style<'_>> {
    let heading = |id, name, size, outline, room| Style {
        id,
        name,
        size,
        bold: true,
        room,
        outline: Some(outline),
        keep: true,
        ..PLAIN
    };
    let text = |id, name| Style {
        id,
        name,
        room: (60, 100),
        ..PLAIN
    };
    vec![
        heading("Heading1", "heading 1", 40, 0, (360, 240)),
        heading("Heading2", "heading 2", 28, 1, (360, 140)),
        heading("Heading3", "heading 3", 23, 2, (280, 80)),
        heading("Heading4", "heading 4", 21, 3, (240, 80)),
        Style {
            id: "Title",
            name: "Title",
            size: 64,
            bold: true,
            room: (120, 120),
            ..PLAIN
        },
        Style {
            size: 32,
            colour: MUTED,
            ..text("Subtitle", "Subtitle")
        },
        Style {
            id: "Kind",
            name: "Document Kind",
            size: 25,
            bold: true,
            colour: accent,
            room: (1800, 60),
            keep: true,
            ..PLAIN
        },
        text("BodyText", "Body Text"),
        Style {
            size: 27,
            bold: true,
            ..text("Lead", "Lead")
        },
        Style {
            id: "Label",
            name: "Label",
            size: 18,
            bold: true,
            colour: MUTED,
            room: (200, 20),
            keep: true,
            ..PLAIN
        },
        Style {
            slanted: true,
            lined: true,
            ..text("Quote", "Quote")
        },
        Style {
            size: 18,
            colour: MUTED,
            ..text("Small", "Small")
        },
        Style {
            id: "Caption",
            name: "caption",
            size: 19,
            bold: true,
            room: (280, 100),
            keep: true,
            ..PLAIN
        },
        Style {
            room: (20, 60),
            ..text("ListBullet", "List Bullet")
        },
        Style {
            room: (60, 120),
            ..text("ListNumber", "List Number")
        },
        Style {
            size: 19,
            room: (20, 60),
            ..text("List", "List")
        },
        Style {
            bold: true,
            room: (120, 20),
            ..text("TOC1", "toc 1")
        },
        Style {
            room: (0, 20),
            ..text("TOC2", "toc 2")
        },
        Style {
            size: 19,
            room: (30, 30),
            ..text("TableContents", "Table Contents")
        },
        Style {
            based: "TableContents",
            size: 19,
            bold: true,
            room: (30, 30),
            keep: true,
            ..text("TableHeading", "Table Heading")
        },
        Style {
            size: 17,
            colour: MUTED,
            ..text("Header", "header")
        },
        Style {
            size: 17,
            colour: MUTED,
            ..text("Footer", "footer")
        },
        Style {
            size: 4,
            room: (0, 0),
            ..text("SectionEnd", "Section End")
        },
    ]
}

fn letters(accent: &str) -> Vec<Style<'_>> {
    let style = |id, name| Style {
        id,
        name,
        based: "",
        ..PLAIN
    };
    vec![
        Style {
            bold: true,
            ..style("Strong", "Strong")
        },
        Style {
            slanted: true,
            ..style("Emphasis", "Emphasis")
        },
        Style {
            colour: MUTED,
            ..style("SubtleEmphasis", "Subtle Emphasis")
        },
        Style {
            bold: true,
            colour: accent,
            ..style("IntenseEmphasis", "Intense Emphasis")
        },
    ]
}

fn paragraph(xml: &mut Xml, style: &Style<'_>, accent: &str) {
    xml.open(
        "w:style",
        &[("w:type", "paragraph"), ("w:styleId", style.id)],
    );
    xml.empty("w:name", &[("w:val", style.name)]);
    xml.empty("w:basedOn", &[("w:val", style.based)]);
    if style.outline.is_some() {
        xml.empty("w:next", &[("w:val", "BodyText")]);
    }
    xml.empty("w:qFormat", &[]);
    xml.open("w:pPr", &[]);
    if style.keep {
        xml.empty("w:keepNext", &[]);
    }
    if style.lined {
        xml.open("w:pBdr", &[]);
        xml.empty(
            "w:left",
            &[
                ("w:val", "single"),
                ("w:sz", "12"),
                ("w:space", "10"),
                ("w:color", accent),
            ],
        );
        xml.close();
    }
    xml.empty(
        "w:spacing",
        &[
            ("w:before", &style.room.0.to_string()),
            ("w:after", &style.room.1.to_string()),
        ],
    );
    if style.lined {
        xml.empty("w:ind", &[("w:left", "227")]);
    } else if style.id == "TOC2" {
        xml.empty("w:ind", &[("w:left", "454")]);
    }
    if let Some(level) = style.outline {
        xml.empty("w:outlineLvl", &[("w:val", &level.to_string())]);
    }
    xml.close();
    look(xml, style);
    xml.close();
}

fn letter(xml: &mut Xml, style: &Style<'_>) {
    xml.open(
        "w:style",
        &[("w:type", "character"), ("w:styleId", style.id)],
    );
    xml.empty("w:name", &[("w:val", style.name)]);
    xml.empty("w:qFormat", &[]);
    look(xml, style);
    xml.close();
}

fn look(xml: &mut Xml, style: &Style<'_>) {
    xml.open("w:rPr", &[]);
    if style.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if style.slanted {
        xml.empty("w:i", &[]);
        xml.empty("w:iCs", &[]);
    }
    if !style.colour.is_empty() {
        xml.empty("w:color", &[("w:val", style.colour)]);
    }
    if style.size > 0 {
        let size = style.size.to_string();
        xml.empty("w:sz", &[("w:val", &size)]);
        xml.empty("w:szCs", &[("w:val", &size)]);
    }
    xml.close();
}

fn tables(xml: &mut Xml) {
    xml.open(
        "w:style",
        &[
            ("w:type", "table"),
            ("w:default", "1"),
            ("w:styleId", "TableNormal"),
        ],
    );
    xml.empty("w:name", &[("w:val", "Normal Table")]);
    xml.open("w:tblPr", &[]);
    xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
    xml.close();
    xml.close();
    xml.open(
        "w:style",
        &[("w:type", "table"), ("w:styleId", "TableGrid")],
    );
    xml.empty("w:name", &[("w:val", "Table Grid")]);
    xml.empty("w:basedOn", &[("w:val", "TableNormal")]);
    xml.open("w:tblPr", &[]);
    xml.open("w:tblBorders", &[]);
    for (side, size, colour) in [
        ("w:top", "8", INK),
        ("w:bottom", "8", INK),
        ("w:insideH", "4", "D9D2C6"),
    ] {
        xml.empty(
            side,
            &[
                ("w:val", "single"),
                ("w:sz", size),
                ("w:space", "0"),
                ("w:color", colour),
            ],
        );
    }
    xml.close();
    xml.open("w:tblCellMar", &[]);
    for (side, width) in [("w:left", "85"), ("w:right", "85")] {
        xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
    }
    xml.close();
    xml.close();
    xml.close();
}
