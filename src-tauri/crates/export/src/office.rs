//! What DOCX and ODT share: XML that is always whole, an archive that is the same byte for byte from
//! the same parts, and measures of the page.

use std::io::{Cursor, Write};

use domain::{ErrorCode, Fault};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// Text width of an upright and of a lying page, in millimetres.
pub(crate) const UPRIGHT: f64 = 166.0;
pub(crate) const LYING: f64 = 384.0;
/// Text height of both: what a picture may take of it.
pub(crate) const TALL: f64 = 220.0;

/// Millimetres a point.
pub(crate) const POINT: f64 = 25.4 / 72.0;

/// XML as it is written: elements close in order, texts and values are escaped.
pub(crate) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

impl Xml {
    pub fn new() -> Self {
        Self {
            out: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(),
            open: Vec::new(),
        }
    }

    /// Some elements, without the head of a file.
    pub fn part() -> Self {
        Self {
            out: String::new(),
            open: Vec::new(),
        }
    }

    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push('>');
        self.open.push(name);
    }

    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    pub fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push_str("/>");
    }

    pub fn element(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close();
    }

    pub fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// What was written as a part.
    pub fn insert(&mut self, part: &str) {
        self.out.push_str(part);
    }

    pub fn done(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
    }
}

fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    let special = |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\n' | b'\t');
    while let Some(at) = rest.bytes().position(special) {
        let (plain, marked) = rest.split_at(at);
        out.push_str(plain);
        let mut letters = marked.chars();
        match letters.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('"') => out.push_str("&quot;"),
            // In a value they would be read as spaces.
            Some('\n') => out.push_str("&#10;"),
            _ => out.push_str("&#9;"),
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
}

/// The parts of an office's file.
pub(crate) struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Archive {
    pub fn new() -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    /// A part; `packed` for what becomes smaller by it.
    ///
    /// # Errors
    /// `ExportFailed`, which memory alone can cause.
    pub fn add(&mut self, name: &str, bytes: &[u8], packed: bool) -> Result<(), Fault> {
        let method = if packed {
            CompressionMethod::Deflated
        } else {
            CompressionMethod::Stored
        };
        // The day of the archive is always the same. Pressed together as Excel does it: XML repeats itself,
        // and looking longer for what repeats takes longer than writing all of it.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .compression_level(packed.then_some(3))
            .last_modified_time(DateTime::default());
        self.zip.start_file(name, options).map_err(failed)?;
        self.zip.write_all(bytes).map_err(failed)
    }

    /// The whole file.
    ///
    /// # Errors
    /// As [`Archive::add`].
    pub fn done(self) -> Result<Vec<u8>, Fault> {
        Ok(self.zip.finish().map_err(failed)?.into_inner())
    }
}

fn failed(detail: impl std::fmt::Display) -> Fault {
    Fault::new(ErrorCode::ExportFailed).technical(detail)
}

/// A width and height as large as there is room, at most so high, and not larger than they are.
pub(crate) fn fitted((width, height): (f64, f64), (most, tall): (f64, f64)) -> (f64, f64) {
    let factor = (most / width).min(tall / height).min(1.0);
    (width * factor, height * factor)
}

/// The language and country that offices name a language by.
pub(crate) fn country(language: &str) -> (&str, &'static str) {
    let country = match language {
        "fr" => "FR",
        "en" => "GB",
        "ar" => "SA",
        "he" => "IL",
        "syr" => "SY",
        "dv" => "MV",
        "nqo" => "GN",
        "el" => "GR",
        "hy" => "AM",
        "ka" => "GE",
        "am" => "ET",
        "hi" | "ta" => "IN",
        "th" => "TH",
        "ko" => "KR",
        "ja" => "JP",
        _ => "CN",
    };
    (language, country)
}

/// The name of a bookmark that stands for an anchor: letters, digits and underscores, forty at most,
/// as Word takes them.
pub(crate) fn mark(anchor: &str) -> String {
    let plain: String = anchor
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    // Of an id its end tells it from others.
    let from = plain.len().saturating_sub(36);
    format!("to_{}", plain.get(from..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xml_is_whole_whatever_is_in_it() {
        let mut xml = Xml::part();
        xml.open("a", &[("b", "<\"&\n")]);
        xml.element("c", &[], "x < y & z");
        xml.open("d", &[]);
        assert_eq!(
            xml.done(),
            "<a b=\"&lt;&quot;&amp;&#10;\"><c>x &lt; y &amp; z</c><d></d></a>"
        );
    }

    #[test]
    fn a_picture_keeps_its_shape() {
        assert_eq!(fitted((100.0, 50.0), (50.0, 100.0)), (50.0, 25.0));
        assert_eq!(fitted((10.0, 10.0), (50.0, 100.0)), (10.0, 10.0));
    }

    #[test]
    fn the_same_parts_make_the_same_archive() {
        let make = || {
            let mut archive = Archive::new();
            archive.add("mimetype", b"x", false).unwrap();
            archive.add("a.xml", b"<a/>", true).unwrap();
            archive.done().unwrap()
        };
        assert_eq!(make(), make());
    }
}
