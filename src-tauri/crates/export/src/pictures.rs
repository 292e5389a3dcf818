//! Pictures of a document: decoded, made RGB and not larger than print needs, and given to the
//! templates as files. One that cannot be read is left out; it never makes an export fail.

use std::io::Cursor;

use base64::Engine as _;
use image::{DynamicImage, ImageFormat, ImageReader};
use serde_json::Value;

/// Larger sides are reduced: 10 cm at 300 dots an inch.
const SIDE: u32 = 1_200;
/// A small file can claim any size; this much is decoded, no more.
const DECODED: u64 = 256 * 1024 * 1024;

/// Takes the pictures out of a document: each becomes the name of a file, or nothing.
pub(crate) fn take(value: &mut Value, files: &mut Vec<(String, Vec<u8>)>) {
    match value {
        Value::Object(fields) => {
            let data = fields
                .get("data")
                .and_then(Value::as_str)
                .filter(|data| data.starts_with("data:image/"));
            if let Some(data) = data {
                match decoded(data) {
                    Some(bytes) => {
                        let name = format!("picture-{}.png", files.len());
                        fields.insert("data".to_owned(), Value::String(format!("/{name}")));
                        files.push((name, bytes));
                    }
                    None => *value = Value::Null,
                }
                return;
            }
            fields.values_mut().for_each(|field| take(field, files));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| take(item, files)),
        _ => {}
    }
}

/// A PNG of 8 bits a channel, RGB or RGBA.
fn decoded(data: &str) -> Option<Vec<u8>> {
    let (_, body) = data.split_once(";base64,")?;
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(body)
        .ok()?;
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(DECODED);
    reader.limits(limits);
    let picture = reader.decode().ok()?;
    let picture = if picture.width().max(picture.height()) > SIDE {
        picture.resize(SIDE, SIDE, image::imageops::FilterType::Triangle)
    } else {
        picture
    };
    let picture = if picture.color().has_alpha() {
        DynamicImage::ImageRgba8(picture.to_rgba8())
    } else {
        DynamicImage::ImageRgb8(picture.to_rgb8())
    };
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, ImageFormat::Png).ok()?;
    Some(out.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_becomes_a_file_and_a_bad_one_nothing() {
        let mut png = Cursor::new(Vec::new());
        DynamicImage::new_luma16(3, 2)
            .write_to(&mut png, ImageFormat::Png)
            .unwrap();
        let body = base64::engine::general_purpose::STANDARD.encode(png.into_inner());
        let mut value = serde_json::json!({
            "logo": { "data": format!("data:image/png;base64,{body}"), "alt": "x" },
            "bad": { "data": "data:image/png;base64,AAAA", "alt": "x" },
        });
        let mut files = Vec::new();
        take(&mut value, &mut files);
        assert_eq!(value["logo"]["data"], "/picture-0.png");
        assert_eq!(value["bad"], Value::Null);
        assert_eq!(files.len(), 1);
    }
}
