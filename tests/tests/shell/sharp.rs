//! What is drawn lies on the pixels of the screen, also where the computer enlarges all text: some
//! versions of WebKit zoom the page then, and tell it nothing.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use serde_json::json;
use tests::window::{Driver, Failure, Stage};

use crate::dropped::corner;
use crate::hands::{Done, io, part};
use crate::journeys::open_sample;

/// A patch of the board's canvas, in pixels of the screen.
const PATCH: (usize, usize) = (240, 160);
/// Pixels around it that are looked at too.
const AROUND: usize = 3;

/// The most that two pictures of the same patch differ in a part of a pixel.
fn apart(stage: &Stage, window: &Driver, name: &str) -> Result<u8, Failure> {
    // The tiles of what is in sight are painted within a budget a frame; none is to come.
    window.until(
        "the board is painted",
        "const c = document.querySelector('.area canvas'); if (!c) return false;
         const now = c.toDataURL(); const same = window.seenBoard === now; window.seenBoard = now; return same",
        &[],
    )?;
    let place = window.run(
        "const c = document.querySelector('.area canvas'), r = c.getBoundingClientRect(),
               x = Math.floor(c.width / 2 - arguments[0] / 2), y = Math.floor(c.height / 2 - arguments[1] / 2);
         return { left: r.left, top: r.top, width: r.width, canvas: c.width, x, y,
                  data: Array.from(c.getContext('2d').getImageData(x, y, arguments[0], arguments[1]).data) }",
        &[json!(PATCH.0), json!(PATCH.1)],
    )?;
    let (left, top) = corner(stage, window)?;
    // Away from the board: what lies under the pointer is marked, on another layer.
    stage.screen.button(3.0, 760.0, 9)?;
    window.until(
        "no note is marked",
        "return !document.querySelector('.area:hover')",
        &[],
    )?;
    let inner = window.run("return innerWidth", &[])?;
    let scale = 1366.0 / inner.as_f64().unwrap_or(1366.0);
    let number = |key: &str| place[key].as_f64().unwrap_or_default();
    // A canvas of as many pixels as it covers.
    let covered = number("width") * scale;
    assert!(
        (number("canvas") - covered).abs() <= 1.0,
        "{name}: {} pixels for {covered}",
        number("canvas")
    );
    let x = (left + number("left") * scale).round() + number("x");
    let y = (top + number("top") * scale).round() + number("y");
    let shot = stage.keep(name)?;
    let (wide, high) = (PATCH.0 + 2 * AROUND, PATCH.1 + 2 * AROUND);
    let around = [x, y].map(|at| at - f64::from(u8::try_from(AROUND).unwrap_or(0)));
    let seen = Command::new("convert")
        .arg(&shot)
        .args([
            "-crop",
            &format!("{wide}x{high}+{}+{}", around[0], around[1]),
        ])
        .args(["-depth", "8", "rgba:-"])
        .output()
        .map_err(io)?
        .stdout;
    assert_eq!(seen.len(), wide * high * 4, "{name}");
    let drawn: Vec<u8> = place["data"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|part| {
            part.as_u64()
                .and_then(|part| u8::try_from(part).ok())
                .unwrap_or(0)
        })
        .collect();
    let varied = drawn.chunks(4).any(|pixel| pixel[..3] != drawn[..3]);
    assert!(varied, "{name}: nothing is drawn there");
    // Where the page begins is known to a pixel or two: the same picture lies at one of these places,
    // or, drawn smaller or larger than it is shown, at none.
    let row = PATCH.0 * 4;
    let at = |dx: usize, dy: usize| {
        let rows = drawn.chunks(row).enumerate().flat_map(|(line, own)| {
            let from = ((line + dy) * wide + dx) * 4;
            seen[from..from + row].iter().zip(own)
        });
        rows.map(|(seen, drawn)| seen.abs_diff(*drawn)).max()
    };
    let places = (0..=2 * AROUND).flat_map(|dy| (0..=2 * AROUND).map(move |dx| (dx, dy)));
    Ok(places
        .filter_map(|(dx, dy)| at(dx, dy))
        .min()
        .unwrap_or(u8::MAX))
}

/// Enlarges all text of a display, as the desk's settings do.
fn enlarge(stage: &Stage, dots: u32) -> Done {
    let mut resources = Command::new("xrdb")
        .args(["-display", &stage.screen.name, "-nocpp", "-merge"])
        .stdin(Stdio::piped())
        .spawn()
        .map_err(io)?;
    if let Some(mut said) = resources.stdin.take() {
        writeln!(said, "Xft.dpi: {dots}").map_err(io)?;
    }
    assert!(resources.wait().map_err(io)?.success(), "xrdb");
    Ok(())
}

#[test]
fn a_board_is_drawn_pixel_for_pixel_where_all_text_is_enlarged() -> Done {
    for (dots, name) in [(96, "sharp-100"), (120, "sharp-125"), (144, "sharp-150")] {
        let stage = Stage::new("fr_FR.UTF-8")?;
        enlarge(&stage, dots)?;
        let window = stage.open()?;
        open_sample(&window)?;
        // One version of the webview zooms the page by it, another leaves it to the page.
        let wide = window.run("return innerWidth", &[])?;
        let shown = wide.as_f64().unwrap_or_default();
        let zoomed = 1366.0 * 96.0 / f64::from(dots);
        assert!(
            [1366.0, zoomed]
                .iter()
                .any(|wide| (shown - wide).abs() <= 1.0),
            "{name}: {shown}"
        );
        window.go(&part(&stage, "board")?)?;
        window.find("listbox", "")?;
        assert_eq!(apart(&stage, &window, name)?, 0, "{name}");
        stage.close(&window)?;
    }
    Ok(())
}
