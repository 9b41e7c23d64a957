// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include "ui/kit/theme.h"

namespace qd::ui::models {

/// The header of a blotter: aligned like its column, with the sort arrow beside the words instead of over
/// them.
class BlotterHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit BlotterHeader(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

}  // namespace qd::ui::models
