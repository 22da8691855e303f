//! The shortest way from one cell to another. It knows no cells, only places.

/// How many bytes the step forward over so many columns takes.
pub(super) fn forward(columns: u16) -> usize {
    let mut bytes = Vec::new();
    ahead(columns, &mut bytes);
    bytes.len()
}

/// Adds the shortest of the ways to a place: from the top left corner, or from where the terminal writes now.
pub(super) fn shortest(from: Option<(u16, u16)>, to: (u16, u16), out: &mut Vec<u8>) {
    let home = from_home(to);
    let best = from.map(|from| relative(from, to)).filter(|way| way.len() < home.len()).unwrap_or(home);
    out.extend_from_slice(&best);
}

fn from_home((x, y): (u16, u16)) -> Vec<u8> {
    match (x, y) {
        (0, 0) => b"\x1b[H".to_vec(),
        (0, y) => format!("\x1b[{}H", y + 1).into_bytes(),
        (x, y) => format!("\x1b[{};{}H", y + 1, x + 1).into_bytes(),
    }
}

/// Rows first, in the same column; then columns, from here or from the first.
fn relative(from: (u16, u16), to: (u16, u16)) -> Vec<u8> {
    let mut way = Vec::new();
    if let Some(down) = to.1.checked_sub(from.1).filter(|down| *down > 0) {
        // The terminal is in raw mode: a line feed keeps the column, and above a row inside the screen it scrolls nothing.
        if down <= 3 {
            way.extend(std::iter::repeat_n(b'\n', usize::from(down)));
        } else {
            step(down, b'B', &mut way);
        }
    } else {
        step(from.1.saturating_sub(to.1), b'A', &mut way);
    }
    let mut across = Vec::new();
    match to.0.checked_sub(from.0) {
        Some(columns) => ahead(columns, &mut across),
        None => back(from.0 - to.0, &mut across),
    }
    let mut anew = vec![b'\r'];
    ahead(to.0, &mut anew);
    way.extend_from_slice(if anew.len() < across.len() { &anew } else { &across });
    way
}

fn ahead(columns: u16, out: &mut Vec<u8>) {
    step(columns, b'C', out);
}

fn back(columns: u16, out: &mut Vec<u8>) {
    if columns <= 3 {
        out.extend(std::iter::repeat_n(8, usize::from(columns)));
    } else {
        step(columns, b'D', out);
    }
}

fn step(count: u16, letter: u8, out: &mut Vec<u8>) {
    match count {
        0 => {}
        1 => out.extend_from_slice(&[0x1b, b'[', letter]),
        _ => {
            out.extend_from_slice(format!("\x1b[{count}").as_bytes());
            out.push(letter);
        }
    }
}
