// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "ui/kit/theme.h"

namespace qd::ui::pages::gallery {

/// The colour tokens with their names and values.
class ColourSwatches final : public QWidget {
    Q_OBJECT

public:
    explicit ColourSwatches(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

/// A small picture that is painted by a function: radii, levels, rings.
class Painted final : public QWidget {
    Q_OBJECT

public:
    using Paint = std::function<void(QPainter& painter, const QRect& rect, const Palette& palette)>;
    Painted(const Theme& theme, const QString& name, const QSize& size, Paint paint,
            QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return m_size; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QSize m_size;
    Paint m_paint;
};

}  // namespace qd::ui::pages::gallery
