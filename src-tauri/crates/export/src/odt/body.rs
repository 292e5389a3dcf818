//! The body of a document for Writer, block by block. What a paragraph has beside its style (where it
//! begins, which way it reads) is a style of its own, declared before the body.

use std::collections::BTreeMap;

use synthesis::document::model::{Style, Text};

use super::{root, styles::faces};
use crate::{
    figures::Drawing,
    flow::{
        Block, Caption, Cell, Entry, Figure, Flow, Grid, Item, ListLook, Look, letters, png_size,
    },
    office::{LYING, POINT, TALL, UPRIGHT, Xml, country, fitted, mark},
    scripts::{leftward, pieces},
};

/// Dots a millimetre of a picture that somebody brought.
const DOTS: f64 = 4.0;

pub(super) struct Body {
    pub content: String,
    pub pictures: Vec<Vec<u8>>,
}

/// What a paragraph has beside its words.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Shape {
    style: &'static str,
    leftward: bool,
    right: bool,
    /// Begins a page.
    turn: bool,
    /// Begins a page of that kind.
    master: &'static str,
}

pub(super) fn write(flow: &Flow, drawings: &[Drawing]) -> Body {
    let mut writer = Writer {
        xml: Xml::part(),
        drawings,
        pictures: Vec::new(),
        shapes: BTreeMap::new(),
        tongues: BTreeMap::new(),
        widths: BTreeMap::new(),
        tables: 0,
        marks: Vec::new(),
        turn: false,
        master: if flow.cover {
            "First_20_Page"
        } else {
            "Standard"
        },
        lying: false,
        spaced: true,
    };
    for block in &flow.blocks {
        writer.block(block);
    }
    let Writer {
        xml: body,
        pictures,
        shapes,
        tongues,
        widths,
        ..
    } = writer;
    let mut xml = root("office:document-content");
    faces(&mut xml);
    xml.open("office:automatic-styles", &[]);
    for (shape, name) in &shapes {
        declare(&mut xml, shape, name);
    }
    for ((style, language), name) in &tongues {
        tongue(&mut xml, style, language, name);
    }
    for (width, name) in &widths {
        xml.open(
            "style:style",
            &[("style:name", name), ("style:family", "table-column")],
        );
        let width = format!("{}mm", f64::from(*width) / 100.0);
        xml.empty(
            "style:table-column-properties",
            &[("style:column-width", &width)],
        );
        xml.close();
    }
    tables(&mut xml);
    xml.close();
    xml.open("office:body", &[]);
    xml.open("office:text", &[]);
    xml.insert(&body.done());
    Body {
        content: xml.done(),
        pictures,
    }
}

fn declare(xml: &mut Xml, shape: &Shape, name: &str) {
    let mut attributes = vec![
        ("style:name", name),
        ("style:family", "paragraph"),
        ("style:parent-style-name", shape.style),
    ];
    if !shape.master.is_empty() {
        attributes.push(("style:master-page-name", shape.master));
    }
    xml.open("style:style", &attributes);
    let mut properties = Vec::new();
    if shape.turn {
        properties.push(("fo:break-before", "page"));
    }
    if shape.leftward {
        properties.push(("style:writing-mode", "rl-tb"));
        properties.push(("fo:text-align", "start"));
    } else if shape.right {
        properties.push(("fo:text-align", "end"));
    }
    xml.empty("style:paragraph-properties", &properties);
    xml.close();
}

/// A style of letters in another language, for each kind of script.
fn tongue(xml: &mut Xml, style: &str, language: &str, name: &str) {
    let mut attributes = vec![("style:name", name), ("style:family", "text")];
    if !style.is_empty() {
        attributes.push(("style:parent-style-name", style));
    }
    xml.open("style:style", &attributes);
    let (language, land) = country(language);
    xml.empty(
        "style:text-properties",
        &[
            ("fo:language", language),
            ("fo:country", land),
            ("style:language-asian", language),
            ("style:country-asian", land),
            ("style:language-complex", language),
            ("style:country-complex", land),
        ],
    );
    xml.close();
}

fn tables(xml: &mut Xml) {
    for (name, width) in [("Upright", UPRIGHT), ("Wide", LYING)] {
        xml.open(
            "style:style",
            &[("style:name", name), ("style:family", "table")],
        );
        let width = format!("{width}mm");
        xml.empty(
            "style:table-properties",
            &[
                ("style:width", &width),
                ("table:align", "left"),
                ("fo:margin-bottom", "5mm"),
                ("table:border-model", "collapsing"),
            ],
        );
        xml.close();
    }
    for (name, top, bottom) in [
        ("CellFirst", "0.9pt solid #1b2127", "0.6pt solid #1b2127"),
        ("CellHead", "none", "0.6pt solid #1b2127"),
        ("Cell", "none", "0.4pt solid #d9d2c6"),
        ("CellLast", "none", "0.9pt solid #1b2127"),
    ] {
        xml.open(
            "style:style",
            &[("style:name", name), ("style:family", "table-cell")],
        );
        xml.empty(
            "style:table-cell-properties",
            &[
                ("fo:padding-left", "1.2mm"),
                ("fo:padding-right", "1.2mm"),
                ("fo:padding-top", "0.6mm"),
                ("fo:padding-bottom", "0.6mm"),
                ("fo:border-top", top),
                ("fo:border-bottom", bottom),
                ("fo:border-left", "none"),
                ("fo:border-right", "none"),
            ],
        );
        xml.close();
    }
    xml.open(
        "style:style",
        &[("style:name", "Whole"), ("style:family", "table-row")],
    );
    xml.empty(
        "style:table-row-properties",
        &[("fo:keep-together", "always")],
    );
    xml.close();
}

struct Writer<'a> {
    xml: Xml,
    drawings: &'a [Drawing],
    pictures: Vec<Vec<u8>>,
    shapes: BTreeMap<Shape, String>,
    tongues: BTreeMap<(&'static str, &'static str), String>,
    /// Of columns, in hundredths of a millimetre.
    widths: BTreeMap<u32, String>,
    tables: usize,
    /// What leads to the next paragraph.
    marks: Vec<String>,
    turn: bool,
    master: &'static str,
    lying: bool,
    /// The letter before was a space, or there is none.
    spaced: bool,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                let (style, level) = match heading.level {
                    1 => ("Heading_20_1", "1"),
                    2 => ("Heading_20_2", "2"),
                    3 => ("Heading_20_3", "3"),
                    _ => ("Heading_20_4", "4"),
                };
                let name = self.named(style, leftward([heading.text.as_str()]), false);
                self.xml.open(
                    "text:h",
                    &[("text:style-name", &name), ("text:outline-level", level)],
                );
                self.spaced = true;
                self.mark();
                let own = [("text:name", heading.anchor.as_str())];
                self.xml.empty("text:bookmark-start", &own);
                self.run(&heading.text, "");
                self.xml.empty("text:bookmark-end", &own);
                self.xml.close();
            }
            Block::Paragraph { look, text } => self.paragraph(style(*look), text, false),
            Block::List { look, items } => self.list(*look, items),
            Block::Grid(grid) => self.grid(grid),
            Block::Figure(figure) => self.figure(figure),
            Block::Picture(picture) => {
                self.start("Text_20_body", false, false);
                self.brought(&picture.png, &picture.alt, picture.height);
                self.xml.close();
            }
            Block::Contents(entries) => self.contents(entries),
            Block::Anchor(anchor) => self.marks.push(mark(anchor)),
            Block::Page { lying } => {
                if self.lying == *lying {
                    self.turn = true;
                } else {
                    self.lying = *lying;
                    self.master = if *lying { "Lying" } else { "Standard" };
                }
            }
        }
    }

    /// The name of the style of the next paragraph; pages begin with it.
    fn named(&mut self, style: &'static str, leftward: bool, right: bool) -> String {
        let shape = Shape {
            style,
            leftward,
            right: right && !leftward,
            turn: std::mem::take(&mut self.turn),
            master: std::mem::take(&mut self.master),
        };
        if shape
            == (Shape {
                style,
                ..Shape::default()
            })
        {
            return style.to_owned();
        }
        let next = format!("P{}", self.shapes.len() + 1);
        self.shapes.entry(shape).or_insert(next).clone()
    }

    fn start(&mut self, style: &'static str, leftward: bool, right: bool) {
        let name = self.named(style, leftward, right);
        self.xml.open("text:p", &[("text:style-name", &name)]);
        self.spaced = true;
        self.mark();
    }

    /// Marks a paragraph for what leads there.
    fn mark(&mut self) {
        for name in std::mem::take(&mut self.marks) {
            self.xml.empty("text:bookmark", &[("text:name", &name)]);
        }
    }

    fn paragraph(&mut self, style: &'static str, text: &Text, right: bool) {
        self.start(style, leftward(letters(text)), right);
        self.text(text);
        self.xml.close();
    }

    fn text(&mut self, text: &Text) {
        for run in text {
            let style = match run.style {
                Style::Plain => "",
                Style::Strong => "Strong_20_Emphasis",
                Style::Quote => "Emphasis",
                Style::Muted => "Aside",
                Style::Accent => "Accent",
            };
            if run.to.is_empty() {
                self.run(&run.text, style);
            } else {
                let to = format!("#{}", mark(&run.to));
                self.xml
                    .open("text:a", &[("xlink:type", "simple"), ("xlink:href", &to)]);
                self.run(&run.text, style);
                self.xml.close();
            }
        }
    }

    fn run(&mut self, text: &str, style: &'static str) {
        for piece in pieces(text) {
            let name = match piece.language {
                Some(language) => {
                    let next = format!("T{}", self.tongues.len() + 1);
                    self.tongues
                        .entry((style, language))
                        .or_insert(next)
                        .clone()
                }
                None => style.to_owned(),
            };
            if !name.is_empty() {
                self.xml.open("text:span", &[("text:style-name", &name)]);
            }
            self.letters(piece.text);
            if !name.is_empty() {
                self.xml.close();
            }
        }
    }

    /// Spaces in a row, and ends of lines, are elements.
    fn letters(&mut self, text: &str) {
        let starts = text.bytes().next();
        let single = !text.contains('\n') && !text.contains("  ");
        if single && !(self.spaced && starts == Some(b' ')) {
            self.xml.text(text);
            self.spaced = match text.bytes().last() {
                Some(last) => last == b' ',
                None => self.spaced,
            };
            return;
        }
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            match c {
                '\n' => {
                    self.xml.empty("text:line-break", &[]);
                    self.spaced = true;
                    rest = rest.get(1..).unwrap_or_default();
                }
                ' ' if self.spaced => {
                    self.xml.empty("text:s", &[]);
                    rest = rest.get(1..).unwrap_or_default();
                }
                ' ' => {
                    self.xml.text(" ");
                    self.spaced = true;
                    rest = rest.get(1..).unwrap_or_default();
                }
                _ => {
                    let end = rest.find([' ', '\n']).unwrap_or(rest.len());
                    let (word, after) = rest.split_at(end);
                    self.xml.text(word);
                    self.spaced = false;
                    rest = after;
                }
            }
        }
    }

    fn list(&mut self, look: ListLook, items: &[Item]) {
        let (style, list) = match look {
            ListLook::Dashes | ListLook::Figures => ("List_20_1", "List_20_1"),
            ListLook::Numbers => ("Numbering_20_1", "Numbering_20_1"),
            ListLook::Notes => ("List", "Notes"),
        };
        self.xml.open("text:list", &[("text:style-name", list)]);
        for item in items {
            self.xml.open("text:list-item", &[]);
            if item.joined {
                self.xml.open("text:list", &[]);
                self.xml.open("text:list-item", &[]);
            }
            if !item.anchor.is_empty() {
                self.marks.push(mark(&item.anchor));
            }
            self.start(style, leftward(letters(&item.text)), false);
            if let Some(picture) = &item.picture {
                self.brought(&picture.png, &picture.alt, picture.height);
                self.xml.empty("text:line-break", &[]);
            }
            self.text(&item.text);
            self.xml.close();
            if item.joined {
                self.xml.close();
                self.xml.close();
            }
            self.xml.close();
        }
        self.xml.close();
    }

    fn caption(&mut self, caption: &Caption) {
        let leftward = leftward([caption.mark.as_str(), caption.text.as_str()]);
        self.start("Caption", leftward, false);
        self.run(&caption.mark, "Accent");
        self.run(&format!(" {}", caption.text), "");
        self.xml.close();
    }

    /// An index that Writer can bring up to date, filled with what it says.
    fn contents(&mut self, entries: &[Entry]) {
        if entries.is_empty() {
            return;
        }
        self.xml.open(
            "text:table-of-content",
            &[("text:name", "Contents"), ("text:protected", "false")],
        );
        self.xml.open(
            "text:table-of-content-source",
            &[
                ("text:outline-level", "2"),
                ("text:use-index-marks", "false"),
            ],
        );
        for (level, style) in [("1", "Contents_20_1"), ("2", "Contents_20_2")] {
            self.xml.open(
                "text:table-of-content-entry-template",
                &[("text:outline-level", level), ("text:style-name", style)],
            );
            self.xml.empty("text:index-entry-link-start", &[]);
            self.xml.empty("text:index-entry-text", &[]);
            self.xml.empty(
                "text:index-entry-tab-stop",
                &[("style:type", "right"), ("style:leader-char", ".")],
            );
            self.xml.empty("text:index-entry-page-number", &[]);
            self.xml.empty("text:index-entry-link-end", &[]);
            self.xml.close();
        }
        self.xml.close();
        self.xml.open("text:index-body", &[]);
        for entry in entries {
            let style = if entry.level == 1 {
                "Contents_20_1"
            } else {
                "Contents_20_2"
            };
            self.start(style, leftward([entry.text.as_str()]), false);
            self.xml.open(
                "text:a",
                &[
                    ("xlink:type", "simple"),
                    ("xlink:href", &format!("#{}", entry.anchor)),
                    ("text:style-name", "Internet_20_link"),
                    ("text:visited-style-name", "Internet_20_link"),
                ],
            );
            self.run(&entry.text, "");
            self.xml.empty("text:tab", &[]);
            self.xml.element(
                "text:bookmark-ref",
                &[
                    ("text:reference-format", "page"),
                    ("text:ref-name", &entry.anchor),
                ],
                "",
            );
            self.xml.close();
            self.xml.close();
        }
        self.xml.close();
        self.xml.close();
    }

    fn width(&self) -> f64 {
        if self.lying { LYING } else { UPRIGHT }
    }

    fn figure(&mut self, figure: &Figure) {
        if let Some(caption) = &figure.caption {
            self.caption(caption);
        }
        let Some(drawing) = self.drawings.get(figure.drawing) else {
            return;
        };
        let size = fitted(
            (drawing.width * POINT, drawing.height * POINT),
            (self.width(), TALL),
        );
        self.start("Text_20_body", false, false);
        self.drawn(&drawing.bytes, &figure.alt, size);
        self.xml.close();
    }

    fn brought(&mut self, png: &[u8], alt: &str, height: f64) {
        let (wide, high) = png_size(png).unwrap_or((1, 1));
        let size = fitted(
            (f64::from(wide) / DOTS, f64::from(high) / DOTS),
            (self.width() / 2.0, height),
        );
        self.drawn(png, alt, size);
    }

    /// A picture in the line, with what it shows in words.
    fn drawn(&mut self, png: &[u8], alt: &str, (width, height): (f64, f64)) {
        self.pictures.push(png.to_vec());
        let number = self.pictures.len();
        let (width, height) = (format!("{width:.2}mm"), format!("{height:.2}mm"));
        self.xml.open(
            "draw:frame",
            &[
                ("draw:name", &format!("Image{number}")),
                ("text:anchor-type", "as-char"),
                ("svg:width", &width),
                ("svg:height", &height),
            ],
        );
        self.xml.empty(
            "draw:image",
            &[
                ("xlink:href", &format!("Pictures/image{number}.png")),
                ("xlink:type", "simple"),
                ("xlink:show", "embed"),
                ("xlink:actuate", "onLoad"),
            ],
        );
        if !alt.trim().is_empty() {
            self.xml.element("svg:desc", &[], alt);
        }
        self.xml.close();
        self.spaced = false;
    }

    fn grid(&mut self, grid: &Grid) {
        if let Some(caption) = &grid.caption {
            self.caption(caption);
        }
        // A page that begins with a table begins with the paragraph before it.
        if self.turn || !self.master.is_empty() {
            self.start("Small", false, false);
            self.xml.close();
        }
        self.tables += 1;
        let name = format!("Table{}", self.tables);
        let style = if self.lying { "Wide" } else { "Upright" };
        self.xml.open(
            "table:table",
            &[("table:name", &name), ("table:style-name", style)],
        );
        let width = self.width();
        for column in &grid.columns {
            // Whole hundredths of a millimetre, as few styles as there are widths.
            let wide = format!("{:.0}", (column.share * width * 100.0).max(1.0));
            let wide: u32 = wide.parse().unwrap_or(1_000);
            let next = format!("C{}", self.widths.len() + 1);
            let style = self.widths.entry(wide).or_insert(next).clone();
            self.xml
                .empty("table:table-column", &[("table:style-name", &style)]);
        }
        self.xml.open("table:table-header-rows", &[]);
        for (at, row) in grid.head.iter().enumerate() {
            let style = if at == 0 { "CellFirst" } else { "CellHead" };
            self.row(grid, row, style, true);
        }
        self.xml.close();
        for (at, row) in grid.rows.iter().enumerate() {
            let last = at + 1 == grid.rows.len();
            self.row(grid, row, if last { "CellLast" } else { "Cell" }, false);
        }
        self.xml.close();
    }

    fn row(&mut self, grid: &Grid, row: &[Cell], style: &'static str, head: bool) {
        if head {
            self.xml
                .open("table:table-row", &[("table:style-name", "Whole")]);
        } else {
            self.xml.open("table:table-row", &[]);
        }
        let mut at = 0;
        for cell in row {
            let span = usize::try_from(cell.span).unwrap_or(1).max(1);
            let right = grid.columns.get(at).is_some_and(|column| column.right);
            at += span;
            let spanned = span.to_string();
            let mut attributes = vec![("table:style-name", style), ("office:value-type", "string")];
            if span > 1 {
                attributes.push(("table:number-columns-spanned", &spanned));
            }
            self.xml.open("table:table-cell", &attributes);
            let own = if head {
                "Table_20_Heading"
            } else {
                "Table_20_Contents"
            };
            for text in &cell.text {
                self.paragraph(own, text, right);
            }
            if cell.text.is_empty() {
                self.paragraph(own, &Vec::new(), false);
            }
            self.xml.close();
            for _ in 1..span {
                self.xml.empty("table:covered-table-cell", &[]);
            }
        }
        self.xml.close();
    }
}

fn style(look: Look) -> &'static str {
    match look {
        Look::Title => "Title",
        Look::Subtitle => "Subtitle",
        Look::Kind => "Document_20_Kind",
        Look::Body => "Text_20_body",
        Look::Lead => "Lead",
        Look::Label => "Label",
        Look::Quote => "Quotations",
        Look::Small => "Small",
    }
}
