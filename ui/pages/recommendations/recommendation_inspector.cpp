// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/recommendation_inspector.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector_body.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/pages/recommendations/part_meters.h"

namespace qd::ui::pages::recommendations {

RecommendationInspector::RecommendationInspector(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_hint(makeParagraph(TextRole::Secondary, tr("Choose a strategy to see why it stands where it stands."),
                           this)),
      m_body(new QWidget(this)),
      m_title(makeParagraph(TextRole::Strong, {}, m_body)),
      m_verdict(new Chip(theme, Severity::Info, {}, m_body)),
      m_synthetic(new Chip(theme, Severity::Neutral, tr("SYNTHETIC"), m_body)),
      m_reasons(new QVBoxLayout),
      m_note(makeParagraph(
          TextRole::Secondary,
          tr("Nothing is traded or switched on from here: a recommendation is words and numbers."), m_body)),
      m_open(makeButton(ButtonRole::Primary, tr("Open the run"), m_body)),
      m_parts(new PartMeters(theme, m_body)),
      m_checks(new KeyValueList(theme, m_body)),
      m_facts(new KeyValueList(theme, m_body)) {
    layOut();
    connect(m_open, &QPushButton::clicked, this, &RecommendationInspector::runRequested);
    showStrategy(std::nullopt);
}

void RecommendationInspector::layOut() {
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::kStep);
    body->addWidget(m_title);
    // One below the other: beside each other they are wider than the inspector in longer languages.
    body->addWidget(m_verdict, 0, Qt::AlignLeading);
    body->addWidget(m_synthetic, 0, Qt::AlignLeading);
    m_reasons->setContentsMargins(0, space::kTight, 0, space::kTight);
    m_reasons->setSpacing(space::kTight);
    body->addLayout(m_reasons);
    body->addWidget(m_open, 0, Qt::AlignLeading);
    body->addWidget(m_note);
    const auto section = [this, body](const QString& title, QWidget* content) {
        body->addSpacing(space::kStep);
        body->addWidget(makeParagraph(TextRole::Strong, title, m_body));
        content->setAccessibleName(title);
        body->addWidget(content);
    };
    section(tr("Score by part, with its weight"), m_parts);
    section(tr("Thresholds"), m_checks);
    section(tr("Facts"), m_facts);
    fillInspector(this, m_hint, m_body);
}

void RecommendationInspector::showStrategy(const std::optional<StrategyRow>& row) {
    m_row = row;
    m_hint->setVisible(!row);
    m_body->setVisible(row.has_value());
    if (!row) return;
    m_title->setText(tr("%1. %2").arg(row->rank).arg(row->name));
    m_verdict->set(verdictSeverity(row->verdict),
                   tr("%1 \u00B7 score %2").arg(verdictWord(row->verdict), format::number(row->score, 2)));
    m_synthetic->setVisible(row->synthetic);
    showReasons(row->reasons);
    m_open->setText(row->search ? tr("Open the search") : tr("Open the run"));
    m_parts->setParts(row->parts);
    m_checks->setItems(row->checks);
    m_facts->setItems(factsOf(*row));
}

/// A paragraph each, the deciding one first.
void RecommendationInspector::showReasons(const QStringList& reasons) {
    while (QLayoutItem* item = m_reasons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& reason : reasons) {
        auto* line = makeParagraph(m_reasons->isEmpty() ? TextRole::Body : TextRole::Secondary,
                                   reason + QLatin1Char('.'), m_body);
        m_reasons->addWidget(line);
    }
}

QString RecommendationInspector::reasons() const {
    if (!m_row) return {};
    QStringList lines;
    for (const QString& reason : m_row->reasons)
        lines.append(reason + QLatin1Char('.'));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace qd::ui::pages::recommendations
