// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "ui/shell/page.h"

class QScrollArea;

namespace qd::ui {
class SegmentedButtons;
}

namespace qd::ui::pages::gallery {

/// Every component of the design system in every state, for those who build pages. It shows samples, no
/// workspace.
class GalleryPage final : public shell::Page {
    Q_OBJECT

public:
    explicit GalleryPage(const shell::PageContext& context, QWidget* parent = nullptr);

    void refresh() override;
    /// Scrolls to a section by its id.
    void openItem(const QString& what) override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;

private:
    void scrollTo(int section);
    void followScroll();

    SegmentedButtons* m_jump;
    QScrollArea* m_area;
    QList<QWidget*> m_sections;
    QStringList m_ids;
    QStringList m_titles;
};

}  // namespace qd::ui::pages::gallery
