//! A document as one page of the web: no script, nothing fetched, its styles and pictures in it. It
//! reads with every aid, and prints.

use std::fmt::Write as _;

use base64::Engine as _;
use synthesis::document::model::{Style, Text};

use crate::{
    figures::Drawing,
    flow::{Block, Caption, Cell, Entry, Figure, Flow, Grid, Item, ListLook, Look, letters, tag},
    scripts::{leftward, pieces},
};

const STYLE: &str = include_str!("style.css");
/// A table of more columns may be wider than a window.
const WIDE: usize = 6;

/// The whole file.
pub(crate) fn write(flow: &Flow, drawings: &[Drawing]) -> String {
    let mut page = Page {
        out: String::new(),
        accent: &flow.accent,
        drawings,
        turn: false,
        lying: false,
        regions: 0,
        contents: "",
    };
    page.whole(flow);
    page.out
}

struct Page<'a> {
    out: String,
    accent: &'a str,
    drawings: &'a [Drawing],
    /// What comes next begins a page on paper.
    turn: bool,
    lying: bool,
    regions: usize,
    /// The heading over the contents.
    contents: &'a str,
}

impl<'a> Page<'a> {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn whole(&mut self, flow: &'a Flow) {
        let language = tag(flow.language);
        let title = escaped(&flow.title);
        let accent = colour(&flow.accent);
        let _ = write!(
            self.out,
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
             <title>{title}</title>\n\
             <meta name=\"generator\" content=\"Établi\">\n"
        );
        for (name, value) in [
            ("author", Some(&flow.head[1])),
            ("dcterms.date", flow.date.as_ref()),
        ] {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                let value = escaped(value);
                let _ = writeln!(self.out, "<meta name=\"{name}\" content=\"{value}\">");
            }
        }
        let _ = write!(
            self.out,
            "<style>\n{STYLE}:root {{ --accent: {accent}; }}\n</style>\n</head>\n<body>\n"
        );
        let cover = flow
            .blocks
            .iter()
            .position(|block| matches!(block, Block::Heading(_)))
            .unwrap_or(flow.blocks.len());
        let (first, rest) = flow.blocks.split_at(cover);
        let class = if flow.cover { " class=\"cover\"" } else { "" };
        let _ = writeln!(self.out, "<header{class}>");
        for block in first {
            self.block(block);
        }
        self.push("</header>\n<main>\n");
        for block in rest {
            self.block(block);
        }
        if self.lying {
            self.push("</div>\n");
        }
        self.push("</main>\n<footer>\n");
        for line in [&flow.head[0], &flow.head[1], &flow.foot] {
            if !line.is_empty() {
                let direction = direction([line.as_str()]);
                let _ = write!(self.out, "<p{direction}>");
                self.plain(line);
                self.push("</p>\n");
            }
        }
        self.push("</footer>\n</body>\n</html>\n");
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading(heading) => {
                let level = (heading.level + 1).min(6);
                let direction = direction([heading.text.as_str()]);
                let class = if std::mem::take(&mut self.turn) {
                    " class=\"turn\""
                } else {
                    ""
                };
                let _ = write!(
                    self.out,
                    "<h{level} id=\"{}\"{class}{direction}>",
                    heading.anchor
                );
                self.plain(&heading.text);
                let _ = writeln!(self.out, "</h{level}>");
                self.contents = &heading.text;
            }
            Block::Paragraph { look, text } => self.paragraph(*look, text),
            Block::List { look, items } => self.list(*look, items),
            Block::Grid(grid) => self.grid(grid),
            Block::Figure(figure) => self.figure(figure),
            Block::Picture(picture) => {
                self.push("<p>");
                self.picture(&picture.png, &picture.alt, picture.height);
                self.push("</p>\n");
            }
            Block::Contents(entries) => self.list_contents(entries),
            Block::Anchor(anchor) => {
                let _ = writeln!(self.out, "<span id=\"{}\"></span>", escaped(anchor));
            }
            Block::Page { lying } => {
                if self.lying != *lying {
                    self.push(if *lying {
                        "<div class=\"lying\">\n"
                    } else {
                        "</div>\n"
                    });
                    self.lying = *lying;
                }
                self.turn = true;
            }
        }
    }

    fn paragraph(&mut self, look: Look, text: &Text) {
        let (tag, class) = match look {
            Look::Title => ("h1", ""),
            Look::Subtitle => ("p", " class=\"subtitle\""),
            Look::Kind => ("p", " class=\"kind\""),
            Look::Body => ("p", ""),
            Look::Lead => ("p", " class=\"lead\""),
            Look::Label => ("p", " class=\"label\""),
            Look::Small => ("p", " class=\"small\""),
            Look::Quote => ("blockquote", ""),
        };
        let direction = direction(letters(text));
        if look == Look::Quote {
            let _ = write!(self.out, "<blockquote{direction}><p class=\"said\">");
            self.text(text);
            self.push("</p></blockquote>\n");
        } else {
            let _ = write!(self.out, "<{tag}{class}{direction}>");
            self.text(text);
            let _ = writeln!(self.out, "</{tag}>");
        }
    }

    fn list(&mut self, look: ListLook, items: &[Item]) {
        let (tag, class) = match look {
            ListLook::Dashes => ("ul", ""),
            ListLook::Numbers => ("ol", ""),
            ListLook::Figures => ("ul", " class=\"figures\""),
            ListLook::Notes => ("ul", " class=\"notes\""),
        };
        let _ = writeln!(self.out, "<{tag}{class}>");
        for item in items {
            let class = if item.joined { " class=\"joined\"" } else { "" };
            let direction = direction(letters(&item.text));
            let id = if item.anchor.is_empty() {
                String::new()
            } else {
                format!(" id=\"{}\"", escaped(&item.anchor))
            };
            let _ = write!(self.out, "<li{id}{class}{direction}>");
            if let Some(picture) = &item.picture {
                self.picture(&picture.png, &picture.alt, picture.height);
                self.push("<br>");
            }
            self.text(&item.text);
            self.push("</li>\n");
        }
        let _ = writeln!(self.out, "</{tag}>");
    }

    /// Entries of the second level stand in a list under the one before.
    fn list_contents(&mut self, entries: &[Entry]) {
        let label = escaped(self.contents);
        let _ = writeln!(self.out, "<nav aria-label=\"{label}\">\n<ul>");
        let mut entries = entries.iter().peekable();
        while let Some(entry) = entries.next() {
            self.entry(entry);
            let mut opened = false;
            while let Some(below) = entries.next_if(|next| next.level > 1) {
                self.push(if opened { "</li>\n" } else { "\n<ul>\n" });
                opened = true;
                self.entry(below);
            }
            self.push(if opened {
                "</li>\n</ul>\n</li>\n"
            } else {
                "</li>\n"
            });
        }
        self.push("</ul>\n</nav>\n");
    }

    fn entry(&mut self, entry: &Entry) {
        let direction = direction([entry.text.as_str()]);
        let _ = write!(self.out, "<li{direction}><a href=\"#{}\">", entry.anchor);
        self.plain(&entry.text);
        self.push("</a>");
    }

    fn figure(&mut self, figure: &Figure) {
        let Some(drawing) = self.drawings.get(figure.drawing) else {
            return;
        };
        self.push("<figure>\n");
        if let Some(caption) = &figure.caption {
            self.push("<figcaption>");
            self.caption(caption);
            self.push("</figcaption>\n");
        }
        let data = base64::engine::general_purpose::STANDARD.encode(&drawing.bytes);
        let alt = escaped(&figure.alt);
        let _ = write!(
            self.out,
            "<img src=\"data:image/svg+xml;base64,{data}\" alt=\"{alt}\" width=\"{:.0}\" height=\"{:.0}\">\n</figure>\n",
            drawing.width * 4.0 / 3.0,
            drawing.height * 4.0 / 3.0,
        );
    }

    fn picture(&mut self, png: &[u8], alt: &str, height: f64) {
        let data = base64::engine::general_purpose::STANDARD.encode(png);
        let alt = escaped(alt);
        let _ = write!(
            self.out,
            "<img src=\"data:image/png;base64,{data}\" alt=\"{alt}\" style=\"max-height: {height}mm\">"
        );
    }

    fn caption(&mut self, caption: &Caption) {
        let _ = write!(
            self.out,
            "<span class=\"mark\">{}</span> ",
            escaped(&caption.mark)
        );
        self.plain(&caption.text);
    }

    fn grid(&mut self, grid: &Grid) {
        let wide = grid.columns.len() > WIDE;
        self.regions += usize::from(wide);
        let id = format!("table_{}", self.regions);
        if wide {
            // What is scrolled sideways is reached by keys too.
            let label = match &grid.caption {
                Some(_) => format!("aria-labelledby=\"{id}\""),
                None => format!("aria-label=\"{}\"", escaped(self.contents)),
            };
            let _ = writeln!(
                self.out,
                "<div class=\"over\" role=\"group\" tabindex=\"0\" {label}>"
            );
        }
        self.push("<table>\n");
        if let Some(caption) = &grid.caption {
            let id = if wide {
                format!(" id=\"{id}\"")
            } else {
                String::new()
            };
            let _ = write!(self.out, "<caption{id}>");
            self.caption(caption);
            self.push("</caption>\n");
        }
        self.push("<thead>\n");
        for row in &grid.head {
            self.row(grid, row, true, false);
        }
        self.push("</thead>\n<tbody>\n");
        for (at, row) in grid.rows.iter().enumerate() {
            self.row(grid, row, false, grid.total && at + 1 == grid.rows.len());
        }
        self.push("</tbody>\n</table>\n");
        if wide {
            self.push("</div>\n");
        }
    }

    fn row(&mut self, grid: &Grid, row: &[Cell], head: bool, total: bool) {
        self.push(if total {
            "<tr class=\"total\">"
        } else {
            "<tr>"
        });
        let mut at = 0;
        for cell in row {
            let right = grid.columns.get(at).is_some_and(|column| column.right);
            at += usize::try_from(cell.span).unwrap_or(1);
            self.cell(cell, head, right);
        }
        self.push("</tr>\n");
    }

    fn cell(&mut self, cell: &Cell, head: bool, right: bool) {
        let tag = if head || cell.heads { "th" } else { "td" };
        let scope = match (head, cell.heads, cell.span > 1) {
            (true, _, true) => " scope=\"colgroup\"",
            (true, _, false) => " scope=\"col\"",
            (false, true, _) => " scope=\"row\"",
            _ => "",
        };
        let span = if cell.span > 1 {
            format!(" colspan=\"{}\"", cell.span)
        } else {
            String::new()
        };
        let class = if right { " class=\"right\"" } else { "" };
        let one = cell.text.len() <= 1;
        let own = if one {
            direction(cell.text.iter().flat_map(letters))
        } else {
            ""
        };
        let _ = write!(self.out, "<{tag}{scope}{span}{class}{own}>");
        self.bars(cell);
        for text in &cell.text {
            if one {
                self.text(text);
            } else {
                let direction = direction(letters(text));
                let _ = write!(self.out, "<p{direction}>");
                self.text(text);
                self.push("</p>");
            }
        }
        let _ = write!(self.out, "</{tag}>");
    }

    /// Drawn beside the figure, which is the data.
    fn bars(&mut self, cell: &Cell) {
        if cell.bars.is_empty() {
            return;
        }
        self.push("<span class=\"bars\" aria-hidden=\"true\">");
        let colours = ramp(cell.bars.len(), cell.leads);
        for (share, fill) in cell.bars.iter().zip(colours) {
            let fill = fill.unwrap_or(self.accent);
            let _ = write!(
                self.out,
                "<i style=\"width:{:.2}%;background:{}\"></i>",
                share.clamp(0.0, 1.0) * 100.0,
                colour(fill)
            );
        }
        self.push("</span>");
    }

    fn text(&mut self, text: &Text) {
        for run in text {
            let (open, close) = match run.style {
                Style::Plain => ("", ""),
                Style::Strong => ("<strong>", "</strong>"),
                Style::Quote => ("<span class=\"said\">", "</span>"),
                Style::Muted => ("<span class=\"muted\">", "</span>"),
                Style::Accent => ("<strong class=\"accent\">", "</strong>"),
            };
            self.push(open);
            if run.to.is_empty() {
                self.plain(&run.text);
            } else {
                let _ = write!(self.out, "<a href=\"#{}\">", escaped(&run.to));
                self.plain(&run.text);
                self.push("</a>");
            }
            self.push(close);
        }
    }

    /// Words, each stretch of another script with its language.
    fn plain(&mut self, text: &str) {
        for piece in pieces(text) {
            let said = escaped(piece.text).replace('\n', "<br>");
            match piece.language {
                Some(language) => {
                    let _ = write!(self.out, "<span lang=\"{language}\">{said}</span>");
                }
                None => self.push(&said),
            }
        }
    }
}

fn direction<'a>(texts: impl IntoIterator<Item = &'a str>) -> &'static str {
    if leftward(texts) { " dir=\"rtl\"" } else { "" }
}

/// Text as no markup can be.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// A colour as it stands in a style: nothing else can.
fn colour(text: &str) -> &str {
    let good = text
        .strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit()));
    if good { text } else { "#0d5c49" }
}

/// From the best to the worst, as the pages have them; `None`: the accent.
fn ramp(grades: usize, leads: bool) -> Vec<Option<&'static str>> {
    let mut all = match grades {
        1 if !leads => return vec![Some("#8b8171")],
        2 => vec!["#827868"],
        3 => vec!["#c9a45f", "#8e3a28"],
        7 => vec![
            "#3d7d69", "#86b3a2", "#d9d2c6", "#c9a45f", "#a5673c", "#7a2b1b",
        ],
        _ => vec!["#5f9886", "#b9d3c8", "#d9d2c6", "#827868"],
    };
    all.resize(grades.saturating_sub(1), "#827868");
    std::iter::once(None)
        .chain(all.into_iter().map(Some))
        .collect()
}
