//! Sets a document from its JSON with the templates of the working tree, to see a change at once:
//! `cargo run -p export --example synthese -- document.json synthese.pdf`.

use std::{env, error::Error, fs, ops::ControlFlow, path::Path, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, output] = arguments.as_slice() else {
        return Err("document.json synthese.pdf".into());
    };
    let document = serde_json::from_slice(&fs::read(input)?)?;
    let reports = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/reports");
    let mut templates = Vec::new();
    for entry in fs::read_dir(reports)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        templates.push((name, fs::read_to_string(path)?));
    }
    let fonts = export::Fonts::bundled();
    let mut composer = export::Composer::with(&fonts, &export::Templates::of(templates));
    let start = Instant::now();
    let composition = composer.compose(&document, &mut |_| ControlFlow::Continue(()))?;
    let set = start.elapsed();
    let pdf = composition.pdf()?;
    println!(
        "{} pages, {set:?} to set, {:?} in all, {} bytes",
        composition.pages,
        start.elapsed(),
        pdf.len()
    );
    println!("replaced: {:?}", composition.replaced);
    fs::write(output, pdf)?;
    Ok(())
}
