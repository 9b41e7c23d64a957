// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_inspector.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/scroll_margin.h"
#include "ui/pages/backtests/metric_table.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr int kMostNotes = 4;
constexpr int kHeadingGap = 10;
constexpr int kMargin = 14;

/// The first notes as paragraphs, and how many more the record holds.
QString notesText(const QStringList& notes) {
    QStringList shown = notes.mid(0, kMostNotes);
    if (notes.size() > kMostNotes)
        shown.append(RunInspector::tr("%1 more in the file summary.json.").arg(notes.size() - kMostNotes));
    return shown.join(QStringLiteral("\n\n"));
}

}  // namespace

RunInspector::RunInspector(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_body(new QWidget),
      m_area(new QScrollArea(this)),
      m_nothing(new QWidget(this)),
      m_hint(makeParagraph(TextRole::Secondary, tr("Choose a run to see its statistics."), this)),
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
    connect(m_again, &QPushButton::clicked, this, &RunInspector::againRequested);
    showRun(nullptr);
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
    addHeading(tr("Statistics"));
    column->addWidget(m_statistics);
    m_relativeHeading = addHeading({});
    column->addWidget(m_relative);
    m_trading->setAccessibleName(addHeading(tr("Trading"))->text());
    column->addWidget(m_trading);
    m_configuration->setAccessibleName(addHeading(tr("Configuration"))->text());
    column->addWidget(m_configuration);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    m_reproducibility->setAccessibleName(addHeading(tr("Reproducibility"))->text());
    column->addWidget(m_reproducibility);
    m_notesHeading = addHeading(tr("Notes"));
    column->addWidget(m_notes);
    column->addStretch(1);
}

void RunInspector::showRun(const std::shared_ptr<const RunDisplay>& run) {
    m_area->setVisible(run != nullptr);
    m_nothing->setVisible(run == nullptr);
    if (run == nullptr) return;
    m_statistics->setLines(tr("Run"), run->benchmark, run->statistics);
    const bool relative = !run->againstBenchmark.isEmpty();
    m_relativeHeading->setText(tr("Against %1").arg(run->benchmark));
    m_relativeHeading->setVisible(relative);
    m_relative->setVisible(relative);
    m_relative->setLines(tr("Run"), {}, run->againstBenchmark);
    m_trading->setItems(run->trading);
    m_configuration->setItems(run->configuration);
    m_again->setEnabled(run->config.has_value());
    m_reproducibility->setItems(run->reproducibility);
    m_notesHeading->setVisible(!run->notes.isEmpty());
    m_notes->setText(notesText(run->notes));
    m_notes->setVisible(!run->notes.isEmpty());
}

}  // namespace qd::ui::pages::backtests
