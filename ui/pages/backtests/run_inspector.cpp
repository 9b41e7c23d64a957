// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_inspector.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/scroll_margin.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/pages/backtests/metric_table.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr int kMostNotes = 4;
constexpr int kHeadingGap = 10;
constexpr int kMargin = 14;
constexpr int kWholeRun = 0;
constexpr int kShownRange = 1;

/// The first notes as paragraphs, and how many more the record holds.
QString notesText(const QStringList& notes) {
    QStringList shown = notes.mid(0, kMostNotes);
    if (notes.size() > kMostNotes)
        shown.append(RunInspector::tr("%n more note(s) in the file summary.json.", nullptr,
                                      static_cast<int>(notes.size()) - kMostNotes));
    return shown.join(QStringLiteral("\n\n"));
}

}  // namespace

RunInspector::RunInspector(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_body(new QWidget),
      m_area(new QScrollArea(this)),
      m_nothing(new QWidget(this)),
      m_hint(makeParagraph(TextRole::Secondary, tr("Choose a run to see its statistics."), this)),
      m_scope(new SegmentedButtons({tr("Whole run"), tr("Shown period")}, m_body)),
      m_statistics(new MetricTable(theme, m_body)),
      m_relative(new MetricTable(theme, m_body)),
      m_trading(new KeyValueList(theme, m_body)),
      m_configuration(new KeyValueList(theme, m_body)),
      m_again(makeButton(ButtonRole::Plain, tr("Run again with changes"), m_body)),
      m_reproducibility(new KeyValueList(theme, m_body)),
      m_notes(makeParagraph(TextRole::Secondary, {}, m_body)) {
    setProperty("qdSurface", QStringLiteral("bar"));
    m_body->setProperty("qdScroll", true);
    layOut();
    m_area->setWidget(m_body);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);  // what stands in it takes the keys
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    keepRightMargin(m_area, kMargin);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* nothing = new QVBoxLayout(m_nothing);
    nothing->setContentsMargins(kMargin, 16, kMargin, 16);
    nothing->addWidget(m_hint);
    nothing->addStretch(1);
    column->addWidget(m_area, 1);
    column->addWidget(m_nothing, 1);
    wire();
    showRun(nullptr);
}

void RunInspector::wire() {
    connect(m_again, &QPushButton::clicked, this, &RunInspector::againRequested);
    connect(m_scope, &SegmentedButtons::chosen, this, [this](int scope) {
        setFollowing(scope == kShownRange);
        Q_EMIT followingChanged(m_following);
    });
    for (MetricTable* table : {m_statistics, m_relative}) {
        connect(table, &MetricTable::explainRequested, this, &RunInspector::explainRequested);
        connect(table, &MetricTable::guideRequested, this, &RunInspector::guideRequested);
    }
}

QLabel* RunInspector::addHeading(const QString& text) {
    auto* column = static_cast<QVBoxLayout*>(m_body->layout());
    QLabel* heading = makeLabel(TextRole::Strong, text, m_body);
    if (column->count() > 0) heading->setContentsMargins(0, kHeadingGap, 0, 0);
    column->addWidget(heading);
    return heading;
}

void RunInspector::layOut() {
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(kMargin, 16, kMargin, 16);
    column->setSpacing(6);
    m_statisticsHeading = addHeading(tr("Statistics"));
    m_statisticsHeading->setWordWrap(true);
    m_scope->setAccessibleName(tr("Sessions that the statistics count"));
    m_scope->setCurrent(kWholeRun);
    column->addWidget(m_scope, 0, Qt::AlignLeading);
    column->addWidget(m_statistics);
    m_relativeHeading = addHeading({});
    column->addWidget(m_relative);
    m_trading->setAccessibleName(addHeading(tr("Trading"))->text());
    column->addWidget(m_trading);
    m_configuration->setAccessibleName(addHeading(tr("Configuration"))->text());
    column->addWidget(m_configuration);
    column->addWidget(m_again, 0, Qt::AlignLeading);
    m_reproducibility->setAccessibleName(addHeading(tr("Reproducibility"))->text());
    column->addWidget(m_reproducibility);
    m_notesHeading = addHeading(tr("Notes"));
    column->addWidget(m_notes);
    column->addStretch(1);
}

void RunInspector::showRun(const std::shared_ptr<const RunDisplay>& run) {
    m_run = run;
    if (m_range && (run == nullptr || m_range->run != run->id)) m_range.reset();
    m_area->setVisible(run != nullptr);
    m_nothing->setVisible(run == nullptr);
    if (run == nullptr) return;
    showStatistics();
    m_trading->setItems(run->trading);
    m_configuration->setItems(run->configuration);
    m_again->setEnabled(run->config.has_value());
    m_reproducibility->setItems(run->reproducibility);
    m_notesHeading->setVisible(!run->notes.isEmpty());
    m_notes->setText(notesText(run->notes));
    m_notes->setVisible(!run->notes.isEmpty());
    layOutNow();
}

/// The room of each part follows at once: nothing is ever seen in the room that another run needed.
void RunInspector::layOutNow() {
    QCoreApplication::sendPostedEvents(m_body, QEvent::LayoutRequest);
}

void RunInspector::showRange(const std::shared_ptr<const RangeDisplay>& range) {
    m_range = range;
    // Where all is shown there is no period to leave alone any more: the next one is followed again.
    if (m_range && m_range->whole) m_following = true;
    showStatistics();
    layOutNow();
}

void RunInspector::setFollowing(bool on) {
    m_following = on;
    showStatistics();
}

void RunInspector::showStatistics() {
    if (m_run == nullptr) return;
    // Until the range is worked out the numbers before it stay, under the heading that they belong to.
    const bool range = m_following && m_range != nullptr && !m_range->whole;
    m_scope->setCurrent(range ? kShownRange : kWholeRun);
    m_statisticsHeading->setText(range ? tr("Statistics of %1").arg(m_range->title) : tr("Statistics"));
    m_statistics->setLines(range ? tr("Period") : tr("Run"), m_run->benchmark,
                           range ? m_range->statistics : m_run->statistics);
    const auto& relative = range ? m_range->againstBenchmark : m_run->againstBenchmark;
    m_relativeHeading->setText(tr("Against %1").arg(m_run->benchmark));
    m_relativeHeading->setVisible(!relative.isEmpty());
    m_relative->setVisible(!relative.isEmpty());
    m_relative->setLines(range ? tr("Period") : tr("Run"), {}, relative);
}

QString RunInspector::heading() const {
    return m_statisticsHeading->text();
}

}  // namespace qd::ui::pages::backtests
