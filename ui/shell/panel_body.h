// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVBoxLayout>
#include <QWidget>

namespace qd::ui::shell {

/// What stands under a panel's title bar; asks for the room that the layout remembers.
class PanelBody final : public QWidget {
public:
    PanelBody(QWidget* content, QWidget* parent) : QWidget(parent) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(content);
    }
    /// Its width and height at first, in px.
    void setExtent(int extent) {
        m_extent = extent;
        updateGeometry();
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_extent, m_extent}; }

private:
    int m_extent = 300;
};

}  // namespace qd::ui::shell
