// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/findings_card.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/menu_button.h"
#include "ui/models/blotter_view.h"

namespace qd::ui::pages::data {

FindingsCard::FindingsCard(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_blotter(new models::BlotterView(context.theme)),
      m_card(new Card(tr("Findings"), this)),
      m_save(makeButton(ButtonRole::Quiet, tr("Save as CSV"), m_card)) {
    m_blotter->setJobs(&context.jobs);
    m_blotter->useViews(QStringLiteral("data.findings"), context.preferences, context.undo);
    m_blotter->setObjectName(QStringLiteral("findings"));
    m_blotter->table()->setAccessibleName(tr("Findings of the selected data set"));
    m_blotter->filterField()->setPlaceholderText(tr("Filter by kind, symbol, date"));
    m_blotter->setFilterVisible(true);
    m_blotter->setEmptyText(tr("The checks found nothing doubtful in this data set."));
    auto* group = new MenuButton(
        context.theme, tr("Group"), [this](QMenu& menu) { fillGroupMenu(menu); }, m_card);
    group->setObjectName(QStringLiteral("group"));
    group->setAccessibleName(tr("Group the findings"));
    m_card->addAction(m_blotter->filterField());
    m_card->addAction(group);
    m_card->addAction(m_save);
    m_card->setBody(m_blotter, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_blotter, &models::BlotterView::currentRowChanged, this, &FindingsCard::selectionChanged);
    // A filter takes the selection away without a word; queued, because it is put back after the reset.
    connect(
        m_blotter->model(), &models::SnapshotTableModel::shown, this, [this] { selectFirst(); },
        Qt::QueuedConnection);
    connect(m_blotter, &models::BlotterView::saveRequested, this, &FindingsCard::saveRequested);
    connect(m_save, &QPushButton::clicked, this, &FindingsCard::save);
}

void FindingsCard::fillGroupMenu(QMenu& menu) {
    const QStringList now = m_blotter->model()->groups();
    const auto add = [&](const QString& words, const QString& column) {
        QAction* action = menu.addAction(words);
        action->setCheckable(true);
        action->setChecked(column.isEmpty() ? now.isEmpty() : now == QStringList{column});
        connect(action, &QAction::triggered, this, [this, column] { groupBy(column); });
    };
    add(tr("No groups"), {});
    add(tr("By severity"), QStringLiteral("severity"));
    add(tr("By kind"), QStringLiteral("kind"));
    add(tr("By symbol"), QStringLiteral("symbol"));
    menu.addSeparator();
    QAction* row = menu.addAction(tr("Filter row"));
    row->setCheckable(true);
    row->setChecked(m_blotter->filterRowVisible());
    connect(row, &QAction::toggled, m_blotter, &models::BlotterView::setFilterRowVisible);
}

void FindingsCard::setFindings(const QString& title, models::TableSnapshotPtr findings, bool fresh) {
    const bool any = findings && findings->rows > 0;
    m_card->setTitle(title);
    m_save->setEnabled(any);
    m_first = any && fresh;
    m_blotter->setSnapshot(std::move(findings));
    if (m_blotter->model()->sortColumn() < 0)
        m_blotter->sortBy(QStringLiteral("severity"), Qt::DescendingOrder);
    if (m_first) selectFirst();
}

void FindingsCard::selectFirst() {
    const models::SnapshotTableModel* model = m_blotter->model();
    if (!m_first) {
        Q_EMIT selectionChanged(selected());
        return;
    }
    for (int line = 0; line < model->rowCount(); ++line) {
        if (model->snapshotRow(line) < 0) continue;
        m_first = false;
        m_blotter->selectRow(model->snapshotRow(line));
        return;
    }
}

int FindingsCard::selected() const {
    return m_blotter->selectedRow();
}

void FindingsCard::select(int row) {
    m_first = false;
    m_blotter->selectRow(row);
}

bool FindingsCard::step(int by) {
    const models::SnapshotTableModel* model = m_blotter->model();
    const int at = selected() < 0 ? -1 : model->shownRow(selected());
    for (int line = at < 0 && by < 0 ? model->rowCount() - 1 : at + by; line >= 0 && line < model->rowCount();
         line += by) {
        if (model->snapshotRow(line) < 0) continue;
        select(model->snapshotRow(line));
        return true;
    }
    return false;
}

void FindingsCard::groupBy(const QString& column) {
    m_blotter->setGroups(column.isEmpty() ? QStringList() : QStringList{column});
}

void FindingsCard::focusFilter() {
    m_blotter->filterField()->setFocus(Qt::ShortcutFocusReason);
    m_blotter->filterField()->selectAll();
}

void FindingsCard::save() {
    Q_EMIT saveRequested(m_blotter->csv());
}

}  // namespace qd::ui::pages::data
