// SPDX-License-Identifier: GPL-3.0-or-later
// What the user and the window do with the page: selections, commands, what is kept between two starts.
#include <QJsonObject>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

#include "ui/charts/time_series_chart.h"
#include "ui/kit/format.h"
#include "ui/kit/preferences.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/data/coverage_card.h"
#include "ui/pages/data/data_inspector.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/dataset_lineage.h"
#include "ui/pages/data/findings_card.h"
#include "ui/pages/data/price_card.h"

namespace qd::ui::pages::data {

using shell::Selection;

void DataPage::wire() {
    connect(m_states, &StateView::actionTriggered, this, [this](StateView::State state) {
        if (state == StateView::State::Error || state == StateView::State::Partial)
            refresh();
        else
            m_context.services.trigger(QStringLiteral("import-prices"));
    });
    connect(m_datasets, &models::BlotterView::currentRowChanged, this, &DataPage::datasetChosen);
    connect(m_datasets, &models::BlotterView::saveRequested, this, [this](const QByteArray& bytes) {
        m_context.services.saveFile(bytes, QStringLiteral("datasets.csv"));
    });
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

void DataPage::wireParts() {
    connect(m_findings, &FindingsCard::selectionChanged, this, &DataPage::findingChosen);
    connect(m_findings, &FindingsCard::saveRequested, this,
            [this](const QByteArray& bytes) { m_context.services.saveFile(bytes, m_presenter.fileName()); });
    connect(m_coverage, &CoverageCard::symbolChosen, this, [this](const QString& symbol) {
        showSymbol(symbol);
        showTab(Tab::Findings);
        m_prices->chart()->setFocus(Qt::OtherFocusReason);
        Q_EMIT selected({QStringLiteral("symbol"), symbol});
    });
    connect(m_inspector->lineage(), &DatasetLineage::openRequested, this,
            [this](const QString& page, const QString& item) { m_context.services.openPage(page, item); });
}

void DataPage::addCommands() {
    const auto add = [this](const char* id, const QString& title, const QKeySequence& keys,
                            std::function<void()> run) {
        shell::Command command;
        command.id = QString::fromLatin1(id);
        command.title = title;
        command.group = tr("Data");
        if (!keys.isEmpty()) command.keys = {keys};
        command.enabled = [this] { return m_states->showsContent() && m_presenter.dataset() != nullptr; };
        command.run = std::move(run);
        m_context.commands->add(this, std::move(command));
    };
    const auto group = [this](const char* column) {
        return [this, column] {
            showTab(Tab::Findings);
            m_findings->groupBy(QString::fromLatin1(column));
        };
    };
    add("data.next-finding", tr("Go to the next finding"), QKeySequence(Qt::Key_F8), [this] {
        showTab(Tab::Findings);
        m_findings->step(1);
    });
    add("data.previous-finding", tr("Go to the finding before"), QKeySequence(Qt::SHIFT | Qt::Key_F8),
        [this] {
            showTab(Tab::Findings);
            m_findings->step(-1);
        });
    add("data.show-findings", tr("Show the findings"), QKeySequence(Qt::ALT | Qt::Key_1),
        [this] { showTab(Tab::Findings); });
    add("data.show-coverage", tr("Show the coverage"), QKeySequence(Qt::ALT | Qt::Key_2),
        [this] { showTab(Tab::Coverage); });
    add("data.log-prices", tr("Show prices on a log scale or not"), QKeySequence(Qt::ALT | Qt::Key_L),
        [this] { m_prices->chart()->setLogScale(!m_prices->chart()->logScale()); });
    add("data.save-findings", tr("Save the findings as CSV"), QKeySequence(Qt::CTRL | Qt::Key_S),
        [this] { m_findings->save(); });
    add("data.copy-hash", tr("Copy the content hash"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
        [this] { m_inspector->copyHash(); });
    add("data.group-by-kind", tr("Group the findings by kind"), {}, group("kind"));
    add("data.group-by-severity", tr("Group the findings by severity"), {}, group("severity"));
    add("data.ungroup", tr("Show the findings without groups"), {}, group(""));
}

void DataPage::datasetChosen(int row) {
    if (row < 0 || row == m_presenter.selected()) return;
    m_presenter.select(row);
    const bool byHand = !m_quiet;
    {
        const QScopedValueRollback quiet(m_quiet, true);
        showSelectedDataset(true);
    }
    if (!byHand) return;
    Q_EMIT selected({QStringLiteral("dataset"), itemId()});
    Q_EMIT itemChanged();
}

void DataPage::findingChosen() {
    const QString before = m_prices->symbol();
    const market::QualityFinding* finding = showSelectedFinding();
    if (m_quiet || finding == nullptr || m_prices->symbol() == before) return;
    Q_EMIT selected({QStringLiteral("symbol"), format::text(finding->symbol)});
}

bool DataPage::selectDataset(DatasetId id) {
    const int before = m_presenter.selected();
    if (!m_presenter.selectId(id)) return false;
    if (m_presenter.selected() == before) return true;
    const QScopedValueRollback quiet(m_quiet, true);
    m_datasets->selectRow(m_presenter.selected());
    showSelectedDataset(true);
    return true;
}

void DataPage::openItem(const QString& what) {
    m_wanted = what;
    if (m_presenter.loaded()) selectWanted();
}

void DataPage::selectWanted() {
    if (m_wanted.isEmpty()) return;
    static_cast<void>(selectDataset(DatasetId{m_wanted.toLongLong()}));
    m_wanted.clear();
}

void DataPage::follow(const Selection& selection) {
    if (selection.kind == QStringLiteral("dataset")) return openItem(selection.id);
    if (selection.kind == QStringLiteral("symbol")) showSymbol(selection.id);
}

void DataPage::showSymbol(const QString& symbol) {
    const desk::DatasetView* shown = m_presenter.dataset();
    if (shown == nullptr) return;
    const QScopedValueRollback quiet(m_quiet, true);
    const market::QualityFinding* now = m_presenter.findingAt(m_findings->selected());
    const int worst = m_presenter.worstFindingOf(symbol);
    // A finding of the symbol that is selected already stays: the user may be reading it.
    if (worst >= 0 && (now == nullptr || now->symbol != format::utf8(symbol))) m_findings->select(worst);
    m_prices->showSymbol(shown->record.id, symbol);
}

void DataPage::showTab(Tab tab) {
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

bool DataPage::focusFilter() {
    if (!m_states->showsContent()) return false;
    showTab(Tab::Findings);
    m_findings->focusFilter();
    return true;
}

QString DataPage::itemTitle() const {
    const desk::DatasetView* shown = m_presenter.dataset();
    return shown != nullptr ? format::text(shown->record.name) : QString();
}

QString DataPage::itemId() const {
    const desk::DatasetView* shown = m_presenter.dataset();
    return shown != nullptr ? QString::number(shown->record.id.value) : QString();
}

QJsonValue DataPage::saveState() const {
    return QJsonObject{{QStringLiteral("datasets"), m_datasets->state()},
                       {QStringLiteral("findings"), m_findings->blotter()->state()},
                       {QStringLiteral("tab"), m_tabs->currentIndex()},
                       {QStringLiteral("split"), Preferences::bytes(m_split->saveState())}};
}

void DataPage::restoreState(const QJsonValue& state) {
    const QJsonObject kept = state.toObject();
    if (const QJsonValue datasets = kept.value(QStringLiteral("datasets")); datasets.isObject())
        m_datasets->setState(datasets.toObject());
    if (const QJsonValue findings = kept.value(QStringLiteral("findings")); findings.isObject())
        m_findings->blotter()->setState(findings.toObject());
    const int tab = kept.value(QStringLiteral("tab")).toInt();
    if (tab >= 0 && tab < m_tabs->count()) m_tabs->setCurrentIndex(tab);
    if (const QJsonValue split = kept.value(QStringLiteral("split")); split.isString())
        m_split->restoreState(Preferences::bytes(split));
}

}  // namespace qd::ui::pages::data
