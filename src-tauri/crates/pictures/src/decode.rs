//! From the bytes of a file to a picture that stands upright, 8 bits a channel, RGB or RGBA.

use std::io::Cursor;

use domain::{ErrorCode, Fault};
use image::{
    AnimationDecoder as _, DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader,
    codecs::gif::GifDecoder, error::LimitErrorKind, metadata::Orientation,
};

/// A small file can claim any size; this much is decoded, no more.
const DECODED: u64 = 256 * 1024 * 1024;

/// How files of pictures begin, also of kinds that are not read: they are told by their name then.
const BEGINNINGS: &[(&str, usize, &[u8])] = &[
    ("PNG", 0, b"\x89PNG"),
    ("JPEG", 0, b"\xff\xd8\xff"),
    ("GIF", 0, b"GIF8"),
    ("WebP", 8, b"WEBP"),
    ("BMP", 0, b"BM"),
    ("TIFF", 0, b"II*\0"),
    ("TIFF", 0, b"MM\0*"),
    ("HEIC", 4, b"ftyphei"),
    ("HEIC", 4, b"ftypmif1"),
    ("AVIF", 4, b"ftypavi"),
];

/// Whether a file that begins so is a picture, of a kind that is read or not.
pub fn is_picture(beginning: &[u8]) -> bool {
    kind(beginning).is_some()
}

fn kind(beginning: &[u8]) -> Option<&'static str> {
    BEGINNINGS
        .iter()
        .find(|(_, at, bytes)| {
            beginning
                .get(*at..)
                .is_some_and(|rest| rest.starts_with(bytes))
        })
        .map(|(kind, _, _)| *kind)
}

/// The picture as one sees it.
///
/// # Errors
/// `NotAPicture` (with the kind, where it is one that is not read), `PictureTooLarge` (with what it
/// claims) or `PictureDamaged`.
pub fn upright(bytes: &[u8]) -> Result<DynamicImage, Fault> {
    let unknown = || {
        let fault = Fault::new(ErrorCode::NotAPicture);
        match kind(bytes) {
            Some(kind) => fault.detail(kind),
            None => fault,
        }
    };
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| unknown())?;
    if reader.format().is_none() {
        return Err(unknown());
    }
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(DECODED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| match error {
        ImageError::Unsupported(_) => unknown(),
        error => refusal(&error),
    })?;
    let (width, height) = decoder.dimensions();
    if decoder.total_bytes() > DECODED {
        return Err(Fault::new(ErrorCode::PictureTooLarge).detail(format!("{width} × {height}")));
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| refusal(&error))?;
    picture.apply_orientation(orientation);
    Ok(if picture.color().has_alpha() {
        DynamicImage::ImageRgba8(picture.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(picture.into_rgb8())
    })
}

/// Whether a file holds several pictures that follow each other. [`upright`] gives the first; of a PNG
/// that brings a still beside them, that still.
pub(crate) fn moves(bytes: &[u8]) -> bool {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Gif) => GifDecoder::new(Cursor::new(bytes)).is_ok_and(|gif| {
            let pictures = gif.into_frames().take(2);
            pictures.filter(Result::is_ok).count() == 2
        }),
        Ok(ImageFormat::Png) => png_frames(bytes) > 1,
        Ok(ImageFormat::WebP) => webp_frames(bytes) > 1,
        _ => false,
    }
}

/// Four bytes from there on.
fn four(bytes: &[u8], at: usize) -> Option<[u8; 4]> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok()
}

/// How many pictures the animation of a PNG has: what its `acTL` says, before the first picture.
fn png_frames(bytes: &[u8]) -> u32 {
    let mut at = 8_usize;
    while let (Some(length), Some(kind)) = (four(bytes, at), four(bytes, at.saturating_add(4))) {
        match &kind {
            b"acTL" => return four(bytes, at + 8).map_or(0, u32::from_be_bytes),
            b"IDAT" => return 0,
            // Its length, its name and its checksum beside what is in it.
            _ => at = at.saturating_add(12 + u32::from_be_bytes(length) as usize),
        }
    }
    0
}

/// How many pictures a WebP has that follow each other: its `ANMF`.
fn webp_frames(bytes: &[u8]) -> usize {
    let (mut at, mut frames) = (12_usize, 0);
    while let (Some(kind), Some(length)) = (four(bytes, at), four(bytes, at.saturating_add(4))) {
        frames += usize::from(&kind == b"ANMF");
        let length = u32::from_le_bytes(length) as usize;
        at = at.saturating_add(8 + length + length % 2);
    }
    frames
}

fn refusal(error: &ImageError) -> Fault {
    let code = match error {
        ImageError::Limits(limit)
            if !matches!(limit.kind(), LimitErrorKind::Unsupported { .. }) =>
        {
            ErrorCode::PictureTooLarge
        }
        _ => ErrorCode::PictureDamaged,
    };
    Fault::new(code).technical(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> Fault {
        upright(bytes).unwrap_err()
    }

    fn png(picture: &DynamicImage) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, image::ImageFormat::Png).unwrap();
        out.into_inner()
    }

    #[test]
    fn what_is_no_picture_is_told_from_what_is_damaged_and_what_is_too_large() {
        assert_eq!(refused(b"").code, ErrorCode::NotAPicture);
        assert_eq!(refused(b"<svg/>").code, ErrorCode::NotAPicture);
        assert_eq!(refused(b"BM\x36\0\0\0").detail.as_deref(), Some("BMP"));
        let heic = refused(b"\0\0\0\x18ftypheic\0\0\0\0");
        assert_eq!(heic.detail.as_deref(), Some("HEIC"));
        let whole = png(&DynamicImage::new_rgb8(300, 200));
        assert_eq!(refused(&whole[..60]).code, ErrorCode::PictureDamaged);
        // A few bytes that claim 30,000 × 30,000 points.
        let mut bomb = whole;
        bomb[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
        let crc = crc32(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&crc.to_be_bytes());
        assert_eq!(refused(&bomb).code, ErrorCode::PictureTooLarge);
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1))
            })
        })
    }

    /// The colour of a pixel, each part whether it is much or little.
    fn at(picture: &DynamicImage, x: u32, y: u32) -> [bool; 3] {
        let [red, green, blue] = picture.to_rgb8().get_pixel(x, y).0;
        [red, green, blue].map(|part| part > 90)
    }

    #[test]
    fn a_picture_that_lies_stands_upright_and_four_inks_or_sixteen_bits_are_read_as_seen() {
        let lying: [&[u8]; 2] = [
            include_bytes!("../../../../tests/inputs/portrait-couche.jpg"),
            include_bytes!("../../../../tests/inputs/portrait-couche.png"),
        ];
        for bytes in lying {
            let picture = upright(bytes).unwrap();
            assert_eq!((picture.width(), picture.height()), (16, 32));
            assert_eq!(at(&picture, 8, 4), [true, false, false]);
            assert_eq!(at(&picture, 8, 28), [false, false, true]);
        }
        let inks = upright(include_bytes!("../../../../tests/inputs/logo-cmjn.jpg")).unwrap();
        assert_eq!(at(&inks, 8, 8), [true, false, false]);
        assert_eq!(at(&inks, 24, 8), [false, true, true]);
        let mut deep = image::ImageBuffer::<image::Rgb<u16>, _>::new(4, 4);
        deep.put_pixel(1, 1, image::Rgb([0xffff, 0, 0x8000]));
        let deep = upright(&png(&DynamicImage::ImageRgb16(deep))).unwrap();
        assert_eq!(at(&deep, 1, 1), [true, false, true]);
        assert_eq!(deep.color(), image::ColorType::Rgb8);
    }
}
