// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/palette_model.h"

namespace qd::ui::shell {

QWidget* CommandPalette::makeResults() {
    auto* whole = new QWidget(m_frame);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_context.theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What was found"));
    column->addWidget(m_list, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::kStep, 0, space::kStep, 0);
    foot->setSpacing(space::kWide);
    auto* hint = makeLabel(TextRole::Label, tr("> actions   @ symbols   # runs   ? guide"), whole);
    auto* keys = makeLabel(TextRole::Label, tr("Return opens · Alt+Return in a panel"), whole);
    foot->addWidget(hint);
    foot->addStretch(1);
    foot->addWidget(m_count);
    foot->addWidget(keys);
    column->addLayout(foot);
    return whole;
}

QWidget* CommandPalette::makeConfirm() {
    auto* whole = new QWidget(m_frame);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(space::kStep, space::kStep, space::kStep, space::kStep);
    column->setSpacing(space::kWide);
    column->addWidget(m_question);
    column->addWidget(
        makeParagraph(TextRole::Secondary,
                      tr("This decides something. Press the button, or Ctrl+Return; Return alone does "
                         "nothing, Esc goes back."),
                      whole));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kStep);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_yes);
    column->addLayout(row);
    column->addStretch(1);
    m_back->setAutoDefault(false);
    m_yes->setAutoDefault(false);
    return whole;
}

void CommandPalette::addCommands() {
    if (m_context.commands == nullptr) return;
    const auto add = [this](const char* id, const QString& title, const QString& prefix, QKeySequence keys) {
        Command command;
        command.id = QLatin1String(id);
        command.title = title;
        command.group = tr("Go to");
        if (!keys.isEmpty()) command.keys = {keys};
        command.run = [this, prefix] { open(prefix); };
        command.everywhere = true;
        m_context.commands->add(m_host, command);
    };
    add("palette.open", tr("Find anything"), {}, QKeySequence(Qt::CTRL | Qt::Key_K));
    add("palette.actions", tr("Find an action"), QStringLiteral(">"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    add("palette.symbols", tr("Find a symbol"), QStringLiteral("@"), {});
    add("palette.runs", tr("Find a run"), QStringLiteral("#"), {});
}

}  // namespace qd::ui::shell
