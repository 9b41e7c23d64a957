// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/dataset_lineage.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/desk/recorded_runs.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::data {
namespace {
constexpr std::size_t kMostRuns = 6;
constexpr int kWidestLink = 220;  ///< px of its words
}  // namespace

DatasetLineage::DatasetLineage(const Theme&, QWidget* parent)
    : QWidget(parent), m_origin(makeParagraph(TextRole::Secondary, {}, this)), m_uses(new QVBoxLayout) {
    m_origin->setObjectName(QStringLiteral("origin"));
    m_uses->setContentsMargins(0, 0, 0, 0);
    m_uses->setSpacing(space::kTight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(makeLabel(TextRole::Strong, tr("Lineage"), this));
    column->addWidget(m_origin);
    column->addLayout(m_uses);
}

void DatasetLineage::setOrigin(const vault::DatasetRecord& record) {
    m_origin->setText(tr("Read from %1, checked and stored by %2 on %3.")
                          .arg(format::text(record.source), format::text(record.importedBy),
                               format::dateTime(record.importedAt)));
}

void DatasetLineage::clearUses() {
    while (QLayoutItem* item = m_uses->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void DatasetLineage::setUses(const std::shared_ptr<const desk::DatasetUses>& uses) {
    clearUses();
    if (!uses) return;
    if (uses->valuesPositions) addLink(tr("Values the positions"), QStringLiteral("positions"), {});
    const std::size_t shown = std::min(uses->runs.size(), kMostRuns);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& run = uses->runs[i];
        const QString number = QString::number(run.id.value);
        const QString name = format::text(run.name);
        if (run.kind == desk::kSearchKind)
            addLink(tr("Search %1 \u00B7 %2").arg(number, name), QStringLiteral("searches"), number);
        else if (run.kind == desk::kTrainingKind)
            addLink(tr("Training %1 \u00B7 %2").arg(number, name), QStringLiteral("training"), number);
        else if (run.kind != desk::kBacktestKind)
            m_uses->addWidget(makeLabel(TextRole::Label, tr("%1 \u00B7 run %2").arg(name, number), this));
        else
            addLink(tr("Run %1 \u00B7 %2").arg(number, name), QStringLiteral("backtests"), number);
    }
    if (const auto more = static_cast<int>(uses->runs.size() - shown); more > 0)
        m_uses->addWidget(makeLabel(TextRole::Label, tr("and %n more run(s)", nullptr, more), this));
    if (m_uses->count() == 0)
        m_uses->addWidget(makeParagraph(TextRole::Label, tr("Nothing was made of it yet."), this));
}

void DatasetLineage::setProblem(const QString& words) {
    clearUses();
    m_uses->addWidget(makeParagraph(TextRole::Label, words, this));
}

void DatasetLineage::addLink(const QString& words, const QString& page, const QString& item) {
    QPushButton* link = makeButton(ButtonRole::Quiet, {}, this);
    link->setText(link->fontMetrics().elidedText(words, Qt::ElideRight, kWidestLink));
    link->setAccessibleName(words);
    link->setObjectName(QStringLiteral("use-") + page + item);
    link->setToolTip(words);
    m_uses->addWidget(link, 0, Qt::AlignLeading);
    connect(link, &QPushButton::clicked, this, [this, page, item] { Q_EMIT openRequested(page, item); });
}

}  // namespace qd::ui::pages::data
