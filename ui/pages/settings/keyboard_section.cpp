// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/keyboard_section.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/search_field.h"
#include "ui/kit/space.h"
#include "ui/pages/settings/key_capture.h"
#include "ui/pages/settings/key_table_model.h"
#include "ui/shell/keymap.h"

namespace qd::ui::pages::settings {

KeyboardSection::KeyboardSection(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_search(new SearchField(context.theme, tr("Filter by action or key"), this)),
      m_model(new KeyTableModel(this)),
      m_table(new QTableView(this)),
      m_change(makeButton(ButtonRole::Plain, tr("Change"), this)),
      m_remove(makeButton(ButtonRole::Plain, tr("Take keys away"), this)),
      m_reset(makeButton(ButtonRole::Plain, tr("Reset"), this)),
      m_resetAll(makeButton(ButtonRole::Plain, tr("Reset all"), this)) {
    compose();
    connect(m_search, &SearchField::searched, this, &KeyboardSection::refresh);
    connect(m_context.commands, &shell::CommandRegistry::changed, this, [this] {
        if (isVisible()) refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KeyboardSection::showSelected);
    connect(m_table, &QTableView::activated, this, &KeyboardSection::change);
    connect(m_change, &QPushButton::clicked, this, &KeyboardSection::change);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        shell::chooseKeys(*m_context.commands, *m_context.machinePreferences, selectedId(), {});
    });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { shell::resetKeys(*m_context.commands, *m_context.machinePreferences, selectedId()); });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        const auto before = shell::readKeys(*m_context.machinePreferences);
        shell::resetAllKeys(*m_context.commands, *m_context.machinePreferences);
        m_context.services.notifyWith(Severity::Ok, tr("All actions have their own keys again"), tr("Undo"),
                                      [context = m_context, before] {
                                          shell::writeKeys(*context.machinePreferences, before);
                                          shell::applyKeys(*context.commands, *context.machinePreferences);
                                      });
    });
    refresh();
}

void KeyboardSection::compose() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kStep);
    m_search->setMinimumWidth(160);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    for (QPushButton* button : {m_change, m_remove, m_reset, m_resetAll})
        row->addWidget(button);
    column->addLayout(row);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new KeyTableDelegate(m_context.theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_context.theme.rowHeight());
    connect(&m_context.theme, &Theme::changed, this, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(m_context.theme.rowHeight());
        m_table->viewport()->update();
    });
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(KeyTableModel::Action, QHeaderView::Stretch);
    m_table->setColumnWidth(KeyTableModel::Group, 120);
    m_table->setColumnWidth(KeyTableModel::Keys, 140);
    m_table->setColumnWidth(KeyTableModel::State, 180);
    column->addWidget(m_table, 1);
}

void KeyboardSection::focusFilter() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void KeyboardSection::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();  // commands come and go with their pages
}

QString KeyboardSection::selectedId() const {
    const shell::KeyLine* line = m_model->line(m_table->currentIndex().row());
    return line == nullptr ? QString() : line->id;
}

void KeyboardSection::refresh() {
    const QString selected = selectedId();
    const QString words = m_search->text().trimmed();
    const auto lines = shell::filteredLines(shell::keyLines(*m_context.commands), words);
    m_model->setLines(lines);
    m_search->setResultNote(words.isEmpty() ? QString()
                                            : tr("%n action(s)", nullptr, static_cast<int>(lines.size())));
    const int row = m_model->rowOf(selected);
    if (!lines.isEmpty()) m_table->selectRow(row < 0 ? 0 : row);
    showSelected();
}

void KeyboardSection::showSelected() {
    const shell::KeyLine* line = m_model->line(m_table->currentIndex().row());
    m_change->setEnabled(line != nullptr);
    m_remove->setEnabled(line != nullptr && !line->keys.isEmpty());
    m_reset->setEnabled(line != nullptr && line->chosen);
    m_resetAll->setEnabled(!m_context.commands->chosenKeys().isEmpty());
}

void KeyboardSection::change() {
    const QString id = selectedId();
    if (id.isEmpty()) return;
    auto* capture = new KeyCapture(m_context.theme, *m_context.commands, id, this);
    capture->setAttribute(Qt::WA_DeleteOnClose);
    connect(capture, &KeyCapture::chosen, this, [this, id](const QKeySequence& keys) { give(id, keys); });
    capture->open();
}

/// The keys go to one command: the others that had them keep what else they have.
void KeyboardSection::give(const QString& id, const QKeySequence& keys) {
    for (const QString& user : m_context.commands->usersOf(keys, id)) {
        QList<QKeySequence> left = m_context.commands->keys(user);
        left.removeAll(keys);
        shell::chooseKeys(*m_context.commands, *m_context.machinePreferences, user, left);
    }
    shell::chooseKeys(*m_context.commands, *m_context.machinePreferences, id, {keys});
}

}  // namespace qd::ui::pages::settings
