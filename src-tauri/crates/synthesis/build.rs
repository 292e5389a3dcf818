//! Compiles the crate again when the table of supports changes, or the methods whose boards some of
//! them are: the files are embedded in it.

fn main() {
    println!("cargo:rerun-if-changed=../../../assets/supports");
    println!("cargo:rerun-if-changed=../../../assets/methods");
}
