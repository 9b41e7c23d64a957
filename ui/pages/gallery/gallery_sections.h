// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "ui/kit/theme.h"

class QWidget;

namespace qd::ui::pages::gallery {

/// A part of the gallery: one family of components in all its states. The pictures of tests/ui/pages/gallery
/// are one a section and mode, under the section's id.
struct GallerySection {
    QString id;
    QString title;
    std::function<QWidget*(const Theme& theme, QWidget* parent)> make;
};

/// All sections, in the order of the page.
[[nodiscard]] std::vector<GallerySection> gallerySections();

[[nodiscard]] QWidget* makeTokens(const Theme& theme, QWidget* parent);
[[nodiscard]] QWidget* makeIcons(const Theme& theme, QWidget* parent);
[[nodiscard]] QWidget* makeControls(const Theme& theme, QWidget* parent);
[[nodiscard]] QWidget* makeNumbers(const Theme& theme, QWidget* parent);
[[nodiscard]] QWidget* makeNotices(const Theme& theme, QWidget* parent);
[[nodiscard]] QWidget* makeStates(const Theme& theme, QWidget* parent);
[[nodiscard]] QWidget* makeCharts(const Theme& theme, QWidget* parent);
[[nodiscard]] QWidget* makeMoreCharts(const Theme& theme, QWidget* parent);
[[nodiscard]] QWidget* makeTables(const Theme& theme, QWidget* parent);

}  // namespace qd::ui::pages::gallery
