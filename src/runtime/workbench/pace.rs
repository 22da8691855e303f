//! How fast frames may follow each other, so that a key held down does not fill a slow line: some bytes at once, then so
//! many a second. A key pressed by itself never waits, however many went before; while keys come as fast as a held one
//! repeats, and faster than frames may, the frames between are left out. It sends nothing and knows no frame.

use std::time::{Duration, Instant};

/// Bytes that may go at once.
const AT_ONCE: f64 = 6.0 * 1024.0;
/// Bytes a second after that: what a modem of 115,200 baud carries.
const A_SECOND: f64 = 11_520.0;
/// However large a frame was, as that of another size or another page, the next key waits no longer for it than so many
/// bytes ask for.
const DEEPEST: f64 = -2048.0;

/// A key so long after another was pressed, and not repeated: keyboards repeat 25 to 30 times a second.
const PRESSED: Duration = Duration::from_millis(55);

/// What may still be sent now.
#[derive(Debug)]
pub struct Pace {
    left: f64,
    since: Instant,
    /// When the last key came.
    key: Option<Instant>,
}

impl Pace {
    pub fn new(now: Instant) -> Self {
        Self { left: AT_ONCE, since: now, key: None }
    }

    /// A key came: one that was pressed owes nothing for the frames before.
    pub fn key(&mut self, now: Instant) {
        let last = self.key.replace(now);
        if last.is_none_or(|last| now.saturating_duration_since(last) >= PRESSED) {
            self.left = self.at(now).max(0.0);
            self.since = now;
        }
    }

    /// A frame of so many bytes was sent.
    pub fn spend(&mut self, bytes: u64, now: Instant) {
        self.left = (self.at(now) - bytes as f64).max(DEEPEST);
        self.since = now;
    }

    /// How long the next frame waits.
    pub fn wait(&self, now: Instant) -> Duration {
        Duration::from_secs_f64((-self.at(now)).max(0.0) / A_SECOND)
    }

    fn at(&self, now: Instant) -> f64 {
        (self.left + now.saturating_duration_since(self.since).as_secs_f64() * A_SECOND).min(AT_ONCE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What goes out in two seconds where a key comes thirty times a second and each frame has so many bytes.
    fn held(frame: u64) -> (u64, u64) {
        let start = Instant::now();
        let mut pace = Pace::new(start);
        let (mut sent, mut frames) = (0, 0);
        for millisecond in (0..2000).step_by(33) {
            let now = start + Duration::from_millis(millisecond);
            pace.key(now);
            if pace.wait(now).is_zero() {
                pace.spend(frame, now);
                sent += frame;
                frames += 1;
            }
        }
        (sent, frames)
    }

    #[test]
    fn a_key_held_for_two_seconds_fills_no_line_where_each_frame_keeps_its_budget() {
        for frame in [200, 900, 1600, 3000] {
            let (sent, frames) = held(frame);
            assert!(sent <= 40_000, "{sent} bytes of {frame} each");
            assert!(frames >= 9, "{frames} frames of {frame} bytes: it is still seen to move");
        }
        assert_eq!(held(200).1, 61, "small frames are all sent");
    }

    #[test]
    fn keys_pressed_one_after_another_never_wait_however_much_each_sends() {
        let start = Instant::now();
        let mut pace = Pace::new(start);
        for press in 0..40 {
            let now = start + PRESSED * press;
            pace.key(now);
            assert!(pace.wait(now).is_zero(), "press {press}");
            pace.spend(3000, now);
        }
    }

    #[test]
    fn a_key_pressed_by_itself_never_waits_and_no_frame_keeps_the_next_for_long() {
        let start = Instant::now();
        let mut pace = Pace::new(start);
        pace.spend(100_000, start);
        assert!(pace.wait(start) < Duration::from_millis(200));
        assert!(pace.wait(start + Duration::from_millis(200)).is_zero());
    }
}
