// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/kit/theme.h"

namespace qd::ui::shell {

/// A line of the portfolio tree: name at the leading side, count and figure at the trailing one.
class PortfolioDelegate final : public QStyledItemDelegate {
public:
    PortfolioDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace qd::ui::shell
