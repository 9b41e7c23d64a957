// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/positions_inspector.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/charts/time_series_chart.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/labels.h"
#include "ui/kit/menu_button.h"
#include "ui/kit/meter.h"
#include "ui/kit/metric_trigger.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::positions {
namespace {

constexpr int kSectionGap = 18;
constexpr int kChartHeight = 150;

/// A heading, and what belongs to it below.
QWidget* section(const QString& title, std::initializer_list<QWidget*> parts, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeLabel(TextRole::Strong, title, box));
    for (QWidget* part : parts)
        column->addWidget(part);
    return box;
}

}  // namespace

PositionsInspector::PositionsInspector(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_notice(makeParagraph(TextRole::Secondary, {}, this)),
      m_body(new QWidget(this)),
      m_symbol(makeLabel(TextRole::Title, {}, m_body)),
      m_synthetic(new Chip(theme, Severity::Neutral, tr("SYNTHETIC"), m_body)),
      m_explain(new MenuButton(
          theme, tr("Explain"),
          [this](QMenu& menu) {
              for (const MetricFacts& number : QList<MetricFacts>{m_facts.weightNumber} + m_facts.numbers)
                  if (!number.number.isEmpty())
                      menu.addAction(number.name, this,
                                     [this, id = number.number] { Q_EMIT explainRequested(id); });
          },
          m_body)),
      m_name(makeParagraph(TextRole::Secondary, {}, m_body)),
      m_problem(makeParagraph(TextRole::Secondary, {}, m_body)),
      m_import(makeButton(ButtonRole::Plain, tr("Import prices"), m_body)),
      m_weightBox(nullptr),
      m_weight(new TabularLabel(theme, FontRole::Secondary, {}, m_body)),
      m_bar(new Meter(theme, m_body)),
      m_shareNote(makeParagraph(TextRole::Label, {}, m_body)),
      m_recentBox(nullptr),
      m_recent(new charts::TimeSeriesChart(theme, m_body)),
      m_recentNote(new TabularLabel(theme, FontRole::Label, {}, m_body)),
      m_values(new KeyValueList(theme, m_body)),
      m_lineageBox(nullptr),
      m_lineage(new KeyValueList(theme, m_body)),
      m_openData(makeButton(ButtonRole::Plain, tr("Open the data set"), m_body)) {
    setAccessibleName(tr("Selected position"));
    m_recentNote->setInk(TabularLabel::Ink::Muted);
    m_values->setObjectName(QStringLiteral("values"));
    m_values->setAccessibleName(tr("Values"));
    m_lineage->setObjectName(QStringLiteral("lineage"));
    m_lineage->setAccessibleName(tr("Where the price comes from"));
    m_weight->setObjectName(QStringLiteral("weight"));
    m_explain->setToolTip(tr("Shows where a number of this position comes from"));
    m_explain->setAccessibleDescription(m_explain->toolTip());
    m_recent->setDrawdownVisible(false);
    m_recent->setFixedHeight(kChartHeight);
    m_recent->setMinimumWidth(kChartHeight);  // gives way to a narrow inspector
    m_recent->setAccessibleName(tr("Last 60 sessions"));
    compose();
    wire();
    setNotice({});
}

void PositionsInspector::wire() {
    connect(m_import, &QPushButton::clicked, this, &PositionsInspector::importPricesRequested);
    connect(m_openData, &QPushButton::clicked, this, [this] { Q_EMIT datasetRequested(m_facts.dataItem); });
    connect(m_recent, &charts::TimeSeriesChart::saveRequested, this, &PositionsInspector::saveRequested);
    follow(new MetricTrigger(
        m_theme, m_values, [this](const QPoint& at) { return numberAt(at); },
        []() -> std::optional<MetricSpot> { return std::nullopt; }));
    follow(new MetricTrigger(m_theme, m_weight, [this] { return m_facts.weightNumber; }));
}

void PositionsInspector::follow(const MetricTrigger* trigger) {
    connect(trigger, &MetricTrigger::explainRequested, this, &PositionsInspector::explainRequested);
    connect(trigger, &MetricTrigger::guideRequested, this, &PositionsInspector::guideRequested);
}

std::optional<MetricSpot> PositionsInspector::numberAt(const QPoint& position) const {
    const auto count = m_facts.numbers.size();
    if (count == 0) return std::nullopt;
    const int line = static_cast<int>(m_values->sizeHint().height() / count);
    const int row = position.y() < 0 || line <= 0 ? -1 : position.y() / line;
    if (row < 0 || row >= count || m_facts.numbers.at(row).isEmpty()) return std::nullopt;
    return MetricSpot{m_facts.numbers.at(row), QRect(0, row * line, m_values->width(), line)};
}

QString PositionsInspector::mainNumber() const {
    for (const MetricFacts& number : m_facts.numbers)
        if (!number.number.isEmpty()) return number.number;
    return {};
}

void PositionsInspector::compose() {
    m_weightBox = section(tr("Weight"), {m_weight, m_bar, m_shareNote}, m_body);
    m_recentBox = section(tr("Last 60 sessions"), {m_recent, m_recentNote}, m_body);
    m_lineageBox = section(tr("Where the price comes from"), {m_lineage, m_openData}, m_body);
    m_lineageBox->layout()->setAlignment(m_openData, Qt::AlignLeading);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_symbol);
    first->addStretch(1);
    first->addWidget(m_synthetic);
    auto* head = new QVBoxLayout;
    head->setSpacing(2);
    head->addLayout(first);
    head->addWidget(m_name);
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_import);
    actions->addWidget(m_explain);
    actions->addStretch(1);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSectionGap);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addLayout(actions);
    column->addWidget(m_values);
    column->addWidget(m_weightBox);
    column->addWidget(m_recentBox);
    column->addWidget(m_lineageBox);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin, space::kPageMargin);
    outer->addWidget(m_notice);
    outer->addWidget(m_body);
    outer->addStretch(1);
}

void PositionsInspector::setFacts(const PositionFacts& facts) {
    m_facts = facts;
    m_notice->hide();
    m_symbol->setText(facts.symbol);
    m_synthetic->setVisible(facts.synthetic);
    m_name->setText(facts.name);
    m_name->setVisible(!facts.name.isEmpty());
    m_problem->setText(facts.problem);
    m_problem->setVisible(!facts.problem.isEmpty());
    m_import->setVisible(!facts.problem.isEmpty());
    m_values->setItems(facts.values);
    m_weight->setText(facts.weight);
    m_bar->setShare(facts.shareOfLargest);
    m_shareNote->setText(facts.shareNote);
    m_weightBox->setVisible(!facts.weight.isEmpty());
    m_recent->setData(facts.recent);
    m_recentNote->setText(facts.recentNote);
    m_recentBox->setVisible(facts.recent != nullptr);
    m_lineage->setItems(facts.lineage);
    m_lineageBox->setVisible(!facts.lineage.isEmpty());
    m_body->show();
}

void PositionsInspector::setNotice(const QString& words) {
    m_facts = {};
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
    m_body->hide();
}

}  // namespace qd::ui::pages::positions
