//! Lists of many lengths in one: where each begins, and all of them one behind the other. It knows nothing of what is listed.

/// The lists, by number.
#[derive(Debug)]
pub(in crate::domain) struct Rows<T> {
    /// Where each begins; one more for the end of the last.
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self { starts: Vec::new(), items: Vec::new() }
    }
}

impl<T: Copy> Rows<T> {
    /// So many lists, from parts that each name the list of an item; the order within a list is theirs.
    pub(in crate::domain) fn of(parts: Vec<Vec<(u32, T)>>, count: usize) -> Self {
        let mut starts: Vec<u32> = vec![0; count + 1];
        let mut filler = None;
        for (row, item) in parts.iter().flatten() {
            filler = Some(*item);
            if let Some(next) = starts.get_mut(*row as usize + 1) {
                *next += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let Some(filler) = filler else { return Self { starts, items: Vec::new() } };
        let mut items = vec![filler; sum as usize];
        let mut next = starts.clone();
        for (row, item) in parts.into_iter().flatten() {
            let Some(at) = next.get_mut(row as usize) else { continue };
            if let Some(place) = items.get_mut(*at as usize) {
                *place = item;
            }
            *at += 1;
        }
        Self { starts, items }
    }

    /// The list of a number; empty where there is none.
    pub(in crate::domain) fn row(&self, number: usize) -> &[T] {
        let ends = self.starts.get(number).zip(self.starts.get(number + 1));
        ends.and_then(|(from, to)| self.items.get(*from as usize..*to as usize)).unwrap_or(&[])
    }

    pub(in crate::domain) fn bytes(&self) -> usize {
        self.starts.len() * size_of::<u32>() + self.items.len() * size_of::<T>()
    }
}

#[cfg(test)]
mod tests {
    use super::Rows;

    #[test]
    fn each_list_has_its_items_in_the_order_in_which_they_came() {
        let rows = Rows::of(vec![vec![(2, 'a'), (0, 'b')], vec![(2, 'c')], vec![(9, 'z')]], 4);
        assert_eq!(
            (rows.row(0), rows.row(1), rows.row(2), rows.row(3)),
            (&['b'][..], &[][..], &['a', 'c'][..], &[][..])
        );
        assert!(rows.row(4).is_empty() && Rows::<char>::default().row(0).is_empty());
    }
}
