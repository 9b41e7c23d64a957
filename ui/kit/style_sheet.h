// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

#include "ui/kit/palette.h"

namespace qd::ui {

/// The application's style sheet for the standard controls, from the tokens. Variants are set as dynamic
/// properties: QPushButton `qdVariant` = "primary" | "danger" | "quiet"; QFrame `qdSurface` = "card" | "bar"
/// | "canvas"; QLabel `qdRole` = "title" | "section" | "secondary" | "muted" | "label" | "value" | "code".
[[nodiscard]] QString styleSheet(const Palette& palette);
/// The same tokens as QPalette, for what Fusion paints itself.
[[nodiscard]] QPalette qtPalette(const Palette& palette);

}  // namespace qd::ui
