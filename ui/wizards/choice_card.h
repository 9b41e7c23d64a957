// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

namespace qd::ui::wizards {

/// A way onward as a card: icon, what it is, and one sentence. Checkable ones show a radio mark instead.
class ChoiceCard final : public QAbstractButton {
    Q_OBJECT

public:
    ChoiceCard(const Theme& theme, Icon icon, const QString& title, const QString& sentence,
               QWidget* parent = nullptr);

    /// A label behind the title: SYNTHETIC.
    void setChip(const QString& chip);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// Return takes a way onward, too; it chooses nothing that stays.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintMark(QPainter& painter, const QRectF& box) const;

    const Theme& m_theme;
    Icon m_icon;
    QString m_sentence;
    QString m_chip;
};

}  // namespace qd::ui::wizards
