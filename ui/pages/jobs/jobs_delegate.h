// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/kit/theme.h"

namespace qd::ui::pages::jobs {

/// Paints a line of JobsModel: words, the bar, figures of equal width, the state as a chip.
class JobsDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit JobsDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace qd::ui::pages::jobs
