// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/layout.h"
#include "ui/shell/page_registry.h"

namespace qd::ui::shell {

/// Ids of the panels that are always there.
inline constexpr char kNavigationPanel[] = "navigation";
inline constexpr char kInspectorPanel[] = "inspector";
inline constexpr char kDrawerPanel[] = "drawer";

/// "Standard", "Research" (two panels beside the page), "Compact" (the page alone), in words of the language.
[[nodiscard]] QList<Layout> builtInLayouts(const PageRegistry& registry);
/// Finds one by its English name, whatever the language: for the command line.
[[nodiscard]] QString builtInName(const QString& english);

}  // namespace qd::ui::shell
