// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/desk/lineage.h"

namespace qd::desk::test {

/// The first line, from above, that is wanted; null when there is none.
inline const LineageNode* find(const std::vector<LineageNode>& nodes,
                               const std::function<bool(const LineageNode&)>& wanted) {
    for (const auto& node : nodes) {
        if (wanted(node)) return &node;
        if (const auto* inner = find(node.children, wanted)) return inner;
    }
    return nullptr;
}

/// The first line with this label.
inline const LineageNode* labelled(const Lineage& lineage, const std::string& label) {
    return find(lineage.roots, [&](const LineageNode& node) { return node.label.text == label; });
}

/// How many lines say that something does not fit.
inline std::size_t doubts(const Lineage& lineage) {
    std::size_t count = 0;
    static_cast<void>(find(lineage.roots, [&count](const LineageNode& node) {
        count += node.kind == LineageNode::Kind::Doubt ? 1U : 0U;
        return false;
    }));
    return count;
}

}  // namespace qd::desk::test
