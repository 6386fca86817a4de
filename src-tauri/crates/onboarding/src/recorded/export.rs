//! An export of PowerShell as a source.
