//! Embeds the typefaces listed in `assets/fonts/fonts.txt`, in that order: documents look the same
//! on every machine, and no font is looked for at run time.

use std::{env, error::Error, fmt::Write, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let here = env::var("CARGO_MANIFEST_DIR")?;
    let fonts = Path::new(&here).join("../../../assets/fonts");
    let list = fonts.join("fonts.txt");
    let packages = fonts.join("node_modules/@expo-google-fonts");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", list.display());
    let mut code = String::from("pub(crate) static FILES: &[&[u8]] = &[\n");
    for line in fs::read_to_string(&list)?.lines() {
        let name = line.trim();
        if name.is_empty() || name.starts_with('#') {
            continue;
        }
        let file = packages.join(name);
        println!("cargo::rerun-if-changed={}", file.display());
        let Ok(path) = file.canonicalize() else {
            println!(
                "cargo::error=the typeface {name} is not there yet: run `cargo xtask setup` once, which fetches the fonts"
            );
            return Ok(());
        };
        writeln!(code, "    include_bytes!({path:?}),")?;
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("fonts.rs"), code)?;
    Ok(())
}
