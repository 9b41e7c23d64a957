// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/kit/icons.h"

namespace qd::ui {

/// How much a thing matters. Shown as icon + word + colour, never by colour alone. Neutral is for plain
/// labels such as SYNTHETIC, drawn in the accent.
enum class Severity { Neutral, Info, Ok, Warn, Hard };

[[nodiscard]] QColor severityColour(const Palette& palette, Severity severity);
[[nodiscard]] Icon severityIcon(Severity severity);
[[nodiscard]] QString severityWord(Severity severity);

}  // namespace qd::ui
