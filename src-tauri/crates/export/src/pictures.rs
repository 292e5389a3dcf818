//! Pictures of a document: decoded, turned upright, made RGB and not larger than print needs, and
//! given to the templates as files without what a camera wrote beside them (place, owner, a smaller
//! picture of what was cut off). One that cannot be read is left out; it never makes an export fail.

use std::io::Cursor;

use base64::Engine as _;
use image::ImageFormat;
use serde_json::Value;

/// Larger sides are reduced: 10 cm at 300 dots an inch.
const SIDE: u32 = 1_200;

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
pub(crate) fn decoded(data: &str) -> Option<Vec<u8>> {
    let (_, body) = data.split_once(";base64,")?;
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(body)
        .ok()?;
    let picture = ::pictures::upright(&bytes).ok()?;
    let picture = if picture.width().max(picture.height()) > SIDE {
        picture.resize(SIDE, SIDE, image::imageops::FilterType::Triangle)
    } else {
        picture
    };
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, ImageFormat::Png).ok()?;
    Some(out.into_inner())
}

#[cfg(test)]
mod tests {
    use image::DynamicImage;

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

    fn read(bytes: &[u8]) -> (DynamicImage, Vec<u8>) {
        let body = base64::engine::general_purpose::STANDARD.encode(bytes);
        let png = decoded(&format!("data:image/any;base64,{body}")).unwrap();
        (image::load_from_memory(&png).unwrap(), png)
    }

    /// The colour of a pixel, each part whether it is much or little.
    fn at(picture: &DynamicImage, x: u32, y: u32) -> [bool; 3] {
        let [red, green, blue] = picture.to_rgb8().get_pixel(x, y).0;
        [red, green, blue].map(|part| part > 90)
    }

    #[test]
    fn a_portrait_that_lies_is_turned_upright_and_keeps_no_metadata() {
        let lying: [&[u8]; 2] = [
            include_bytes!("../../../../tests/inputs/portrait-couche.jpg"),
            include_bytes!("../../../../tests/inputs/portrait-couche.png"),
        ];
        for bytes in lying {
            let has = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).any(|w| w == words);
            assert!(has(bytes, b"chez Nadege"));
            let (picture, png) = read(bytes);
            assert_eq!((picture.width(), picture.height()), (16, 32));
            assert_eq!(at(&picture, 8, 4), [true, false, false]);
            assert_eq!(at(&picture, 8, 28), [false, false, true]);
            for metadata in [
                &b"chez Nadege"[..],
                b"Exif",
                b"eXIf",
                b"tEXt",
                b"iTXt",
                b"iCCP",
            ] {
                assert!(!has(&png, metadata));
            }
        }
    }

    #[test]
    fn a_logo_for_the_printer_s_four_inks_is_read_as_seen() {
        let (logo, _) = read(include_bytes!("../../../../tests/inputs/logo-cmjn.jpg"));
        assert_eq!((logo.width(), logo.height()), (32, 16));
        assert_eq!(at(&logo, 8, 8), [true, false, false]);
        assert_eq!(at(&logo, 24, 8), [false, true, true]);
    }
}
