// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the page of positions, by key, menu and from other panels.
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <utility>

#include "ui/kit/menu_button.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/positions/holdings_view.h"
#include "ui/pages/positions/position_facts.h"
#include "ui/pages/positions/positions_inspector.h"
#include "ui/pages/positions/positions_page.h"

namespace qd::ui::pages::positions {

void PositionsPage::openItem(const QString& what) {
    m_wanted = what;
    if (m_content.view) selectWanted();
}

void PositionsPage::selectWanted() {
    if (m_wanted.isEmpty()) {
        m_holdings->selectFirst();
    } else if (m_holdings->select(m_wanted) || m_holdings->showSector(m_wanted)) {
        m_wanted.clear();  // else it may come with the next load
    }
    showSelected();
}

void PositionsPage::follow(const shell::Selection& selection) {
    if (selection.kind == QLatin1String("symbol"))
        m_holdings->select(selection.id);
    else if (selection.kind == QLatin1String("sector"))
        m_holdings->showSector(selection.id);
}

bool PositionsPage::focusFilter() {
    if (m_shown.table == nullptr) return false;
    m_holdings->focusFilter();
    return true;
}

QString PositionsPage::itemTitle() const {
    return m_holdings->currentSymbol();
}

QJsonValue PositionsPage::saveState() const {
    return m_holdings->state();
}

void PositionsPage::restoreState(const QJsonValue& state) {
    m_holdings->setState(state.toObject());
}

void PositionsPage::showSelected() {
    if (!m_content.view) return;
    const int row = m_holdings->currentRow();
    if (row >= 0 && row < static_cast<int>(m_content.view->rows.size()))
        m_inspector->setFacts(factsOf(m_content, row));
    else if (m_shown.table)
        m_inspector->setNotice(tr("Select a position to see its values and where its price comes from."));
    else
        m_inspector->setNotice(
            tr("Here stand the values of a selected position, and which data set, file and "
               "day its price comes from."));
}

void PositionsPage::showUnpriced() {
    m_holdings->setMode(HoldingsView::Mode::Table);
    m_holdings->table()->filterField()->setText(noPriceWord());
}

void PositionsPage::saveTable(const QByteArray& bytes) {
    m_context.services.saveFile(bytes, m_shown.fileName);
}

void PositionsPage::explainSelected() {
    if (const QString number = m_inspector->mainNumber(); !number.isEmpty())
        m_context.services.explain(number);
}

void PositionsPage::addCommand(const char* id, const QString& title, const QKeySequence& keys,
                               std::function<void()> run, std::function<bool()> checked) {
    shell::Command command;
    command.id = QString::fromLatin1(id);
    command.title = title;
    command.group = tr("Positions");
    if (!keys.isEmpty()) command.keys = {keys};
    command.run = std::move(run);
    command.enabled = [this] { return m_shown.table != nullptr; };
    command.checkable = static_cast<bool>(checked);
    command.checked = std::move(checked);
    m_context.commands->add(this, std::move(command));
}

void PositionsPage::addCommands() {
    const auto both = Qt::CTRL | Qt::SHIFT;
    models::BlotterView* table = m_holdings->table();
    addCommand("positions.save-csv", tr("Save as CSV"), QKeySequence::Save,
               [this, table] { saveTable(table->csv()); });
    addCommand("positions.explain", tr("Explain this number"), QKeySequence(Qt::Key_E),
               [this] { explainSelected(); });
    addCommand(
        "positions.treemap", tr("Show as a treemap"), QKeySequence(Qt::CTRL | Qt::Key_T),
        [this] {
            const bool map = m_holdings->mode() == HoldingsView::Mode::Treemap;
            m_holdings->setMode(map ? HoldingsView::Mode::Table : HoldingsView::Mode::Treemap);
        },
        [this] { return m_holdings->mode() == HoldingsView::Mode::Treemap; });
    addCommand(
        "positions.group-by-sector", tr("Group by sector"), QKeySequence(both | Qt::Key_G),
        [this] { m_holdings->setGroupedBySector(!m_holdings->groupedBySector()); },
        [this] { return m_holdings->groupedBySector(); });
    addCommand("positions.show-all", tr("Show all positions"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A),
               [this] { m_holdings->clearFilters(); });
    addCommand("positions.show-unpriced", tr("Show positions without a price"),
               QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U), [this] { showUnpriced(); });
    addCommand("positions.open-dataset", tr("Open the data set of the prices"),
               QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_inspector->openData()->click(); });
    addCommand("positions.colour-rules", tr("Colour rules"), QKeySequence(both | Qt::Key_R),
               [table] { table->showRules(); });
    // The table has the keys of these two itself.
    addCommand("positions.columns", tr("Choose columns"), {}, [table] { table->showColumnChooser(); });
    addCommand(
        "positions.filter-row", tr("Filter row"), {},
        [table] { table->setFilterRowVisible(!table->filterRowVisible()); },
        [table] { return table->filterRowVisible(); });
    connect(m_context.commands, &shell::CommandRegistry::changed, &m_alive, [this] { showKeys(); });
    showKeys();
}

void PositionsPage::fillMenu(QMenu& menu) {
    const bool sectors = m_holdings->table()->model()->columnOf(QStringLiteral("sector")) >= 0;
    QAction* group = menu.addAction(tr("Group by sector"));
    group->setCheckable(true);
    group->setChecked(m_holdings->groupedBySector());
    group->setEnabled(sectors);
    if (m_context.commands != nullptr)
        group->setShortcut(m_context.commands->keys(QStringLiteral("positions.group-by-sector")).value(0));
    connect(group, &QAction::toggled, m_holdings, &HoldingsView::setGroupedBySector);
    menu.addAction(tr("Show all positions"), m_holdings, &HoldingsView::clearFilters);
    menu.addSeparator();
    const int column = std::max(m_holdings->table()->table()->currentIndex().column(), 0);
    QMenu* own = m_holdings->table()->columnMenu(column);
    own->setParent(&menu);  // hidden; its actions stand here
    own->hide();
    menu.addActions(own->actions());
}

void PositionsPage::showKeys() {
    const auto tip = [this](const char* id) {
        const QString name = QString::fromLatin1(id);
        const shell::Command* command = m_context.commands->find(name);
        if (command == nullptr) return QString();
        const QString keys = m_context.commands->keys(name).value(0).toString(QKeySequence::NativeText);
        return keys.isEmpty() ? command->title : tr("%1 (%2)").arg(command->title, keys);
    };
    m_save->setToolTip(tip("positions.save-csv"));
    m_modes->setToolTip(tip("positions.treemap"));
    m_inspector->openData()->setToolTip(tip("positions.open-dataset"));
}

}  // namespace qd::ui::pages::positions
