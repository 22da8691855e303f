//! The figures in tables, a line a size.

use crate::figures::Figures;

/// A column: its head, and the cell of a size.
type Column = (&'static str, fn(&Figures) -> Option<String>);

/// Prints everything.
pub fn print(rows: &[(usize, Figures)]) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "\nOn {cores} cores. Times are milliseconds; “×” is against what stands before it, measured in the same run."
    );
    draw(
        "Reading: one record a file",
        rows,
        &[
            ("MB of RON", |f| mb(f.get("alone.bytes"))),
            ("bare parse", |f| ms(f.get("alone.bare"))),
            ("load", |f| ms(f.get("alone.load"))),
            ("×", |f| times(f.ratio("alone.load", "alone.bare"))),
        ],
    );
    draw(
        "Reading: lists of 1,000 records",
        rows,
        &[
            ("MB of RON", |f| mb(f.get("lists.bytes"))),
            ("bare parse", |f| ms(f.get("lists.bare"))),
            ("load", |f| ms(f.get("lists.load"))),
            ("×", |f| times(f.ratio("lists.load", "lists.bare"))),
            ("index", |f| ms(f.get("index"))),
            ("peak MB", |f| mb(f.get("peak"))),
            ("bytes a byte of RON", |f| times(f.ratio("peak", "lists.bytes"))),
        ],
    );
    draw(
        "Finding: from a key to the rows of the first screen",
        rows,
        &[
            ("keys", |f| Some(format!("{}", f.get("key.count")?))),
            ("p50", |f| ms(f.get("key.p50"))),
            ("p95", |f| ms(f.get("key.p95"))),
            ("p99", |f| ms(f.get("key.p99"))),
            ("all counted p95", |f| ms(f.get("counted.p95"))),
            ("bare scan p50", |f| ms(f.get("scan.p50"))),
            ("p95", |f| ms(f.get("scan.p95"))),
            ("× p50", |f| times(f.ratio("key.p50", "scan.p50"))),
            ("× p95", |f| times(f.ratio("key.p95", "scan.p95"))),
            ("scored at most", |f| Some(format!("{}", f.get("scored")?))),
        ],
    );
    draw(
        "Drawing: a cursor key in the list and its frame, 120×36",
        rows,
        &[
            ("open and first frame", |f| ms(f.get("opened"))),
            ("p50", |f| ms(f.get("frame.p50"))),
            ("p95", |f| ms(f.get("frame.p95"))),
            ("p99", |f| ms(f.get("frame.p99"))),
        ],
    );
}

fn ms(figure: Option<f64>) -> Option<String> {
    figure.map(|ms| if ms < 10.0 { format!("{ms:.2}") } else { format!("{ms:.0}") })
}

fn mb(figure: Option<f64>) -> Option<String> {
    figure.map(|bytes| format!("{:.1}", bytes / 1e6))
}

fn times(figure: Option<f64>) -> Option<String> {
    figure.map(|ratio| format!("{ratio:.2}"))
}

fn draw(title: &str, rows: &[(usize, Figures)], columns: &[Column]) {
    println!("\n{title}");
    let width = |head: &str| head.chars().count().max(8) + 2;
    let head: Vec<String> = columns.iter().map(|(head, _)| format!("{head:>0$}", width(head))).collect();
    let head = head.concat();
    println!("{:>9}{head}", "records");
    for (size, figures) in rows {
        let cell = |(head, of): &Column| format!("{:>1$}", of(figures).unwrap_or_else(|| "–".into()), width(head));
        println!("{size:>9}{}", columns.iter().map(cell).collect::<Vec<_>>().concat());
    }
}
