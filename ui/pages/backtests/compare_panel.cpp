// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/compare_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

#include "ui/charts/chart_toolbar.h"
#include "ui/kit/card.h"
#include "ui/kit/metric_trigger.h"
#include "ui/kit/space.h"
#include "ui/pages/backtests/compare_model.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kChartHeight = 260;
constexpr int kTableHeight = 200;
constexpr int kLeastColumn = 104;
constexpr int kMostColumn = 190;
constexpr int kRoomForNames = 640;
constexpr int kHeadPadding = 24;  ///< of a section, as the style sheet has it

/// A head that cuts long names of runs at their end; the whole name is the tool tip.
class Heads final : public QHeaderView {
public:
    using QHeaderView::QHeaderView;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override {
        QHeaderView::initStyleOptionForIndex(option, section);
        const QString name = model()->headerData(section, Qt::Horizontal).toString();
        option->text =
            option->fontMetrics.elidedText(name, Qt::ElideRight, sectionSize(section) - kHeadPadding);
    }
};
}  // namespace

ComparePanel::ComparePanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_state(nullptr),
      m_chart(new charts::TimeSeriesChart(theme, this)),
      m_model(new CompareModel(theme, this)),
      m_table(new QTableView(this)) {
    m_state = new StateView(theme, makeContent(theme), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    explainNumbers(theme);
    connect(m_chart, &charts::TimeSeriesChart::saveRequested, this, &ComparePanel::saveRequested);
    connect(m_state, &StateView::actionTriggered, this, &ComparePanel::suggestionTaken);
    connect(&theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    showNothing(false);
}

QWidget* ComparePanel::makeContent(const Theme& theme) {
    auto* content = new QWidget(this);
    m_card = new Card(tr("Growth of 100"), content);
    m_chart->setMinimumHeight(kChartHeight);
    auto* toolbar = new charts::ChartToolbar(theme, m_chart, m_card);
    m_card->addAction(toolbar);
    connect(m_card, &Card::actionRoomChanged, toolbar, &charts::ChartToolbar::fitTo);
    m_card->setBody(m_chart, false);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_card, 3);
    column->addWidget(makeTableCard(), 2);
    return content;
}

Card* ComparePanel::makeTableCard() {
    m_tableCard = new Card(tr("Metrics side by side"), this);
    m_table->setHorizontalHeader(new Heads(Qt::Horizontal, m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Metrics side by side"));
    m_table->setMinimumHeight(kTableHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(space::kRowCompact);
    m_table->setStyleSheet(QStringLiteral("QTableView::item { border: none; padding: 0 10px; }"));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->installEventFilter(this);
    m_tableCard->setBody(m_table, false);
    return m_tableCard;
}

/// The pop-over of a cell: the pointer speaks to the viewport, the keyboard to the table.
void ComparePanel::explainNumbers(const Theme& theme) {
    const auto spotOf = [this](const QModelIndex& index) -> std::optional<MetricSpot> {
        const MetricFacts facts = m_model->factsAt(index);
        if (facts.isEmpty()) return std::nullopt;
        return MetricSpot{facts, m_table->visualRect(index)};
    };
    auto* pointer = new MetricTrigger(
        theme, m_table->viewport(), [this, spotOf](const QPoint& at) { return spotOf(m_table->indexAt(at)); },
        [this, spotOf] { return spotOf(m_table->currentIndex()); });
    auto* keys = new MetricTrigger(
        theme, m_table, [](const QPoint&) { return std::optional<MetricSpot>(); },
        [this, spotOf] {
            auto spot = spotOf(m_table->currentIndex());
            if (spot) spot->rect.translate(m_table->viewport()->pos());
            return spot;
        });
    for (MetricTrigger* trigger : {pointer, keys}) {
        connect(trigger, &MetricTrigger::explainRequested, this, &ComparePanel::explainRequested);
        connect(trigger, &MetricTrigger::guideRequested, this, &ComparePanel::guideRequested);
    }
}

void ComparePanel::showLoading() {
    using Shape = SkeletonPart::Shape;
    m_state->showLoading({{Shape::Chart, 1, 0}, {Shape::Table, 6, 0}});
}

void ComparePanel::showComparison(std::shared_ptr<const CompareDisplay> comparison) {
    m_card->setNote(comparison->cut ? tr("common period, %1").arg(comparison->period) : comparison->period);
    m_tableCard->setNote(tr("differences to %1").arg(comparison->names.front()));
    m_chart->setData(comparison->growth);
    m_model->setComparison(std::move(comparison));
    if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_model->index(0, 1));
    sizeColumns();
    m_state->showContent();
}

void ComparePanel::sizeColumns() {
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setMinimumSectionSize(kLeastColumn);
    // In a narrow table the names of runs are cut before the numbers have to be scrolled to.
    const int most = m_table->viewport()->width() < kRoomForNames ? kLeastColumn : kMostColumn;
    for (int column = 1; column < m_model->columnCount(); ++column)
        header->resizeSection(column, qBound(kLeastColumn, header->sectionSizeHint(column), most));
    if (m_model->columnCount() > 0) header->setSectionResizeMode(0, QHeaderView::Stretch);
}

void ComparePanel::showFailure(const Error& error) {
    m_state->showError(failureOf(error, tr("The runs are as they were.")));
}

void ComparePanel::showNothing(bool possible) {
    m_chart->setData({});
    m_model->setComparison({});
    Purpose purpose{Icon::Swap, tr("Nothing to compare yet"),
                    tr("Choose two or more runs in the list: Ctrl and a click, or Shift and an arrow key. "
                       "Their growth and their metrics then stand side by side.")};
    if (possible) purpose.action = tr("Compare the two newest");
    m_state->showEmpty(purpose);
}

void ComparePanel::showTooMany(int chosen) {
    m_chart->setData({});
    m_model->setComparison({});
    m_state->showEmpty(
        {Icon::Swap,
         tr("At most %1 runs are compared").arg(kMostCompared),
         tr("%n run(s) are chosen. With more than %1 the lines cannot be told apart: take some "
            "out of the choice with Ctrl and a click.",
            nullptr, chosen)
             .arg(kMostCompared),
         {}});
}

void ComparePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    sizeColumns();
}

bool ComparePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(m_model->tsv());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace qd::ui::pages::backtests
