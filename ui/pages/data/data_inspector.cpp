// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_inspector.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/pages/data/dataset_lineage.h"
#include "ui/pages/data/finding_words.h"

namespace qd::ui::pages::data {
namespace {
constexpr int kSectionGap = 18;
}

DataInspector::DataInspector(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_notice(makeParagraph(TextRole::Secondary, {}, this)),
      m_body(new QWidget(this)),
      m_name(makeParagraph(TextRole::Strong, {}, m_body)),
      m_synthetic(new Chip(theme, Severity::Neutral, tr("SYNTHETIC"), m_body)),
      m_facts(new KeyValueList(theme, m_body)),
      m_hash(makeParagraph(TextRole::Code, {}, m_body)),
      m_copyHash(makeButton(ButtonRole::Quiet, tr("Copy hash"), m_body)),
      m_lineage(new DatasetLineage(theme, m_body)),
      m_findingTitle(makeParagraph(TextRole::Strong, {}, m_body)),
      m_severity(new Chip(theme, Severity::Info, {}, m_body)),
      m_explanation(makeParagraph(TextRole::Secondary, {}, m_body)),
      m_values(new KeyValueList(theme, m_body)),
      m_meaningBox(new QWidget(m_body)),
      m_meanings(new QVBoxLayout(m_meaningBox)) {
    setAccessibleName(tr("Selected data set"));
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setAccessibleName(tr("Facts of the data set"));
    m_hash->setObjectName(QStringLiteral("hash"));
    m_explanation->setObjectName(QStringLiteral("explanation"));
    m_values->setAccessibleName(tr("Values of the finding"));
    m_hash->setFont(ui::font(FontRole::CodeSmall));
    connect(m_copyHash, &QPushButton::clicked, this, &DataInspector::copyHash);
    compose();
    setNotice({});
}

void DataInspector::compose() {
    const auto block = [this](std::initializer_list<QWidget*> parts) {
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        for (QWidget* part : parts)
            column->addWidget(part);
        return column;
    };
    const auto headed = [](QWidget* title, QWidget* chip) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(title, 1);
        row->addWidget(chip, 0, Qt::AlignTop);
        return row;
    };
    m_meanings->setContentsMargins(0, 0, 0, 0);
    m_meanings->setSpacing(8);
    auto* dataset = new QVBoxLayout;
    dataset->setSpacing(6);
    dataset->addLayout(headed(m_name, m_synthetic));
    dataset->addWidget(m_facts);
    auto* finding = new QVBoxLayout;
    finding->setSpacing(6);
    finding->addLayout(headed(m_findingTitle, m_severity));
    finding->addWidget(m_explanation);
    finding->addWidget(m_values);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSectionGap);
    column->addLayout(finding);
    column->addLayout(dataset);
    auto* hashTitle = headed(makeLabel(TextRole::Label, tr("Content hash (SHA-256)"), m_body), m_copyHash);
    auto* hash = block({m_hash});
    hash->insertLayout(0, hashTitle);
    column->addLayout(hash);
    column->addWidget(m_lineage);
    column->addWidget(m_meaningBox);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin, space::kPageMargin);
    outer->addWidget(m_notice);
    outer->addWidget(m_body);
    outer->addStretch(1);
}

void DataInspector::showDataset(const DataPresenter& presenter) {
    const desk::DatasetView* shown = presenter.dataset();
    if (shown == nullptr) return;
    m_notice->hide();
    m_name->setText(format::text(shown->record.name));
    m_synthetic->setVisible(shown->record.synthetic);
    m_facts->setItems(presenter.facts());
    m_hash->setText(presenter.hash());
    m_lineage->setOrigin(shown->record);
    showMeanings(presenter.kinds());
    m_body->show();
}

void DataInspector::showFinding(const DataPresenter& presenter, int row) {
    const FindingFacts facts = presenter.finding(row);
    const bool any = !facts.title.isEmpty();
    m_findingTitle->setText(any ? facts.title : tr("Finding"));
    m_severity->setVisible(any);
    m_severity->set(severityOf(facts.severity), findingSeverityWord(facts.severity));
    const desk::DatasetView* shown = presenter.dataset();
    const bool none = shown != nullptr && shown->findings.empty();
    m_explanation->setText(any    ? facts.explanation
                           : none ? tr("The checks found nothing doubtful in this data set.")
                                  : tr("Select a finding to see what was expected and why."));
    m_values->setItems(facts.values);
    m_values->setVisible(any);
}

void DataInspector::copyHash() {
    QString hash = m_hash->text();
    QGuiApplication::clipboard()->setText(hash.remove(QLatin1Char('\n')));
}

void DataInspector::showMeanings(const QList<market::FindingKind>& kinds) {
    while (QLayoutItem* item = m_meanings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_meaningBox->setVisible(!kinds.isEmpty());
    if (kinds.isEmpty()) return;
    m_meanings->addWidget(makeLabel(TextRole::Strong, tr("What the checks mean"), m_meaningBox));
    for (const market::FindingKind kind : kinds) {
        auto* entry = new QWidget(m_meaningBox);
        auto* column = new QVBoxLayout(entry);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(1);
        column->addWidget(makeLabel(TextRole::Secondary, kindName(kind), entry));
        column->addWidget(makeParagraph(TextRole::Label, kindMeaning(kind), entry));
        m_meanings->addWidget(entry);
    }
}

void DataInspector::setNotice(const QString& words) {
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
    m_body->hide();
}

}  // namespace qd::ui::pages::data
