//! What the two kinds of workbooks need of XML.

use domain::{ErrorCode, Fault};
use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event},
};

/// A reader of a part of a workbook.
pub fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    // Parts that LibreOffice and Excel write are whole; what is not is refused by name.
    reader.config_mut().check_end_names = false;
    reader
}

/// The next event of a part.
pub fn next<'a>(reader: &mut Reader<&'a [u8]>, part: &str) -> Result<Event<'a>, Fault> {
    reader
        .read_event()
        .map_err(|_| Fault::new(ErrorCode::BadFile).at(part))
}

/// An attribute by its local name.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .ok()
                .map(|value| value.into_owned())
        })
}

/// An attribute that is a number.
pub fn number<T: std::str::FromStr>(tag: &BytesStart<'_>, name: &str) -> Option<T> {
    attribute(tag, name)?.trim().parse().ok()
}

/// The character that `&…;` stands for.
pub fn reference(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(found)) = reference.resolve_char_ref() {
        return Some(found);
    }
    match reference.clone().into_inner().as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
