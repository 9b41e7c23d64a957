// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/kit/theme.h"
#include "ui/pages/jobs/jobs_filter.h"

namespace qd::ui::pages::jobs {

/// Paints a line of JobsModel: words, the bar, figures of equal width, the state as a chip.
class JobsDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `filter` is the model that it paints; both outlive it.
    JobsDelegate(const Theme& theme, const JobsFilter& filter, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    const JobsFilter& m_filter;
};

}  // namespace qd::ui::pages::jobs
