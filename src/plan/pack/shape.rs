//! The tree's shape as columns: how many items lie right under each, and which numbers are passed over.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::numbers::{Numbers, column};
use crate::plan::{Amounts, Code, Item, Plan};

/// The shape of a tree and the codes in it.
#[derive(Serialize, Deserialize)]
pub struct Shape<'a> {
    /// For each item twice how many lie right under it, and one more where it is published.
    #[serde(borrow)]
    under: Cow<'a, [u8]>,
    /// For each item how many numbers are passed over since the one before it under the same item.
    #[serde(borrow)]
    passed: Cow<'a, [u8]>,
}

impl Shape<'static> {
    pub fn of(plan: &Plan) -> Option<Shape<'static>> {
        let mut passed = vec![0; plan.items().len()];
        let mut number = |siblings: &mut dyn Iterator<Item = usize>| {
            let mut next = 1;
            for at in siblings {
                let number = plan.item(at).code.numbers().last().copied().map_or(0, u32::from);
                (passed[at], next) = (number.checked_sub(next)?, number + 1);
            }
            Some(())
        };
        number(&mut plan.roots())?;
        for at in 0..plan.items().len() {
            number(&mut plan.children(at))?;
        }
        let under = (0..plan.items().len())
            .map(|at| u32::try_from(plan.children(at).count() * 2 + usize::from(plan.item(at).published)).ok());
        let under = under.collect::<Option<Vec<u32>>>()?;
        Some(Shape { under: column(under)?.into(), passed: column(passed)?.into() })
    }
}

impl Shape<'_> {
    /// The items, without figures; none where the columns are of no tree.
    pub fn items(&self, names: Vec<&'static str>) -> Option<Vec<Item>> {
        let mut items = Vec::with_capacity(names.len());
        let mut columns = Numbers(&self.under).zip(Numbers(&self.passed));
        // How many items are still to come under each of those above, and the numbers of the code.
        let (mut left, mut numbers) = ([0; Code::MOST_LEVELS], [0_u16; Code::MOST_LEVELS]);
        let mut depth = 0;
        for name in names {
            let (under, passed) = columns.next()?;
            while depth > 0 && left[depth - 1] == 0 {
                depth -= 1;
            }
            if let Some(above) = depth.checked_sub(1) {
                left[above] -= 1;
            }
            let number = numbers.get_mut(depth)?;
            *number = u16::try_from(passed).ok()?.checked_add(1)?.checked_add(*number)?;
            depth += 1;
            let code = Code::of(&numbers[..depth])?;
            items.push(Item::new(code, name.into(), under % 2 == 1, Amounts::none()));
            left[depth - 1] = under / 2;
            if let Some(first) = numbers.get_mut(depth) {
                *first = 0;
            }
        }
        Item::weave(&mut items)?;
        (columns.next().is_none() && left[..depth].iter().all(|left| *left == 0)).then_some(items)
    }
}
