//! The limits that no single noun owns, and the checks that `garde` does not bring.
//! Lengths count Unicode code points; a text is kept to the code point, never trimmed.

use unicode_segmentation::UnicodeSegmentation;

/// Names, titles and labels.
pub const TITLE: usize = 200;
/// A field of one line.
pub const LINE: usize = 500;
/// A paragraph.
pub const PARAGRAPH: usize = 5_000;
/// The text of a note.
pub const NOTE: usize = 500;
/// Entries of a list inside a record.
pub const LIST: usize = 200;
/// People, dots, answers: the largest count that is believed.
pub const COUNT: u32 = 100_000;
/// Minutes: a week.
pub const MINUTES: u32 = 10_080;
/// Coordinates on a board, in units of its surface (1 unit = 1 px at 100 %), from −SPAN to SPAN.
pub const SPAN: f64 = 1_000_000.0;
/// A picture kept in a record, as a data URL: 700,000 characters, about 512 KiB of image.
pub const PICTURE: usize = 700_000;
/// A picture kept in a note, as a data URL: 2 MB of image.
pub const NOTE_PICTURE: usize = 2_700_000;
/// The longest side of a picture kept in a note, in points.
pub const NOTE_SIDE: u32 = 2_000;
/// Records in one command, and commands in one gesture.
pub const BATCH: usize = 20_000;
/// Records that one file may hold, whichever its format: a project of a thousand large workshops.
pub const FILE_RECORDS: usize = 200_000;
/// Bytes of one request from a face.
pub const REQUEST_BYTES: usize = 8 * 1024 * 1024;

/// The beginning of a text within so many code points, for where it has to be shorter: never cut inside
/// what people see as one character, unless that alone is longer.
#[must_use]
pub fn within(text: &str, most: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text;
    };
    let begins = text.grapheme_indices(true).map(|(at, _)| at);
    match begins.take_while(|at| *at <= end).last() {
        Some(at) if at > 0 => &text[..at],
        _ => &text[..end],
    }
}

/// A required text must hold something that can be read.
pub(crate) fn not_blank(text: &str, _: &()) -> garde::Result {
    if text.trim().is_empty() {
        Err(garde::Error::new("required"))
    } else {
        Ok(())
    }
}

/// `#rrggbb`.
pub(crate) fn hex_colour(colour: &Option<String>, _: &()) -> garde::Result {
    let sound = |c: &String| {
        c.len() == 7 && c.starts_with('#') && c[1..].bytes().all(|b| b.is_ascii_hexdigit())
    };
    if colour.as_ref().is_none_or(sound) {
        Ok(())
    } else {
        Err(garde::Error::new("colour"))
    }
}

/// A picture is a PNG or JPEG data URL: nothing else is ever shown or printed.
pub(crate) fn picture(data: &Option<String>, context: &()) -> garde::Result {
    data.as_ref()
        .map_or(Ok(()), |url| picture_data(url, context))
}

/// The same, where there must be one.
pub(crate) fn picture_data(url: &str, _: &()) -> garde::Result {
    let body = url
        .strip_prefix("data:image/png;base64,")
        .or_else(|| url.strip_prefix("data:image/jpeg;base64,"));
    let sound = body.is_some_and(|b| {
        !b.is_empty()
            && b.bytes()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'/' | b'='))
    });
    if sound {
        Ok(())
    } else {
        Err(garde::Error::new("picture"))
    }
}
