//! The copy that a record keeps: as large as the record has room for, no larger.

use base64::Engine as _;
use domain::{ErrorCode, Fault, limits};
use image::{
    DynamicImage, GenericImageView as _, ImageFormat,
    codecs::{jpeg::JpegEncoder, png},
    imageops::FilterType,
};

use crate::{decode::moves, upright};

/// How much room a record has for a picture.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// The longest side, in points.
    pub side: u32,
    /// Characters of the data URL.
    pub characters: usize,
}

/// A picture note.
pub const NOTE: Room = Room {
    side: limits::NOTE_SIDE,
    characters: limits::NOTE_PICTURE,
};

/// A persona's portrait, the lab's logo.
pub const PORTRAIT: Room = Room {
    side: 848,
    characters: limits::PICTURE,
};

/// A picture as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// PNG or JPEG, as a data URL.
    pub data: String,
    /// In points.
    pub width: u32,
    /// In points.
    pub height: u32,
    /// It was several that follow each other: this is the first.
    pub moved: bool,
}

/// A drawing or a picture of a screen stays sharp while it is as small as this; a photograph never is.
const DRAWING: usize = 600_000;
/// Below this side nothing would be seen.
const SMALLEST: u32 = 64;

/// A piece of a picture as one sees it, upright: shares of its width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// From its left edge.
    pub x: f64,
    /// From its top edge.
    pub y: f64,
    /// Of its width.
    pub width: f64,
    /// Of its height.
    pub height: f64,
}

impl Piece {
    /// The points it covers; at least one, and none beside the picture.
    fn of(self, width: u32, height: u32) -> (u32, u32, u32, u32) {
        let along = |from: f64, share: f64, size: u32| {
            let whole = |value: f64| {
                (value * f64::from(size))
                    .round()
                    .clamp(0.0, f64::from(size))
            };
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // within the picture
            let point = |value: f64| whole(value) as u32;
            let start = point(from).min(size.saturating_sub(1));
            (start, point(share).clamp(1, size - start))
        };
        let (x, w) = along(self.x, self.width, width);
        let (y, h) = along(self.y, self.height, height);
        (x, y, w, h)
    }
}

/// A picture, re-encoded for the room there is.
///
/// # Errors
/// As [`upright`].
pub fn kept(bytes: &[u8], room: Room) -> Result<Kept, Fault> {
    let kept = fitted(upright(bytes)?, room)?;
    Ok(Kept {
        moved: moves(bytes),
        ..kept
    })
}

/// A piece of a picture, re-encoded for the room there is: what was cut off is nowhere in it.
///
/// # Errors
/// As [`upright`].
pub fn kept_piece(bytes: &[u8], piece: Piece, room: Room) -> Result<Kept, Fault> {
    let picture = upright(bytes)?;
    let (x, y, width, height) = piece.of(picture.width(), picture.height());
    fitted(picture.crop_imm(x, y, width, height), room)
}

fn fitted(picture: DynamicImage, room: Room) -> Result<Kept, Fault> {
    let mut side = room.side.min(picture.width().max(picture.height()));
    let opaque =
        !picture.color().has_alpha() || picture.pixels().all(|(_, _, dot)| dot.0[3] == 255);
    while side >= SMALLEST.min(room.side) || side == picture.width().max(picture.height()) {
        let drawn = if picture.width().max(picture.height()) > side {
            picture.resize(side, side, FilterType::CatmullRom)
        } else {
            picture.clone()
        };
        let (width, height) = drawn.dimensions();
        if let Some(data) = encoded(&drawn, opaque, room.characters)? {
            return Ok(Kept {
                data,
                width,
                height,
                moved: false,
            });
        }
        side = side * 5 / 7;
    }
    Err(Fault::new(ErrorCode::PictureTooLarge))
}

/// As PNG what is see-through or drawn, as JPEG what is not; `None` when none fits.
fn encoded(picture: &DynamicImage, opaque: bool, most: usize) -> Result<Option<String>, Fault> {
    let damaged = |error: image::ImageError| Fault::new(ErrorCode::PictureDamaged).technical(error);
    let mut bytes = Vec::new();
    let encoder = png::PngEncoder::new_with_quality(
        &mut bytes,
        png::CompressionType::Default,
        png::FilterType::Adaptive,
    );
    if opaque {
        let flat = DynamicImage::ImageRgb8(picture.to_rgb8());
        flat.write_with_encoder(encoder).map_err(damaged)?;
        let sharp = url(ImageFormat::Png, &bytes);
        if bytes.len() <= DRAWING && sharp.len() <= most {
            return Ok(Some(sharp));
        }
        for quality in [86, 72] {
            bytes.clear();
            let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
            flat.write_with_encoder(encoder).map_err(damaged)?;
            let url = url(ImageFormat::Jpeg, &bytes);
            if url.len() <= most {
                return Ok(Some(url));
            }
        }
        return Ok(None);
    }
    picture.write_with_encoder(encoder).map_err(damaged)?;
    let url = url(ImageFormat::Png, &bytes);
    Ok((url.len() <= most).then_some(url))
}

/// What a data URL holds, of whatever kind of picture.
///
/// # Errors
/// `NotAPicture` where it holds no bytes.
pub fn bytes_of(url: &str) -> Result<Vec<u8>, Fault> {
    let body = url.split_once(";base64,").map_or("", |(_, body)| body);
    base64::engine::general_purpose::STANDARD
        .decode(body)
        .map_err(|error| Fault::new(ErrorCode::NotAPicture).technical(error))
}

fn url(format: ImageFormat, bytes: &[u8]) -> String {
    let body = base64::engine::general_purpose::STANDARD.encode(bytes);
    format!("data:{};base64,{body}", format.to_mime_type())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    /// As hard to press together as a photograph of leaves.
    fn noise(width: u32, height: u32) -> DynamicImage {
        let mut state = 1_u32;
        let buffer = image::RgbImage::from_fn(width, height, |_, _| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [_, a, b, c] = state.to_be_bytes();
            image::Rgb([a, b, c])
        });
        DynamicImage::ImageRgb8(buffer)
    }

    fn bytes(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    fn read(kept: &Kept) -> (DynamicImage, Vec<u8>) {
        let (_, body) = kept.data.split_once(";base64,").unwrap();
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(body)
            .unwrap();
        (image::load_from_memory(&bytes).unwrap(), bytes)
    }

    #[test]
    fn a_large_photograph_is_made_to_fit_and_says_its_size() {
        let photograph = bytes(&noise(2_600, 1_300), ImageFormat::Jpeg);
        for room in [NOTE, PORTRAIT] {
            let kept = kept(&photograph, room).unwrap();
            assert!(kept.data.len() <= room.characters);
            assert!(kept.data.starts_with("data:image/jpeg;base64,"));
            let (picture, _) = read(&kept);
            assert_eq!(picture.dimensions(), (kept.width, kept.height));
            assert!(kept.width <= room.side && kept.width.abs_diff(kept.height * 2) <= 1);
        }
    }

    #[test]
    fn what_is_see_through_stays_so_and_a_drawing_stays_sharp() {
        let mut see_through = image::RgbaImage::new(40, 20);
        see_through.put_pixel(3, 3, image::Rgba([255, 0, 0, 255]));
        let clear = DynamicImage::ImageRgba8(see_through);
        let webp = kept(&bytes(&clear, ImageFormat::WebP), NOTE).unwrap();
        assert_eq!((webp.width, webp.height), (40, 20));
        assert_eq!(read(&webp).0.get_pixel(0, 0).0[3], 0);
        let drawing = kept(
            &bytes(&DynamicImage::new_rgb8(1_900, 900), ImageFormat::Png),
            NOTE,
        );
        let drawing = drawing.unwrap();
        assert!(drawing.data.starts_with("data:image/png"));
        assert_eq!((drawing.width, drawing.height), (1_900, 900));
        let dot = kept(
            &bytes(&DynamicImage::new_rgb8(1, 1), ImageFormat::Gif),
            NOTE,
        )
        .unwrap();
        assert_eq!((dot.width, dot.height), (1, 1));
    }

    #[test]
    fn a_piece_is_cut_from_the_picture_as_it_stands_upright() {
        // Red above, blue below, in a file that lies on its side.
        let lying = include_bytes!("../../../../tests/inputs/portrait-couche.jpg");
        let below = Piece {
            x: 0.25,
            y: 0.75,
            width: 0.5,
            height: 0.25,
        };
        let cut = kept_piece(lying, below, PORTRAIT).unwrap();
        assert_eq!((cut.width, cut.height), (8, 8));
        let [red, _, blue] = read(&cut).0.to_rgb8().get_pixel(4, 4).0;
        assert!(blue > 90 && red < 90, "{red} {blue}");
        // What lies beside the picture is not made up.
        let beside = Piece {
            x: 0.9,
            y: 1.0,
            width: 3.0,
            height: 0.0,
        };
        let cut = kept_piece(lying, beside, PORTRAIT).unwrap();
        assert_eq!((cut.width, cut.height), (2, 1));
        let nowhere = Piece {
            x: f64::NAN,
            ..below
        };
        assert!(kept_piece(lying, nowhere, PORTRAIT).is_ok());
    }

    #[test]
    fn of_pictures_that_follow_each_other_the_first_is_kept_and_told() {
        let moving = |colours: &[[u8; 4]]| {
            let mut bytes = Vec::new();
            let mut gif = image::codecs::gif::GifEncoder::new(&mut bytes);
            for colour in colours {
                let drawn = image::RgbaImage::from_pixel(8, 4, image::Rgba(*colour));
                gif.encode_frame(image::Frame::new(drawn)).unwrap();
            }
            drop(gif);
            bytes
        };
        let (red, blue) = ([255, 0, 0, 255], [0, 0, 255, 255]);
        let kept = kept(&moving(&[red, blue, red]), NOTE).unwrap();
        assert!(kept.moved);
        assert_eq!((kept.width, kept.height), (8, 4));
        let (picture, _) = read(&kept);
        assert_eq!(picture.to_rgba8().get_pixel(3, 2).0, red);
        assert!(!super::kept(&moving(&[blue]), NOTE).unwrap().moved);
        assert!(!moves(b"GIF89a") && !moves(b"nothing"));
    }

    #[test]
    fn png_and_webp_that_move_are_kept_still_as_they_begin() {
        let red = [220, 30, 30, 255];
        let blue = [30, 30, 220, 255];
        let nothing = [0, 0, 0, 0];
        // The first view in the middle, and at the edge.
        let files: [(&[u8], [u8; 4], [u8; 4]); 4] = [
            (
                include_bytes!("../../../../tests/inputs/danse.png"),
                red,
                red,
            ),
            // Its still, which is none of what follows.
            (
                include_bytes!("../../../../tests/inputs/danse-apres-affiche.png"),
                blue,
                blue,
            ),
            (
                include_bytes!("../../../../tests/inputs/danse.webp"),
                red,
                red,
            ),
            // What is drawn covers a part of what it is drawn on.
            (
                include_bytes!("../../../../tests/inputs/danse-transparente.webp"),
                red,
                nothing,
            ),
        ];
        for (bytes, middle, edge) in files {
            let kept = kept(bytes, NOTE).unwrap();
            assert!(kept.moved);
            assert_eq!(kept.height, 8);
            let (picture, written) = read(&kept);
            let picture = picture.to_rgba8();
            assert_eq!(picture.get_pixel(8, 4).0, middle);
            let seen = picture.get_pixel(0, 0).0;
            assert!(seen == edge || seen[3] == 0 && edge[3] == 0, "{seen:?}");
            // None of what followed is in the copy.
            assert!(!moves(&written));
            let still = bytes_of(&kept.data).unwrap();
            assert!(
                !still
                    .windows(4)
                    .any(|four| [&b"fdAT"[..], b"ANMF"].contains(&four))
            );
        }
        // Files of one picture in the form of several do not move, and what is cut off stops nothing.
        let mut one = files[0].0.to_vec();
        let at = one.windows(4).position(|four| four == b"acTL").unwrap();
        one[at + 7] = 1;
        assert!(!moves(&one) && !moves(&files[2].0[..100]));
        for (bytes, ..) in files {
            for length in 0..bytes.len() {
                moves(&bytes[..length]);
            }
        }
    }

    #[test]
    fn nothing_a_camera_wrote_is_handed_on() {
        let lying: [&[u8]; 2] = [
            include_bytes!("../../../../tests/inputs/portrait-couche.jpg"),
            include_bytes!("../../../../tests/inputs/portrait-couche.png"),
        ];
        for bytes in lying {
            let has = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).any(|w| w == words);
            assert!(has(bytes, b"chez Nadege"));
            let kept = kept(bytes, NOTE).unwrap();
            assert_eq!((kept.width, kept.height), (16, 32));
            let (_, written) = read(&kept);
            for word in [
                &b"chez Nadege"[..],
                b"Exif",
                b"eXIf",
                b"tEXt",
                b"iTXt",
                b"iCCP",
            ] {
                assert!(!has(&written, word));
            }
        }
    }
}
