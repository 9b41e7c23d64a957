// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

#include "ui/kit/type_scale.h"

namespace qd::ui {

/// The roles of the type scale (type_scale.h has sizes and weights).
enum class FontRole {
    Label,        ///< 11, regular
    LabelStrong,  ///< 11, medium: section labels, header cells, chips
    Secondary,    ///< 12, regular
    Body,         ///< 13, regular
    BodyMedium,   ///< 13, medium
    BodyStrong,   ///< 13, semi-bold: card titles, symbols
    Title,        ///< 18, semi-bold
    Value,        ///< 22, semi-bold
    Code,         ///< 12, JetBrains Mono
    CodeSmall,    ///< 11, JetBrains Mono
    CodeLarge     ///< 18, JetBrains Mono: what is copied onto paper
};

/// Loads Inter and JetBrains Mono from the program's resources. False when a face could not be read (the
/// program goes on with the system's font). Call once, after QApplication.
bool registerFonts();
/// Inside a QWidget write ui::font(…): QWidget::font hides it.
[[nodiscard]] QFont font(FontRole role);
/// Size, weight and face of a role.
[[nodiscard]] type::Style typeStyle(FontRole role);
/// The size of a role in px.
[[nodiscard]] int pixelSize(FontRole role);

}  // namespace qd::ui
