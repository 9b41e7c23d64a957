// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gallery/gallery_sections.h"

#include "ui/pages/gallery/gallery_page.h"

namespace qd::ui::pages::gallery {

std::vector<GallerySection> gallerySections() {
    return {{QStringLiteral("tokens"), GalleryPage::tr("Tokens"), makeTokens},
            {QStringLiteral("icons"), GalleryPage::tr("Icons"), makeIcons},
            {QStringLiteral("controls"), GalleryPage::tr("Controls"), makeControls},
            {QStringLiteral("numbers"), GalleryPage::tr("Numbers"), makeNumbers},
            {QStringLiteral("notices"), GalleryPage::tr("Notices"), makeNotices},
            {QStringLiteral("states"), GalleryPage::tr("States"), makeStates},
            {QStringLiteral("charts"), GalleryPage::tr("Charts"), makeCharts},
            {QStringLiteral("more-charts"), GalleryPage::tr("Plots"), makeMoreCharts},
            {QStringLiteral("tables"), GalleryPage::tr("Tables"), makeTables}};
}

}  // namespace qd::ui::pages::gallery
