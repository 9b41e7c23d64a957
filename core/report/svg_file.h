// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/report/scene.h"

namespace qd::report {

/// A scene as an SVG file of its own: a card with its title, in the light colours, or the dark ones where the
/// reader prefers them. The card has its own ground, so it is right on any page. Nothing is loaded.
[[nodiscard]] std::string svgFile(const Scene& scene, const std::string& title,
                                  const std::string& subtitle = {});

}  // namespace qd::report
