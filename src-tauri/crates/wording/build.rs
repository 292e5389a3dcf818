//! Compiles the crate again when a locale file changes: the files are embedded in it.

fn main() {
    println!("cargo:rerun-if-changed=../../../assets/locales");
}
