//! Figures by name: told by one process, read by another.

use std::collections::BTreeMap;

/// Milliseconds, bytes and counts, each under its name.
#[derive(Debug, Clone, Default)]
pub struct Figures(BTreeMap<String, f64>);

impl Figures {
    pub fn put(&mut self, name: &str, figure: f64) {
        self.0.insert(name.to_string(), figure);
    }

    /// A figure, where it was measured.
    pub fn get(&self, name: &str) -> Option<f64> {
        self.0.get(name).copied()
    }

    /// One figure over another.
    pub fn ratio(&self, name: &str, over: &str) -> Option<f64> {
        Some(self.get(name)? / self.get(over).filter(|figure| *figure > 0.0)?)
    }

    /// Takes others in; of what was measured twice the smaller stays.
    pub fn keep_least(&mut self, others: &Self) {
        for (name, figure) in &others.0 {
            let least = self.get(name).map_or(*figure, |known| known.min(*figure));
            self.put(name, least);
        }
    }

    /// A line each.
    pub fn tell(&self) {
        for (name, figure) in &self.0 {
            println!("{name} {figure}");
        }
    }

    /// What `tell` told.
    pub fn read(told: &str) -> Self {
        let line = |line: &str| {
            let (name, figure) = line.split_once(' ')?;
            Some((name.to_string(), figure.parse().ok()?))
        };
        Self(told.lines().filter_map(line).collect())
    }

    /// Puts the median, the 95th and the 99th percentile of some times.
    pub fn spread(&mut self, name: &str, mut times: Vec<f64>) {
        times.sort_unstable_by(f64::total_cmp);
        for share in [50, 95, 99] {
            let at = (times.len() * share / 100).min(times.len().saturating_sub(1));
            self.put(&format!("{name}.p{share}"), times.get(at).copied().unwrap_or_default());
        }
        self.put(&format!("{name}.count"), times.len() as f64);
    }
}
