//! A document as Markdown (CommonMark, tables as GitHub reads them). What was drawn is told in words
//! and stands in its table; whatever a text holds, it is text.

use std::fmt::Write as _;

use synthesis::document::model::{Style, Text};

use crate::flow::{Block, Caption, Cell, Flow, Grid, Item, ListLook, Look};

/// The whole file.
pub(crate) fn write(flow: &Flow) -> String {
    let mut out = String::new();
    for block in &flow.blocks {
        match block {
            Block::Heading(heading) => {
                let marks = "#".repeat(usize::from(heading.level) + 1);
                // So that a link finds it in every reader.
                let _ = write!(
                    out,
                    "{marks} <a id=\"{}\"></a>{}\n\n",
                    heading.anchor,
                    inline(&heading.text)
                );
            }
            Block::Paragraph { look, text } => paragraph(&mut out, *look, text),
            Block::List { look, items } => list(&mut out, *look, items),
            Block::Grid(grid) => table(&mut out, grid),
            Block::Figure(figure) => {
                // What has no caption is told by what stands beside it.
                if let Some(caption) = &figure.caption {
                    let _ = write!(out, "{}\n\n", captioned(caption));
                    aside(&mut out, &figure.alt);
                }
            }
            Block::Picture(picture) => aside(&mut out, &picture.alt),
            Block::Anchor(_) => {}
            Block::Contents(entries) => {
                for entry in entries {
                    let indent = "  ".repeat(usize::from(entry.level.saturating_sub(1)));
                    let _ = writeln!(
                        out,
                        "{indent}- [{}](#{})",
                        inline(&entry.text),
                        entry.anchor
                    );
                }
                out.push('\n');
            }
            Block::Page { .. } => {}
        }
    }
    if !flow.foot.is_empty() {
        let _ = writeln!(out, "---\n\n{}", inline(&flow.foot));
    }
    out
}

/// What a picture shows.
fn aside(out: &mut String, alt: &str) {
    if !alt.trim().is_empty() {
        let _ = write!(out, "*{}*\n\n", inline(alt.trim()));
    }
}

fn captioned(caption: &Caption) -> String {
    format!("**{}** {}", inline(&caption.mark), inline(&caption.text))
}

fn paragraph(out: &mut String, look: Look, text: &Text) {
    let said = runs(text).trim_start().to_owned();
    let _ = match look {
        Look::Title => write!(out, "# {}\n\n", said.replace("  \n", " ")),
        Look::Label | Look::Kind | Look::Lead | Look::Subtitle => {
            let plain: String = text.iter().map(|run| run.text.as_str()).collect();
            write!(out, "{}\n\n", marked(&plain, "**"))
        }
        Look::Quote => write!(out, "> {}\n\n", said.replace('\n', "\n> ")),
        Look::Body | Look::Small => write!(out, "{said}\n\n"),
    };
}

fn list(out: &mut String, look: ListLook, items: &[Item]) {
    for (item, rank) in items.iter().zip(1_u32..) {
        let mark = match look {
            ListLook::Numbers => format!("{rank}. "),
            _ => "- ".to_owned(),
        };
        let indent = if item.joined { "  " } else { "" };
        let hanging = " ".repeat(mark.len() + indent.len());
        let mut said = runs(&item.text)
            .trim_start()
            .replace('\n', &format!("\n{hanging}"));
        if let Some(picture) = &item.picture
            && !picture.alt.is_empty()
        {
            said.push_str(&format!(" *{}*", inline(&picture.alt)));
        }
        let _ = writeln!(out, "{indent}{mark}{said}");
    }
    out.push('\n');
}

fn table(out: &mut String, grid: &Grid) {
    if let Some(caption) = &grid.caption {
        let _ = write!(out, "{}\n\n", captioned(caption));
    }
    // There is one row of titles: the last, which names the columns; those above stand before it.
    let mut rows = grid.head.iter();
    let last = rows.next_back();
    let above: Vec<&Vec<Cell>> = rows.collect();
    row(out, last.map_or(&[], Vec::as_slice));
    let marks = grid
        .columns
        .iter()
        .map(|column| if column.right { " ---: |" } else { " --- |" });
    let _ = writeln!(out, "|{}", marks.collect::<String>());
    for cells in above.into_iter().chain(&grid.rows) {
        row(out, cells);
    }
    out.push('\n');
}

fn row(out: &mut String, cells: &[Cell]) {
    out.push('|');
    for cell in cells {
        let said: Vec<String> = cell.text.iter().map(runs).collect();
        let said = said.join("<br>").replace("  \n", "<br>");
        let _ = write!(out, " {said} |");
        for _ in 1..cell.span {
            out.push_str("  |");
        }
    }
    out.push('\n');
}

fn runs(text: &Text) -> String {
    text.iter()
        .map(|run| match run.style {
            Style::Strong | Style::Accent => marked(&run.text, "**"),
            Style::Quote => marked(&run.text, "*"),
            Style::Plain | Style::Muted => inline(&run.text),
        })
        .collect()
}

/// Marks hold only against letters: the spaces of an emphasised text stand outside.
fn marked(text: &str, mark: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() {
        return inline(text);
    }
    let start = text.len() - text.trim_start().len();
    let (before, rest) = text.split_at(start);
    let (_, after) = rest.split_at(inner.len());
    let lines: Vec<String> = inner
        .split('\n')
        .map(|line| match line.trim() {
            "" => String::new(),
            line => format!("{mark}{}{mark}", inline(line)),
        })
        .collect();
    format!("{}{}{}", inline(before), lines.join("  \n"), inline(after))
}

/// Text that no reader takes for a mark; an end of line is one.
fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push_str("  \n");
        }
        // Four spaces at the start would be code.
        escape(if at > 0 { line.trim_start() } else { line }, &mut out);
    }
    out
}

fn escape(line: &str, out: &mut String) {
    // A number with a point, a dash, a plus: a list, at the start of a line.
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mut letters = line.chars().enumerate().peekable();
    while let Some((at, c)) = letters.next() {
        let ends = letters.peek().is_none_or(|(_, next)| *next == ' ');
        let marks = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' => true,
            '-' | '+' | '=' => at == 0,
            '.' | ')' => digits > 0 && at == digits && ends,
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_no_mark() {
        for (text, expected) in [
            ("# Titre", "\\# Titre"),
            ("- a\n+ b", "\\- a  \n\\+ b"),
            ("1. a (12)", "1\\. a (12)"),
            ("3.1 a", "3.1 a"),
            (
                "<b>*x*</b> [y](z) | `c` & _d_",
                "\\<b\\>\\*x\\*\\</b\\> \\[y\\](z) \\| \\`c\\` \\& \\_d\\_",
            ),
            ("a\n    code", "a  \ncode"),
            ("L’été, 3,5", "L’été, 3,5"),
        ] {
            assert_eq!(inline(text), expected);
        }
        assert_eq!(marked(" gras\nlà ", "**"), " **gras**  \n**là** ");
    }
}
