//! Lists of things by a number, one behind the other in one piece of memory.

/// By number: the list of that number.
#[derive(Debug, Clone, Default)]
pub struct Table {
    ends: Vec<u32>,
    all: Vec<u16>,
}

impl Table {
    /// Sorts pairs of a number below `numbers` and an entry into lists; within a list the order stays.
    pub fn of(numbers: usize, pairs: &[(u32, u16)]) -> Self {
        let mut ends = vec![0_u32; numbers];
        for (number, _) in pairs {
            if let Some(end) = ends.get_mut(*number as usize) {
                *end += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            (sum, *end) = (sum + *end, sum);
        }
        let mut all = vec![0; pairs.len()];
        for (number, entry) in pairs {
            if let Some(end) = ends.get_mut(*number as usize)
                && let Some(place) = all.get_mut(*end as usize)
            {
                *place = *entry;
                *end += 1;
            }
        }
        Self { ends, all }
    }

    /// The list of a number.
    pub fn list(&self, number: usize) -> &[u16] {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(number).map_or(start, |end| *end as usize);
        self.all.get(start..end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn each_number_has_its_own_list_in_order() {
        let table = Table::of(4, &[(2, 7), (0, 1), (2, 3), (3, 9), (0, 2)]);
        let lists: Vec<&[u16]> = (0..5).map(|number| table.list(number)).collect();
        assert_eq!(lists, [&[1, 2][..], &[], &[7, 3], &[9], &[]]);
    }
}
