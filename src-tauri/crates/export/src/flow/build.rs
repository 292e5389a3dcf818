//! A document becomes a run of blocks: cover, sections, contents.

use serde_json::Value;
use synthesis::document::{
    Document,
    model::{Cover, Picture as Brought, Run, Section, Style, Text},
};

use super::{Block, Entry, Figure, Flow, Heading, Item, ListLook, Look, Picture, parts};

/// What a document says, in order. `note` stands under the contents.
pub(crate) fn flow(document: &Document, note: &str) -> Flow {
    let mut writer = Writer {
        document,
        blocks: Vec::new(),
        drawings: Vec::new(),
        anchors: 0,
        lying: false,
        note,
    };
    match &document.cover {
        Some(cover) => writer.cover(cover),
        None => writer.paragraph(Look::Title, &document.title),
    }
    for (index, section) in document.sections.iter().enumerate() {
        writer.section(section, index == 0 && document.cover.is_none());
    }
    let Writer {
        mut blocks,
        drawings,
        ..
    } = writer;
    list_contents(&mut blocks);
    Flow {
        language: document.language,
        title: document.title.clone(),
        date: document.date.map(|date| date.to_string()),
        head: document.head.clone(),
        foot: document.foot.clone(),
        accent: document.accent.clone(),
        cover: document.cover.is_some(),
        blocks,
        drawings,
    }
}

/// The contents name every listed heading, once all are known.
fn list_contents(blocks: &mut [Block]) {
    let listed: Vec<Entry> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading(heading) if heading.listed => Some(Entry {
                level: heading.level,
                text: heading.text.clone(),
                anchor: heading.anchor.clone(),
            }),
            _ => None,
        })
        .collect();
    for block in blocks {
        if let Block::Contents(entries) = block {
            entries.clone_from(&listed);
        }
    }
}

/// A text of one run.
pub(super) fn said(text: impl Into<String>, style: Style) -> Text {
    led(text, style, "")
}

/// A text of one run that leads to an anchor; nowhere when that is empty.
pub(super) fn led(text: impl Into<String>, style: Style, to: &str) -> Text {
    vec![Run {
        text: text.into(),
        style,
        to: to.to_owned(),
    }]
}

pub(super) struct Writer<'a> {
    pub document: &'a Document,
    blocks: Vec<Block>,
    drawings: Vec<Value>,
    anchors: usize,
    lying: bool,
    pub note: &'a str,
}

impl Writer<'_> {
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A paragraph in one style; nothing where there is nothing to say.
    pub fn paragraph(&mut self, look: Look, text: &str) {
        if !text.is_empty() {
            self.text(look, said(text, Style::Plain));
        }
    }

    pub fn text(&mut self, look: Look, text: Text) {
        if text.iter().any(|run| !run.text.is_empty()) {
            self.push(Block::Paragraph { look, text });
        }
    }

    pub fn list(&mut self, look: ListLook, items: Vec<Item>) {
        if !items.is_empty() {
            self.push(Block::List { look, items });
        }
    }

    pub fn heading(&mut self, level: u8, number: &str, title: &str, listed: bool) {
        self.anchors += 1;
        let text = if number.is_empty() {
            title.to_owned()
        } else {
            format!("{number} {title}")
        };
        self.push(Block::Heading(Heading {
            level,
            text,
            anchor: format!("section_{}", self.anchors),
            listed,
        }));
    }

    /// What leads to what follows.
    pub fn anchor(&mut self, anchor: &str) {
        if !anchor.is_empty() {
            self.push(Block::Anchor(anchor.to_owned()));
        }
    }

    pub fn page(&mut self, lying: bool) {
        self.lying = lying;
        self.push(Block::Page { lying });
    }

    /// A drawing, and where it stands among them.
    pub fn drawing(&mut self, data: Value) -> usize {
        self.drawings.push(data);
        self.drawings.len() - 1
    }

    pub fn picture(&mut self, brought: &Brought, height: f64) {
        if let Some(picture) = picture(brought, height) {
            self.push(Block::Picture(picture));
        }
    }

    fn cover(&mut self, cover: &Cover) {
        if let Some(logo) = &cover.logo {
            self.picture(logo, 14.0);
        }
        self.text(Look::Body, said(cover.lab.as_str(), Style::Strong));
        self.paragraph(Look::Small, &cover.host);
        self.paragraph(Look::Kind, &cover.kind);
        self.paragraph(Look::Title, &cover.title);
        self.paragraph(Look::Subtitle, &cover.subtitle);
        for line in &cover.lines {
            self.paragraph(Look::Body, line);
        }
        for line in &cover.small {
            self.paragraph(Look::Small, line);
        }
        if !cover.question.is_empty() {
            self.paragraph(Look::Label, &cover.question_label);
            self.paragraph(Look::Lead, &cover.question);
        }
        if !cover.columns.is_empty() {
            let columns: Vec<Value> = cover
                .columns
                .iter()
                .map(|column| serde_json::json!({ "notes": column.notes, "chosen": column.chosen }))
                .collect();
            let drawing =
                self.drawing(serde_json::json!({ "part": "squares", "columns": columns }));
            self.push(Block::Figure(Figure {
                caption: None,
                alt: cover.columns_note.clone(),
                drawing,
            }));
            self.paragraph(Look::Small, &cover.columns_note);
        }
        self.list(ListLook::Figures, parts::key_figures(&cover.figures));
    }

    fn section(&mut self, section: &Section, first: bool) {
        let lying = section.paper == synthesis::document::model::Paper::A3Landscape;
        if (section.new_page && !first) || lying != self.lying {
            self.page(lying);
        }
        self.whole(section);
        for below in &section.sections {
            self.whole(below);
        }
    }

    fn whole(&mut self, section: &Section) {
        let level = section.level.clamp(1, 2);
        let listed = section.key != "contents";
        self.anchor(&section.anchor());
        self.heading(level, &section.number, &section.title, listed);
        self.paragraph(Look::Label, &section.label);
        for part in &section.parts {
            self.part(part, level + 1);
        }
    }
}

/// A picture that can be read; `None` for one that cannot.
pub(super) fn picture(brought: &Brought, height: f64) -> Option<Picture> {
    Some(Picture {
        png: crate::pictures::decoded(&brought.data)?,
        alt: brought.alt.clone(),
        height,
    })
}
