//! The body of a document for Word, block by block.

use synthesis::document::model::{Style, Text};

use super::{
    parts::{NAMESPACES, section},
    twips,
};
use crate::{
    figures::Drawing,
    flow::{
        Block, Caption, Cell, Entry, Figure, Flow, Grid, Heading, Item, ListLook, Look, letters,
        png_size,
    },
    office::{LYING, POINT, TALL, UPRIGHT, Xml, country, fitted, mark},
    scripts::{leftward, pieces},
};

/// Dots a millimetre of a picture that somebody brought.
const DOTS: f64 = 4.0;

/// The numbers of the kinds of lists; those that count have one each from here.
const DASHES: usize = 1;
const NOTES: usize = 2;

pub(super) struct Body {
    pub document: String,
    pub pictures: Vec<Vec<u8>>,
    /// How many lists count.
    pub numbered: usize,
}

pub(super) fn write(flow: &Flow, drawings: &[Drawing], language: &str) -> Body {
    let mut writer = Writer {
        xml: Xml::new(),
        language,
        drawings,
        pictures: Vec::new(),
        numbered: 0,
        bookmarks: 0,
        marks: Vec::new(),
        turn: false,
        lying: false,
        after_table: false,
        first: flow.cover,
        leads: false,
    };
    writer.xml.open("w:document", NAMESPACES);
    writer.xml.open("w:body", &[]);
    for block in &flow.blocks {
        writer.block(block);
    }
    if writer.after_table {
        writer.gap();
    }
    let (lying, first) = (writer.lying, writer.first);
    section(&mut writer.xml, lying, first);
    Body {
        document: writer.xml.done(),
        pictures: writer.pictures,
        numbered: writer.numbered,
    }
}

/// What a paragraph has beside its words.
#[derive(Clone, Copy, Default)]
struct Shape {
    style: &'static str,
    /// Stays with what follows.
    keep: bool,
    /// Kind and depth of a list.
    list: Option<(usize, u8)>,
    right: bool,
}

struct Writer<'a> {
    xml: Xml,
    language: &'a str,
    drawings: &'a [Drawing],
    pictures: Vec<Vec<u8>>,
    numbered: usize,
    bookmarks: usize,
    /// What leads to the next paragraph.
    marks: Vec<String>,
    turn: bool,
    lying: bool,
    after_table: bool,
    /// The section's first page has neither head nor foot.
    first: bool,
    /// Within a link.
    leads: bool,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        // Two tables in a row would become one.
        if self.after_table && matches!(block, Block::Grid(grid) if grid.caption.is_none()) {
            self.gap();
        }
        self.after_table = false;
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph { look, text } => {
                let keep = matches!(look, Look::Label | Look::Kind);
                self.paragraph(
                    Shape {
                        style: style(*look),
                        keep,
                        ..Shape::default()
                    },
                    text,
                );
            }
            Block::List { look, items } => self.list(*look, items),
            Block::Grid(grid) => self.grid(grid),
            Block::Figure(figure) => self.figure(figure),
            Block::Picture(picture) => {
                self.start(Shape::default(), false);
                self.brought(&picture.png, &picture.alt, picture.height);
                self.xml.close();
            }
            Block::Contents(entries) => self.contents(entries),
            Block::Anchor(anchor) => self.marks.push(mark(anchor)),
            Block::Page { lying } if self.lying != *lying => {
                self.xml.open("w:p", &[]);
                self.xml.open("w:pPr", &[]);
                self.xml.empty("w:pStyle", &[("w:val", "SectionEnd")]);
                section(&mut self.xml, self.lying, self.first);
                self.xml.close();
                self.xml.close();
                self.first = false;
                self.lying = *lying;
            }
            Block::Page { .. } => self.turn = true,
        }
    }

    fn gap(&mut self) {
        self.start(
            Shape {
                style: "SectionEnd",
                ..Shape::default()
            },
            false,
        );
        self.xml.close();
        self.after_table = false;
    }

    /// Opens a paragraph, and marks it for what leads there.
    fn start(&mut self, shape: Shape, leftward: bool) {
        self.open(shape, leftward);
        for name in std::mem::take(&mut self.marks) {
            self.bookmarks += 1;
            let id = self.bookmarks.to_string();
            self.xml
                .empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
            self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        }
    }

    fn open(&mut self, shape: Shape, leftward: bool) {
        let turn = std::mem::take(&mut self.turn);
        let xml = &mut self.xml;
        xml.open("w:p", &[]);
        if shape.style.is_empty() && !(shape.keep || turn || leftward || shape.right) {
            return;
        }
        xml.open("w:pPr", &[]);
        if !shape.style.is_empty() {
            xml.empty("w:pStyle", &[("w:val", shape.style)]);
        }
        if shape.keep {
            xml.empty("w:keepNext", &[]);
        }
        if turn {
            xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((kind, depth)) = shape.list {
            xml.open("w:numPr", &[]);
            xml.empty("w:ilvl", &[("w:val", &depth.to_string())]);
            xml.empty("w:numId", &[("w:val", &kind.to_string())]);
            xml.close();
        }
        if leftward {
            xml.empty("w:bidi", &[]);
        } else if shape.right {
            xml.empty("w:jc", &[("w:val", "right")]);
        }
        xml.close();
    }

    fn paragraph(&mut self, shape: Shape, text: &Text) {
        self.start(shape, leftward(letters(text)));
        self.text(text);
        self.xml.close();
    }

    fn text(&mut self, text: &Text) {
        for run in text {
            let style = match run.style {
                Style::Plain => "",
                Style::Strong => "Strong",
                Style::Quote => "Emphasis",
                Style::Muted => "SubtleEmphasis",
                Style::Accent => "IntenseEmphasis",
            };
            if run.to.is_empty() {
                self.run(&run.text, style);
            } else {
                let to = mark(&run.to);
                self.xml
                    .open("w:hyperlink", &[("w:anchor", &to), ("w:history", "1")]);
                self.leads = true;
                self.run(&run.text, style);
                self.leads = false;
                self.xml.close();
            }
        }
    }

    /// Words in their language, each stretch of another script in its own.
    fn run(&mut self, text: &str, style: &str) {
        for piece in pieces(text) {
            let own = piece.language.map(|language| {
                let (language, land) = country(language);
                format!("{language}-{land}")
            });
            self.open_run(style, piece.leftward, own.as_deref());
            let xml = &mut self.xml;
            for (at, line) in piece.text.split('\n').enumerate() {
                if at > 0 {
                    xml.empty("w:br", &[]);
                }
                if !line.is_empty() {
                    xml.element("w:t", &[("xml:space", "preserve")], line);
                }
            }
            xml.close();
        }
    }

    fn open_run(&mut self, style: &str, leftward: bool, own: Option<&str>) {
        let xml = &mut self.xml;
        xml.open("w:r", &[]);
        xml.open("w:rPr", &[]);
        if !style.is_empty() {
            xml.empty("w:rStyle", &[("w:val", style)]);
        }
        // Colour alone would not tell.
        if self.leads {
            xml.empty("w:u", &[("w:val", "single")]);
        }
        if leftward {
            xml.empty("w:rtl", &[]);
        }
        match own {
            Some(own) => xml.empty(
                "w:lang",
                &[("w:val", own), ("w:eastAsia", own), ("w:bidi", own)],
            ),
            None => xml.empty("w:lang", &[("w:val", self.language)]),
        }
        xml.close();
    }

    fn heading(&mut self, heading: &Heading) {
        let style = match heading.level {
            1 => "Heading1",
            2 => "Heading2",
            3 => "Heading3",
            _ => "Heading4",
        };
        self.start(
            Shape {
                style,
                ..Shape::default()
            },
            leftward([heading.text.as_str()]),
        );
        self.bookmarks += 1;
        let id = self.bookmarks.to_string();
        self.xml.empty(
            "w:bookmarkStart",
            &[("w:id", &id), ("w:name", &heading.anchor)],
        );
        self.run(&heading.text, "");
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        self.xml.close();
    }

    fn list(&mut self, look: ListLook, items: &[Item]) {
        let (style, kind) = match look {
            ListLook::Dashes | ListLook::Figures => ("ListBullet", DASHES),
            ListLook::Numbers => {
                self.numbered += 1;
                ("ListNumber", NOTES + self.numbered)
            }
            ListLook::Notes => ("List", NOTES),
        };
        for item in items {
            let shape = Shape {
                style,
                list: Some((kind, u8::from(item.joined))),
                ..Shape::default()
            };
            if !item.anchor.is_empty() {
                self.marks.push(mark(&item.anchor));
            }
            self.start(shape, leftward(letters(&item.text)));
            if let Some(picture) = &item.picture {
                self.brought(&picture.png, &picture.alt, picture.height);
                self.xml.open("w:r", &[]);
                self.xml.empty("w:br", &[]);
                self.xml.close();
            }
            self.text(&item.text);
            self.xml.close();
        }
    }

    fn caption(&mut self, caption: &Caption) {
        self.start(
            Shape {
                style: "Caption",
                keep: true,
                ..Shape::default()
            },
            leftward([caption.mark.as_str(), caption.text.as_str()]),
        );
        self.run(&caption.mark, "IntenseEmphasis");
        self.run(&format!(" {}", caption.text), "");
        self.xml.close();
    }

    /// A field that offices can bring up to date, filled with what it says: links.
    fn contents(&mut self, entries: &[Entry]) {
        let Some(last) = entries.len().checked_sub(1) else {
            return;
        };
        self.xml.open("w:sdt", &[]);
        self.xml.open("w:sdtPr", &[]);
        self.xml.open("w:docPartObj", &[]);
        self.xml
            .empty("w:docPartGallery", &[("w:val", "Table of Contents")]);
        self.xml.empty("w:docPartUnique", &[]);
        self.xml.close();
        self.xml.close();
        self.xml.open("w:sdtContent", &[]);
        for (at, entry) in entries.iter().enumerate() {
            let style = if entry.level == 1 { "TOC1" } else { "TOC2" };
            self.start(
                Shape {
                    style,
                    ..Shape::default()
                },
                leftward([entry.text.as_str()]),
            );
            if at == 0 {
                self.field("begin");
                self.xml.open("w:r", &[]);
                self.xml.element(
                    "w:instrText",
                    &[("xml:space", "preserve")],
                    " TOC \\o \"1-2\" \\h \\z \\u ",
                );
                self.xml.close();
                self.field("separate");
            }
            self.xml.open(
                "w:hyperlink",
                &[("w:anchor", &entry.anchor), ("w:history", "1")],
            );
            self.run(&entry.text, "");
            self.xml.close();
            if at == last {
                self.field("end");
            }
            self.xml.close();
        }
        self.xml.close();
        self.xml.close();
    }

    fn field(&mut self, kind: &str) {
        self.xml.open("w:r", &[]);
        self.xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
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
        self.start(Shape::default(), false);
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
        let emu = |millimetres: f64| format!("{:.0}", (millimetres * 36_000.0).max(1.0));
        let (wide, high) = (emu(width), emu(height));
        let id = number.to_string();
        let name = format!("image{number}.png");
        let xml = &mut self.xml;
        xml.open("w:r", &[]);
        xml.open("w:drawing", &[]);
        xml.open(
            "wp:inline",
            &[
                ("distT", "0"),
                ("distB", "0"),
                ("distL", "0"),
                ("distR", "0"),
            ],
        );
        xml.empty("wp:extent", &[("cx", &wide), ("cy", &high)]);
        if alt.trim().is_empty() {
            xml.open("wp:docPr", &[("id", &id), ("name", &name)]);
            xml.open("a:extLst", &[]);
            xml.open(
                "a:ext",
                &[("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")],
            );
            xml.empty(
                "adec:decorative",
                &[
                    (
                        "xmlns:adec",
                        "http://schemas.microsoft.com/office/drawing/2017/decorative",
                    ),
                    ("val", "1"),
                ],
            );
            xml.close();
            xml.close();
            xml.close();
        } else {
            xml.empty("wp:docPr", &[("id", &id), ("name", &name), ("descr", alt)]);
        }
        xml.open("wp:cNvGraphicFramePr", &[]);
        xml.empty("a:graphicFrameLocks", &[("noChangeAspect", "1")]);
        xml.close();
        xml.open("a:graphic", &[]);
        xml.open(
            "a:graphicData",
            &[(
                "uri",
                "http://schemas.openxmlformats.org/drawingml/2006/picture",
            )],
        );
        xml.open("pic:pic", &[]);
        xml.open("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &[("id", &id), ("name", &name)]);
        xml.empty("pic:cNvPicPr", &[]);
        xml.close();
        xml.open("pic:blipFill", &[]);
        xml.empty("a:blip", &[("r:embed", &format!("rPicture{number}"))]);
        xml.open("a:stretch", &[]);
        xml.empty("a:fillRect", &[]);
        xml.close();
        xml.close();
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &[("cx", &wide), ("cy", &high)]);
        xml.close();
        xml.open("a:prstGeom", &[("prst", "rect")]);
        xml.empty("a:avLst", &[]);
        for _ in 0..8 {
            xml.close();
        }
    }

    fn grid(&mut self, grid: &Grid) {
        if let Some(caption) = &grid.caption {
            self.caption(caption);
        }
        let width = self.width();
        let widths: Vec<f64> = grid
            .columns
            .iter()
            .map(|column| column.share * width)
            .collect();
        let xml = &mut self.xml;
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        xml.empty("w:tblStyle", &[("w:val", "TableGrid")]);
        xml.empty("w:tblW", &[("w:w", &twips(width)), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let named = grid.rows.iter().flatten().any(|cell| cell.heads);
        xml.empty(
            "w:tblLook",
            &[
                ("w:val", if named { "00A0" } else { "0020" }),
                ("w:firstRow", "1"),
                ("w:lastRow", "0"),
                ("w:firstColumn", if named { "1" } else { "0" }),
                ("w:lastColumn", "0"),
                ("w:noHBand", "0"),
                ("w:noVBand", "0"),
            ],
        );
        if let Some(caption) = &grid.caption {
            xml.empty("w:tblCaption", &[("w:val", &caption.text)]);
        }
        xml.close();
        xml.open("w:tblGrid", &[]);
        for width in &widths {
            xml.empty("w:gridCol", &[("w:w", &twips(*width))]);
        }
        xml.close();
        for row in &grid.head {
            self.row(grid, &widths, row, true);
        }
        for row in &grid.rows {
            self.row(grid, &widths, row, false);
        }
        self.xml.close();
        self.after_table = true;
    }

    fn row(&mut self, grid: &Grid, widths: &[f64], row: &[Cell], head: bool) {
        self.xml.open("w:tr", &[]);
        if head {
            self.xml.open("w:trPr", &[]);
            self.xml.empty("w:cantSplit", &[]);
            self.xml.empty("w:tblHeader", &[]);
            self.xml.close();
        }
        let mut at = 0;
        for cell in row {
            let span = usize::try_from(cell.span).unwrap_or(1).max(1);
            let wide: f64 = widths.iter().skip(at).take(span).sum();
            let right = grid.columns.get(at).is_some_and(|column| column.right);
            at += span;
            self.xml.open("w:tc", &[]);
            self.xml.open("w:tcPr", &[]);
            self.xml
                .empty("w:tcW", &[("w:w", &twips(wide)), ("w:type", "dxa")]);
            if span > 1 {
                self.xml
                    .empty("w:gridSpan", &[("w:val", &span.to_string())]);
            }
            self.xml.close();
            let shape = Shape {
                style: if head {
                    "TableHeading"
                } else {
                    "TableContents"
                },
                right,
                ..Shape::default()
            };
            for text in &cell.text {
                self.paragraph(shape, text);
            }
            if cell.text.is_empty() {
                self.paragraph(shape, &Vec::new());
            }
            self.xml.close();
        }
        self.xml.close();
    }
}

fn style(look: Look) -> &'static str {
    match look {
        Look::Title => "Title",
        Look::Subtitle => "Subtitle",
        Look::Kind => "Kind",
        Look::Body => "BodyText",
        Look::Lead => "Lead",
        Look::Label => "Label",
        Look::Quote => "Quote",
        Look::Small => "Small",
    }
}
