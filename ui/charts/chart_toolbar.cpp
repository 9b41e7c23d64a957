// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_toolbar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QMenu>
#include <QToolButton>

#include "ui/kit/buttons.h"
#include "ui/kit/segmented_buttons.h"

namespace qd::ui::charts {
namespace {

constexpr int kGap = 8;  ///< between the presets and the switches

/// "Logarithmic axis (L)": the chart listens to the key, the tool tip tells it.
void nameWithKey(QWidget* control, const QString& name, const QKeySequence& key) {
    control->setAccessibleName(name);
    control->setAccessibleDescription(QCoreApplication::translate("ChartToolbar", "Key in the chart: %1")
                                          .arg(key.toString(QKeySequence::NativeText)));
    control->setToolTip(QStringLiteral("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
}

QToolButton* makeSwitch(const QString& text, const QString& name, const QKeySequence& key, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    nameWithKey(button, name, key);
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
      m_range(makeRangeMenu()),
      m_back(new IconButton(theme, Icon::Undo, tr("Go back to the last zoom"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_presets);
    row->addWidget(m_range);
    row->addSpacing(kGap);
    addSwitches();
    addSaving();
    connect(m_presets, &SegmentedButtons::chosen, this,
            [this](int index) { choose(static_cast<RangePreset>(index)); });
    connect(chart, &TimeSeriesChart::presetCleared, this, [this] { mark(-1); });
    connect(chart, &TimeSeriesChart::presetChosen, this,
            [this](RangePreset preset) { mark(static_cast<int>(preset)); });
    mark(static_cast<int>(RangePreset::All));
}

void ChartToolbar::addSwitches() {
    auto* row = static_cast<QHBoxLayout*>(layout());
    QToolButton* logSwitch = makeSwitch(tr("Log"), tr("Logarithmic axis"), Qt::Key_L, this);
    QToolButton* rebase = makeSwitch(tr("100"), tr("Start every line at 100"), Qt::Key_R, this);
    auto* table = new IconButton(m_theme, Icon::Table, tr("Show as table"), this);
    nameWithKey(m_back, tr("Go back to the last zoom"), Qt::Key_Backspace);
    nameWithKey(table, tr("Show as table"), Qt::Key_T);
    for (QToolButton* button : {logSwitch, rebase, m_back, static_cast<QToolButton*>(table)})
        row->addWidget(button);
    const auto follow = [this, logSwitch, rebase] {
        logSwitch->setChecked(m_chart->logScale());
        rebase->setChecked(m_chart->rebasedTo100());
    };
    follow();
    m_back->setEnabled(m_chart->canZoomBack());
    connect(m_chart, &TimeSeriesChart::optionsChanged, this, follow);
    connect(m_chart, &TimeSeriesChart::historyChanged, m_back,
            [this] { m_back->setEnabled(m_chart->canZoomBack()); });
    connect(logSwitch, &QToolButton::toggled, m_chart, &TimeSeriesChart::setLogScale);
    connect(rebase, &QToolButton::toggled, m_chart, &TimeSeriesChart::setRebased);
    connect(m_back, &QToolButton::clicked, m_chart, [this] { m_chart->zoomBack(); });
    connect(table, &QToolButton::clicked, m_chart, &TimeSeriesChart::showTable);
}

void ChartToolbar::addSaving() {
    auto* save = new IconButton(m_theme, Icon::Export, tr("Save or copy the chart"), this);
    nameWithKey(save, tr("Save or copy the chart"), Qt::Key_Menu);
    save->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(save);
    menu->addAction(tr("Copy picture"), m_chart, &TimeSeriesChart::copyPicture);
    menu->addAction(tr("Save data as CSV\u2026"), m_chart, &TimeSeriesChart::saveCsv);
    menu->addAction(tr("Save picture as PNG\u2026"), m_chart, &TimeSeriesChart::savePng);
    menu->addAction(tr("Save picture as SVG\u2026"), m_chart, &TimeSeriesChart::saveSvg);
    save->setMenu(menu);
    layout()->addWidget(save);
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
    const int back = m_back->sizeHint().width() + layout()->spacing();
    const int rest = m_compact ? sizeHint().width() - m_range->sizeHint().width() + back
                               : sizeHint().width() - m_presets->sizeHint().width();
    const bool compact = room < rest + m_presets->sizeHint().width();
    if (compact == m_compact) return;
    m_compact = compact;
    m_presets->setVisible(!compact);
    m_range->setVisible(compact);
    m_back->setVisible(!compact);
    updateGeometry();
}

QSize ChartToolbar::minimumSizeHint() const {
    const QSize whole = QWidget::minimumSizeHint();
    if (m_compact) return whole;
    return {whole.width() - m_presets->minimumSizeHint().width() - m_back->minimumSizeHint().width() -
                layout()->spacing() + m_range->sizeHint().width(),
            whole.height()};
}

}  // namespace qd::ui::charts
