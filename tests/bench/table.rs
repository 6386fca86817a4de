//! The table, and whether every bound in it is kept.

use std::fmt;

struct Row {
    run: String,
    what: &'static str,
    value: Option<f64>,
    unit: &'static str,
    bound: String,
    is_kept: bool,
}

pub(crate) struct Table(Vec<Row>);

impl Table {
    pub(crate) fn new() -> Self {
        Table(Vec::new())
    }

    pub(crate) fn at_least(
        &mut self,
        run: &str,
        what: &'static str,
        value: f64,
        least: f64,
        unit: &'static str,
    ) {
        let bound = format!("at least {least} {unit}");
        self.add(run, what, Some(value), unit, bound, value >= least);
    }

    pub(crate) fn at_most(
        &mut self,
        run: &str,
        what: &'static str,
        value: f64,
        most: f64,
        unit: &'static str,
    ) {
        let bound = format!("at most {most} {unit}");
        self.add(run, what, Some(value), unit, bound, value <= most);
    }

    pub(crate) fn shown(&mut self, run: &str, what: &'static str, value: f64, unit: &'static str) {
        self.add(run, what, Some(value), unit, String::new(), true);
    }

    pub(crate) fn not_measured(&mut self, run: &str, what: &'static str, why: &str) {
        self.add(run, what, None, "", format!("not measured: {why}"), true);
    }

    fn add(
        &mut self,
        run: &str,
        what: &'static str,
        value: Option<f64>,
        unit: &'static str,
        bound: String,
        is_kept: bool,
    ) {
        self.0.push(Row {
            run: run.to_owned(),
            what,
            value,
            unit,
            bound,
            is_kept,
        });
    }

    pub(crate) fn is_good(&self) -> bool {
        self.0.iter().all(|row| row.is_kept)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{:40} {:30} {:>12}  bound", "run", "measured", "value")?;
        for row in &self.0 {
            let value = match row.value {
                Some(value) if value < 10.0 => format!("{value:.3} {}", row.unit),
                Some(value) => format!("{value:.1} {}", row.unit),
                None => "–".to_owned(),
            };
            let missed = if row.is_kept { "" } else { "  MISSED" };
            writeln!(
                f,
                "{:40} {:30} {:>12}  {}{missed}",
                row.run, row.what, value, row.bound
            )?;
        }
        Ok(())
    }
}
