// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// A thing with a size, such as a position: `size` ≥ 0 (weight or money), `change` a fraction (0.0184 is
/// +1.84 %), NaN when it is not known.
struct TreemapLeaf {
    QString id;
    QString name;
    double size = 0.0;
    double change = 0.0;
};
/// Leaves that belong together, such as a sector.
struct TreemapGroup {
    QString id;
    QString name;
    std::vector<TreemapLeaf> leaves;
};
/// Immutable input of a treemap. Colour is full at a change of ± `fullChange`.
struct TreemapData {
    QString title;
    QString sizeName;    ///< what an area means: "Weight"
    QString changeName;  ///< what a colour means: "Day"
    ValueKind sizeKind = ValueKind::Percent;
    double fullChange = 0.03;
    std::vector<TreemapGroup> groups;
};
using TreemapPtr = std::shared_ptr<const TreemapData>;

/// The size that counts on the map: 0 for what is not finite or below 0.
[[nodiscard]] double shownSize(const TreemapLeaf& leaf);
/// The sum over the group's leaves.
[[nodiscard]] double groupSize(const TreemapGroup& group);
/// The leaves' changes weighted with their sizes; NaN when no leaf has both.
[[nodiscard]] double groupChange(const TreemapGroup& group);

}  // namespace qd::ui::charts
