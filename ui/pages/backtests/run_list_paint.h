// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

#include "ui/kit/theme.h"

namespace qd::ui::pages::backtests {

/// The heads over the numbers of the list.
class RunListHeads final : public QWidget {
    Q_OBJECT

public:
    explicit RunListHeads(const Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

/// Draws a run on three lines: name and SYNTHETIC chip, then day and numbers, then tags and what stands
/// beside the Sharpe ratio; in a narrow list the numbers have a line of their own.
class RunDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RunDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace qd::ui::pages::backtests
