// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>
#include <optional>

#include "ui/kit/fonts.h"
#include "ui/kit/theme.h"

namespace qd::ui {

/// One line of text with digits of equal width: a number that changes without jitter.
class TabularLabel final : public QWidget {
    Q_OBJECT

public:
    enum class Ink { Text, Muted, Faint, Accent, Gain, Loss, Ok, Warn, Hard };

    TabularLabel(const Theme& theme, FontRole role, const QString& text = {}, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    void setInk(Ink ink);
    void setFontRole(FontRole role);
    void setAlignment(Qt::Alignment alignment);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    FontRole m_role;
    QString m_text;
    Ink m_ink = Ink::Text;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// The palette's colour for an ink.
[[nodiscard]] QColor inkColour(const Palette& palette, TabularLabel::Ink ink);

}  // namespace qd::ui
