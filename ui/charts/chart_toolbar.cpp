// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_toolbar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include "ui/kit/buttons.h"
#include "ui/kit/segmented_buttons.h"

namespace qd::ui::charts {
namespace {

constexpr int kGap = 8;  ///< between the presets and the switches

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
    : QWidget(parent),
      m_theme(theme),
      m_chart(chart),
      m_presets(new SegmentedButtons(rangePresetNames(), this)),
      m_range(makeRangeMenu()) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_presets);
    row->addWidget(m_range);
    row->addSpacing(kGap);
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
    connect(m_presets, &SegmentedButtons::chosen, this,
            [this](int index) { choose(static_cast<RangePreset>(index)); });
    connect(chart, &TimeSeriesChart::presetCleared, this, [this] { mark(-1); });
    mark(static_cast<int>(RangePreset::All));
}

QToolButton* ChartToolbar::makeRangeMenu() {
    auto* button = new QToolButton(this);
    button->setProperty("qdVariant", QStringLiteral("segment"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setLayoutDirection(Qt::RightToLeft);  // the arrow stands behind the word
    button->setIconSize(QSize(12, 12));
    const auto colour = [this, button] { button->setIcon(themedIcon(Icon::ChevronDown, m_theme.palette())); };
    connect(&m_theme, &Theme::changed, button, colour);
    colour();
    auto* menu = new QMenu(button);
    const QStringList names = rangePresetNames();
    for (int i = 0; i < static_cast<int>(names.size()); ++i)
        menu->addAction(names.at(i), this, [this, i] { choose(static_cast<RangePreset>(i)); });
    button->setMenu(menu);
    button->hide();
    return button;
}

void ChartToolbar::mark(int preset) {
    m_presets->setCurrent(preset);
    const QString name = rangePresetNames().value(preset);
    m_range->setText(name.isEmpty() ? tr("Range") : name);
    m_range->setAccessibleName(name.isEmpty() ? tr("Range") : tr("Range: %1").arg(name));
}

void ChartToolbar::choose(RangePreset preset) {
    mark(static_cast<int>(preset));
    m_chart->setPreset(preset);
}

void ChartToolbar::fitTo(int room) {
    const int switches =
        sizeHint().width() - (m_compact ? m_range : static_cast<QWidget*>(m_presets))->sizeHint().width();
    const bool compact = room < switches + m_presets->sizeHint().width();
    if (compact == m_compact) return;
    m_compact = compact;
    m_presets->setVisible(!compact);
    m_range->setVisible(compact);
    updateGeometry();
}

QSize ChartToolbar::minimumSizeHint() const {
    const QSize whole = QWidget::minimumSizeHint();
    if (m_compact) return whole;
    return {whole.width() - m_presets->minimumSizeHint().width() + m_range->sizeHint().width(),
            whole.height()};
}

}  // namespace qd::ui::charts
