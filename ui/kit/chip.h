// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

namespace qd::ui {

/// A state in a word: mark, word, colour. Hard is the only filled one.
class Chip final : public QWidget {
    Q_OBJECT

public:
    Chip(const Theme& theme, Severity severity, const QString& text, QWidget* parent = nullptr);

    void set(Severity severity, const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] Severity severity() const { return m_severity; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Severity m_severity;
    QString m_text;
};

/// A count beside a navigation entry, filled in the severity's colour.
class Badge final : public QWidget {
    Q_OBJECT

public:
    Badge(const Theme& theme, Severity severity, int count = 0, QWidget* parent = nullptr);

    /// 0 hides it; over 99 shows "99+".
    void setCount(int count);
    void setSeverity(Severity severity);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Severity m_severity;
    int m_count = 0;
};

/// For delegates: the width a chip needs, and its drawing, vertically centred in `rect` and aligned as asked.
[[nodiscard]] double chipWidth(Severity severity, const QString& text);
void paintChip(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const Palette& palette,
               Severity severity, const QString& text);
/// A filled badge with centred digits in `rect`.
void paintBadge(QPainter& painter, const QRectF& rect, const Palette& palette, Severity severity,
                const QString& text);

}  // namespace qd::ui
