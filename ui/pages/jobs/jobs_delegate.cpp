// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/jobs_delegate.h"

#include <QFontMetricsF>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include "ui/kit/chip.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/jobs_model.h"
#include "ui/kit/meter.h"
#include "ui/kit/tabular_text.h"
#include "ui/pages/jobs/job_facts.h"

namespace qd::ui::pages::jobs {

namespace {
constexpr double kPadding = 10.0;
}

JobsDelegate::JobsDelegate(const Theme& theme, const JobsFilter& filter, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_filter(filter) {}

void JobsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    if (!index.isValid()) return;
    const JobRow& job = m_filter.job(index);
    const Palette& p = m_theme.palette();
    painter->save();
    const QRectF whole(option.rect);
    painter->fillRect(whole, (option.state & QStyle::State_Selected) ? p.raised : p.surface);
    painter->fillRect(QRectF(whole.left(), whole.bottom() - 1.0, whole.width(), 1.0), p.line);
    const auto leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const QRectF box = whole.adjusted(kPadding, 0, -kPadding, -1);
    painter->setFont(ui::font(index.column() == JobsModel::Name ? FontRole::BodyMedium : FontRole::Body));
    painter->setPen(index.column() == JobsModel::Stage ? p.muted : p.text);
    switch (index.column()) {
        case JobsModel::ProgressBar:
            if (job.active()) paintMeter(*painter, box, p, job.fraction, job.held() ? p.muted : p.accent);
            break;
        case JobsModel::State:
            paintChip(*painter, box, leading, p, jobSeverity(job), jobStateWord(job));
            break;
        case JobsModel::Name:
        case JobsModel::Stage: {
            const QFontMetricsF metrics(painter->font());
            const QString words = index.data().toString();
            painter->drawText(box, static_cast<int>(leading | Qt::TextSingleLine),
                              metrics.elidedText(words, Qt::ElideRight, box.width()));
            break;
        }
        default:
            drawTabular(*painter, box, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
                        index.data().toString());
    }
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (table != nullptr && table->hasFocus() && table->currentIndex().row() == index.row())
        paintRowFocus(*painter, option.rect, p, option.rect.left() <= 0,
                      option.rect.right() >= table->horizontalHeader()->length() - 1);
    painter->restore();
}

}  // namespace qd::ui::pages::jobs
