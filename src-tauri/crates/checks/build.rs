//! Lists the folder `profiles`, so that a profile is one data file and no code.

use std::path::Path;

#[expect(
    clippy::disallowed_methods,
    reason = "the build reads the folder; the crate reads nothing"
)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join("profiles");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            files.push(format!("include_str!({path:?})"));
        }
    }
    files.sort();
    let list = format!("&[{}]", files.join(", "));
    std::fs::write(
        Path::new(&std::env::var("OUT_DIR")?).join("profiles.rs"),
        list,
    )?;
    Ok(())
}
