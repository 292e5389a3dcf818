//! What comes in and goes out as data: a file's bytes become records that hold together, or a
//! refusal that says where.
//!
//! Two shapes are read: Établi's own (`own`, the only one written) and the simpler one of a single
//! workshop (`sample`). An `.etabli` file is read by the store; its records pass the same checks
//! through [`Bundle::from_records`]. Pure: no files, no SQL, no clock; a file is whole or refused.

mod archive;
mod bundle;
mod given;
pub mod imports;
mod json;
pub mod methods;
mod own;
pub mod questionnaires;
mod reader;
mod remap;
mod sample;
mod schema;
mod shapes;
pub mod sheets;
pub mod table;
#[cfg(test)]
mod tests;

use domain::{ErrorCode, Fault};

pub use bundle::{Bundle, Context, Format, MAX_BYTES, Warning, WarningCode};
pub use own::{VERSION, write};
pub use remap::remap;
pub use schema::schema;

/// Reads a file of either shape.
///
/// # Errors
/// The first thing that is wrong with the file, with its place: the path of a value
/// (`notes[3].text`), or line and column (`12:5`) where the file is not JSON.
pub fn read(bytes: &[u8], context: &Context) -> Result<Bundle, Fault> {
    let value = json::parse(bytes)?;
    let ignored = reader::Ignored::default();
    let root = reader::Object::root(&value, &ignored)?;
    let format = root.required_text("format")?.to_owned();
    let version = root.required("version")?;
    let newest = match format.as_str() {
        own::FORMAT => own::VERSION,
        sample::FORMAT => sample::VERSION,
        _ => {
            return Err(Fault::new(ErrorCode::UnknownFormat)
                .at("format")
                .detail(format));
        }
    };
    match version.as_u64() {
        Some(number) if number == newest => {}
        Some(number) if number > newest => {
            return Err(Fault::new(ErrorCode::NewerVersion)
                .at("version")
                .detail(format!("{format} {number}")));
        }
        _ => {
            return Err(Fault::new(ErrorCode::UnknownFormat)
                .at("version")
                .detail(format!("{format} {version}")));
        }
    }
    let mut bundle = if format == own::FORMAT {
        own::read(&root)?
    } else {
        sample::read(&root, context)?
    };
    drop(root);
    bundle.ignored = ignored.paths();
    Ok(bundle)
}
