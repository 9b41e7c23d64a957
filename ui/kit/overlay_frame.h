// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QWidget>

#include "ui/kit/theme.h"

namespace qd::ui {

/// The surface of what lies over others: ground and line of Elevation::Overlay, rounded, without a shadow.
class OverlayFrame : public QWidget {
    Q_OBJECT

public:
    explicit OverlayFrame(const Theme& theme, QWidget* parent = nullptr, Qt::WindowFlags flags = {});

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
};

/// Where something of `size` stands beside `anchor`: below it and flush with its leading edge, above where
/// there is no room below, and always inside `bounds` (its top leading corner where it is larger than they
/// are).
[[nodiscard]] QRect placedNear(const QSize& size, const QRect& anchor, const QRect& bounds,
                               Qt::LayoutDirection direction = Qt::LeftToRight);

}  // namespace qd::ui
