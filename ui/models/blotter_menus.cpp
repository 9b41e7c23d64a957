// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of BlotterView. All that they do has a key or a place in another menu, too.
#include <QInputDialog>
#include <QMenu>

#include "ui/models/blotter_header.h"
#include "ui/models/blotter_view.h"
#include "ui/models/blotter_views.h"
#include "ui/models/column_chooser.h"
#include "ui/models/rules_dialog.h"

namespace qd::ui::models {

void BlotterView::showMenu(QMenu* menu, const QPoint& globalPosition) {
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

void BlotterView::addSortActions(QMenu& menu, int column) {
    const QString id = m_model->column(column).id;
    menu.addAction(tr("Sort ascending"), this, [this, id] { sortBy(id, Qt::AscendingOrder); });
    menu.addAction(tr("Sort descending"), this, [this, id] { sortBy(id, Qt::DescendingOrder); });
    if (!m_model->sorting().empty()) {
        menu.addAction(tr("Sort by this as well"), this, [this, id] {
            m_model->setSort(BlotterHeader::clicked(m_model->sorting(), id, true));
        });
        menu.addAction(tr("Own order of the rows"), this, [this] { m_model->setSort({}); });
    }
    menu.addSeparator();
}

void BlotterView::addGroupActions(QMenu& menu, int column) {
    const Column& c = m_model->column(column);
    if (m_model->groups().contains(c.id)) {
        menu.addAction(tr("Do not group by \u201C%1\u201D").arg(c.title), this, [this, id = c.id] {
            QStringList groups = m_model->groups();
            groups.removeAll(id);
            m_model->setGroups(groups);
        });
    } else {
        menu.addAction(tr("Group by \u201C%1\u201D").arg(c.title), this,
                       [this, id = c.id] { m_model->setGroups(m_model->groups() + QStringList{id}); });
    }
    if (!m_model->groups().isEmpty()) {
        menu.addAction(tr("Fold all groups"), this, [this] { m_model->foldAll(true); });
        menu.addAction(tr("Unfold all groups"), this, [this] { m_model->foldAll(false); });
        menu.addAction(tr("Without groups"), this, [this] { m_model->setGroups({}); });
    }
    menu.addSeparator();
}

void BlotterView::addColumnActions(QMenu& menu, int column) {
    const Column& c = m_model->column(column);
    const std::vector<int> shown = m_table->shownColumns();
    const auto at = std::find(shown.begin(), shown.end(), column);
    if (at != shown.end()) {
        const int count = static_cast<int>(at - shown.begin()) + 1;
        menu.addAction(tr("Freeze up to \u201C%1\u201D").arg(c.title), this,
                       [this, count] { setFrozenColumns(count); });
    }
    if (frozenColumns() > 0) menu.addAction(tr("Freeze no column"), this, [this] { setFrozenColumns(0); });
    if (shown.size() > 1)
        menu.addAction(tr("Hide \u201C%1\u201D").arg(c.title), this,
                       [this, id = c.id] { setColumnShown(id, false); });
    menu.addAction(tr("Columns\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this,
                   &BlotterView::showColumnChooser);
    menu.addAction(tr("Columns as at first"), this, &BlotterView::resetColumns);
    menu.addAction(tr("Colour rules\u2026"), this, &BlotterView::showRules);
    QAction* filters = menu.addAction(tr("Filter row"));
    filters->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    filters->setCheckable(true);
    filters->setChecked(filterRowVisible());
    connect(filters, &QAction::toggled, this, &BlotterView::setFilterRowVisible);
}

QMenu* BlotterView::columnMenu(int column) {
    auto* menu = new QMenu(this);
    if (column >= 0 && column < m_model->columnCount()) {
        addSortActions(*menu, column);
        addGroupActions(*menu, column);
        addColumnActions(*menu, column);
    }
    QMenu* rows = menu->addMenu(tr("Row height"));
    const auto addDensity = [&](const QString& words, std::optional<Theme::Density> density) {
        QAction* action = rows->addAction(words, this, [this, density] { setDensity(density); });
        action->setCheckable(true);
        action->setChecked(m_density == density);
    };
    addDensity(tr("As in the settings"), std::nullopt);
    addDensity(tr("Compact"), Theme::Density::Compact);
    addDensity(tr("Standard"), Theme::Density::Standard);
    addDensity(tr("Comfortable"), Theme::Density::Comfortable);
    addViewActions(*menu);
    return menu;
}

void BlotterView::addCopyActions(QMenu& menu) {
    menu.addAction(tr("Copy"), QKeySequence(QKeySequence::Copy), this, [this] { copy({}); });
    QMenu* more = menu.addMenu(tr("Copy as"));
    const auto add = [&](const QString& words, const TextFormat& format) {
        more->addAction(words, this, [this, format] { copy(format); });
    };
    add(tr("As shown, without titles"), {TextKind::Tsv, CellForm::Displayed, false});
    add(tr("Raw values"), {TextKind::Tsv, CellForm::Raw, true});
    add(tr("Raw values, without titles"), {TextKind::Tsv, CellForm::Raw, false});
    add(tr("CSV as shown"), {TextKind::Csv, CellForm::Displayed, true});
    add(tr("CSV of raw values"), {TextKind::Csv, CellForm::Raw, true});
    menu.addSeparator();
    menu.addAction(tr("Save as CSV\u2026"), this, [this] { save({TextKind::Csv, CellForm::Raw, true}); });
    menu.addAction(tr("Save as CSV as shown\u2026"), this, [this] {
        save({TextKind::Csv, CellForm::Displayed, true});
    });
}

QMenu* BlotterView::rowMenu() {
    auto* menu = new QMenu(this);
    const int row = selectedRow();
    if (row >= 0) menu->addAction(tr("Open"), this, [this, row] { Q_EMIT rowActivated(row); });
    if (m_model->rowCount() > 0) {
        menu->addAction(tr("Select all"), QKeySequence(QKeySequence::SelectAll), m_table,
                        &BlotterTable::selectAllRows);
        addCopyActions(*menu);
    }
    const int column = m_table->currentIndex().column();
    if (column >= 0 && column < m_model->columnCount()) {
        menu->addSeparator();
        QMenu* inner = columnMenu(column);
        inner->setTitle(tr("Column \u201C%1\u201D").arg(m_model->column(column).title));
        menu->addMenu(inner);
    } else {
        addViewActions(*menu);
    }
    return menu;
}

/// Asks for a name; `use` says whether it will do.
void BlotterView::askViewName(const QString& title, const QString& name,
                              std::function<bool(const QString&)> use) {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(name);
    dialog->setOkButtonText(tr("Save"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [use = std::move(use)](const QString& text) { use(text); });
    dialog->open();
}

void BlotterView::addViewActions(QMenu& menu) {
    if (m_views == nullptr) return;
    menu.addSeparator();
    QMenu* views = menu.addMenu(tr("Views"));
    for (const QString& name : m_views->names())
        views->addAction(name, this, [this, name] { applyView(name); });
    views->addSeparator();
    views->addAction(tr("Save view\u2026"), this, [this] {
        askViewName(tr("Save view"), {},
                    [this](const QString& name) { return m_views->save(name, state()); });
    });
    if (m_views->rowCount() == 0) return;
    QMenu* rename = views->addMenu(tr("Rename"));
    QMenu* remove = views->addMenu(tr("Delete"));
    for (const QString& name : m_views->names()) {
        rename->addAction(name, this, [this, name] {
            askViewName(tr("Rename view"), name,
                        [this, name](const QString& to) { return m_views->rename(name, to); });
        });
        remove->addAction(name, this, [this, name] { m_views->remove(name); });
    }
}

void BlotterView::showColumnChooser() {
    auto* chooser = new ColumnChooser(m_theme, *this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->open();
}

void BlotterView::showRules() {
    auto* dialog = new RulesDialog(m_theme, *this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace qd::ui::models
