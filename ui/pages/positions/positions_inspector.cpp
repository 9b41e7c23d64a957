// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/positions_inspector.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/labels.h"
#include "ui/kit/meter.h"
#include "ui/kit/space.h"
#include "ui/pages/positions/recent_line.h"

namespace qd::ui::pages::positions {
namespace {

constexpr int kSectionGap = 18;

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
      m_notice(makeParagraph(TextRole::Secondary, {}, this)),
      m_body(new QWidget(this)),
      m_symbol(makeLabel(TextRole::Title, {}, m_body)),
      m_synthetic(new Chip(theme, Severity::Neutral, tr("SYNTHETIC"), m_body)),
      m_name(makeParagraph(TextRole::Secondary, {}, m_body)),
      m_problem(makeParagraph(TextRole::Secondary, {}, m_body)),
      m_import(makeButton(ButtonRole::Plain, tr("Import prices"), m_body)),
      m_weightBox(nullptr),
      m_weight(new TabularLabel(theme, FontRole::Secondary, {}, m_body)),
      m_bar(new Meter(theme, m_body)),
      m_shareNote(makeParagraph(TextRole::Label, {}, m_body)),
      m_recentBox(nullptr),
      m_recent(new RecentLine(theme, m_body)),
      m_recentNote(new TabularLabel(theme, FontRole::Label, {}, m_body)),
      m_values(new KeyValueList(theme, m_body)),
      m_lineageBox(nullptr),
      m_lineage(new KeyValueList(theme, m_body)) {
    setAccessibleName(tr("Selected position"));
    m_recentNote->setInk(TabularLabel::Ink::Muted);
    m_values->setObjectName(QStringLiteral("values"));
    m_values->setAccessibleName(tr("Values"));
    m_lineage->setObjectName(QStringLiteral("lineage"));
    m_lineage->setAccessibleName(tr("Where the price comes from"));
    m_weight->setObjectName(QStringLiteral("weight"));
    connect(m_import, &QPushButton::clicked, this, &PositionsInspector::importPricesRequested);
    compose();
    setNotice({});
}

void PositionsInspector::compose() {
    m_weightBox = section(tr("Weight"), {m_weight, m_bar, m_shareNote}, m_body);
    m_recentBox = section(tr("Last 60 sessions"), {m_recent, m_recentNote}, m_body);
    m_lineageBox = section(tr("Where the price comes from"), {m_lineage}, m_body);
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
    m_recent->setValues(facts.recent, facts.recentNote);
    m_recentNote->setText(facts.recentNote);
    m_recentBox->setVisible(!facts.recentNote.isEmpty());
    m_lineage->setItems(facts.lineage);
    m_lineageBox->setVisible(!facts.lineage.isEmpty());
    m_body->show();
}

void PositionsInspector::setNotice(const QString& words) {
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
    m_body->hide();
}

}  // namespace qd::ui::pages::positions
