// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/part_meters.h"

#include <QGridLayout>
#include <QLabel>

#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/meter.h"
#include "ui/kit/space.h"
#include "ui/kit/tabular_label.h"

namespace qd::ui::pages::recommendations {

PartMeters::PartMeters(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kStep);
    m_grid->setVerticalSpacing(space::kTight);
    m_grid->setColumnStretch(1, 1);
}

void PartMeters::setParts(const QList<PartRow>& parts) {
    m_parts = parts;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList told;
    for (int row = 0; row < parts.size(); ++row) {
        const PartRow& part = parts[row];
        const QString score = format::number(part.score, 2);
        const QString weight = format::percent(part.weight, 0);
        auto* name = makeLabel(TextRole::Body, part.name, this);
        auto* share = makeLabel(TextRole::Muted, weight, this);
        auto* meter = new Meter(m_theme, this);
        meter->setShare(part.score);
        meter->setAccessibleName(tr("%1: %2 of 1, weight %3").arg(part.name, score, weight));
        auto* value = new TabularLabel(m_theme, FontRole::Body, score, this);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(meter, row, 1);
        m_grid->addWidget(value, row, 2, Qt::AlignTrailing | Qt::AlignVCenter);
        m_grid->addWidget(share, row, 3, Qt::AlignTrailing | Qt::AlignVCenter);
        told.append(meter->accessibleName());
    }
    setAccessibleName(told.join(QStringLiteral("; ")));
}

}  // namespace qd::ui::pages::recommendations
