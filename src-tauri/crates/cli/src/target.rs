//! Where the result goes.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use onboarding::report::Report;
use onboarding::scan::Tally;

use crate::arguments::Format;
use crate::text;

/// The terminal, or a file. A file is begun before anything is asked, so that a run is not lost at its end, and takes the older file's place
/// only when it is whole.
pub(crate) enum Target {
    Terminal,
    File {
        unfinished: PathBuf,
        path: PathBuf,
        file: File,
    },
}

impl Target {
    /// Begins the file.
    ///
    /// # Errors
    /// Those of the file system.
    pub(crate) fn open(path: Option<&PathBuf>) -> io::Result<Target> {
        let Some(path) = path else {
            return Ok(Target::Terminal);
        };
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".unfinished");
        let unfinished = path.with_file_name(name);
        Ok(Target::File {
            file: File::create(&unfinished)?,
            unfinished,
            path: path.clone(),
        })
    }

    /// Writes the whole result.
    ///
    /// # Errors
    /// Those of the file system; an older file is left as it was.
    pub(crate) fn write(
        self,
        format: Format,
        report: &Report<'_>,
        tally: &Tally,
    ) -> io::Result<()> {
        match self {
            Target::Terminal => write(io::stdout().lock(), format, report, tally),
            Target::File {
                unfinished,
                path,
                file,
            } => {
                write(file, format, report, tally)?;
                std::fs::rename(unfinished, path)
            }
        }
    }
}

fn write(writer: impl Write, format: Format, report: &Report<'_>, tally: &Tally) -> io::Result<()> {
    let mut writer = BufWriter::new(writer);
    match format {
        Format::Json => report.write_json(&mut writer)?,
        Format::Text => text::write(&mut writer, report, tally)?,
    }
    writer.flush()
}
