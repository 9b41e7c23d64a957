// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_toolbar.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/kit/buttons.h"
#include "ui/kit/segmented_buttons.h"

namespace qd::ui::charts {
namespace {

QToolButton* makeSwitch(const QString& text, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setProperty("qdVariant", QStringLiteral("segment"));
    return button;
}

}  // namespace

ChartToolbar::ChartToolbar(const Theme& theme, TimeSeriesChart* chart, QWidget* parent)
    : QWidget(parent), m_chart(chart), m_presets(new SegmentedButtons(rangePresetNames(), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_presets);
    row->addSpacing(8);
    QToolButton* logSwitch = makeSwitch(tr("Log"), tr("Logarithmic axis"), this);
    QToolButton* rebase = makeSwitch(tr("100"), tr("Start every line at 100"), this);
    auto* table = new IconButton(theme, Icon::Table, tr("Show as table"), this);
    row->addWidget(logSwitch);
    row->addWidget(rebase);
    row->addWidget(table);
    logSwitch->setChecked(chart->logScale());
    rebase->setChecked(chart->rebasedTo100());
    connect(logSwitch, &QToolButton::toggled, chart, &TimeSeriesChart::setLogScale);
    connect(rebase, &QToolButton::toggled, chart, &TimeSeriesChart::setRebased);
    connect(table, &QToolButton::clicked, chart, &TimeSeriesChart::showTable);
    connect(m_presets, &SegmentedButtons::chosen, chart,
            [chart](int index) { chart->setPreset(static_cast<RangePreset>(index)); });
    connect(chart, &TimeSeriesChart::presetCleared, this, [this] { m_presets->setCurrent(-1); });
    m_presets->setCurrent(static_cast<int>(RangePreset::All));
}

void ChartToolbar::choose(RangePreset preset) {
    m_presets->setCurrent(static_cast<int>(preset));
    m_chart->setPreset(preset);
}

}  // namespace qd::ui::charts
