// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gallery/register.h"

#include "ui/pages/gallery/gallery_page.h"

namespace qd::ui::pages::gallery {

void registerPage(shell::PageRegistry& registry) {
    shell::PageEntry entry{QStringLiteral("gallery"), GalleryPage::tr("Gallery"), shell::Group::Records,
                           Icon::Swatches,
                           [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                               return new GalleryPage(context, parent);
                           }};
    entry.developer = true;
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::gallery
