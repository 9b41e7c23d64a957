// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/progress_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/meter.h"
#include "ui/kit/tabular_label.h"

namespace qd::ui {

ProgressRow::ProgressRow(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_name(makeLabel(TextRole::Body, {}, this)),
      m_stage(makeLabel(TextRole::Secondary, {}, this)),
      m_meter(new Meter(theme, this)),
      m_percent(new TabularLabel(theme, FontRole::Secondary, {}, this)),
      m_left(new TabularLabel(theme, FontRole::Secondary, {}, this)),
      m_cancel(makeButton(ButtonRole::Quiet, tr("Cancel"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_name->setMinimumWidth(120);
    m_percent->setFixedWidth(48);
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_left->setFixedWidth(84);
    m_left->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_left->setInk(TabularLabel::Ink::Muted);
    m_stage->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_meter->setMaximumWidth(220);
    row->addWidget(m_name);
    row->addWidget(m_stage, 2);
    row->addWidget(m_meter, 1);
    row->addWidget(m_percent);
    row->addWidget(m_left);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setCancelling();
        Q_EMIT cancelRequested();
    });
}

void ProgressRow::setName(const QString& name) {
    m_name->setText(name);
    setAccessibleName(name);
}

void ProgressRow::setProgress(const QString& stage, double fraction, std::optional<double> etaSeconds) {
    m_stage->setText(stage);
    m_stage->setToolTip(stage);
    m_meter->setShare(fraction);
    m_percent->setText(format::percent(fraction, 0));
    m_left->setText(format::timeLeft(etaSeconds));
    setAccessibleDescription(stage + QStringLiteral(", ") + m_percent->text());
}

void ProgressRow::setCancelling() {
    m_stage->setText(tr("Cancelling"));
    m_left->setText({});
    m_cancel->setEnabled(false);
}

void ProgressRow::setFinished(const QString& words) {
    m_stage->setText(words);
    m_stage->setToolTip(words);
    m_meter->hide();
    m_percent->setText({});
    m_left->setText({});
    m_cancel->hide();
    setAccessibleDescription(words);
}

}  // namespace qd::ui
