// SPDX-License-Identifier: GPL-3.0-or-later
// What the page promises the window: following, finding, remembering, and its commands.
#include <QJsonObject>
#include <QListView>
#include <QPushButton>
#include <utility>

#include "ui/kit/search_field.h"
#include "ui/kit/state_view.h"
#include "ui/pages/training/training_inspector.h"
#include "ui/pages/training/training_page.h"
#include "ui/pages/training/training_panel.h"
#include "ui/shell/keymap.h"

namespace qd::ui::pages::training {

namespace {

constexpr const char* kViews[] = {"loss", "sharpe", "speed", "growth"};

QString text(const char* latin1) {
    return QString::fromLatin1(latin1);
}

/// "12" and "training/12", as a job's result link has it.
QString keyIn(const QString& what) {
    return what.section(QLatin1Char('/'), -1);
}

}  // namespace

void TrainingPage::openItem(const QString& what) {
    const QString key = keyIn(what);
    if (key.isEmpty()) return;
    if (m_list->select(key)) return showChosen();
    m_wanted = key;  // it comes with the next listing
    refresh();
}

void TrainingPage::follow(const shell::Selection& selection) {
    if (selection.kind != QStringLiteral("training")) return;
    const QString key = keyIn(selection.id);
    if (m_list->selected() != nullptr && m_list->selected()->key == key) return;
    if (m_list->select(key))
        showChosen();
    else if (m_listing == nullptr)
        m_wanted = key;
}

bool TrainingPage::focusFilter() {
    if (isEmpty() || m_list->filter()->isHidden()) return false;
    m_list->filter()->setFocus(Qt::ShortcutFocusReason);
    m_list->filter()->selectAll();
    return true;
}

QString TrainingPage::itemTitle() const {
    const auto* chosen = m_list->selected();
    return chosen == nullptr || isEmpty() ? QString() : chosen->name;
}

QString TrainingPage::itemId() const {
    const auto* row = m_list->selected() != nullptr ? rowOf(m_list->selected()->key) : nullptr;
    return row != nullptr && row->run.valid() && !isEmpty() ? QString::number(row->run.value) : QString();
}

QJsonValue TrainingPage::saveState() const {
    return QJsonObject{{text("view"), text(kViews[static_cast<int>(m_panel->view())])}};
}

void TrainingPage::restoreState(const QJsonValue& saved) {
    for (int i = 0; i < 4; ++i) {
        if (saved.toObject().value(text("view")).toString() == text(kViews[i]))
            m_panel->setView(static_cast<TrainingPanel::View>(i));
    }
}

void TrainingPage::addCommand(const char* id, const QString& title, const QString& keys,
                              std::function<void()> run, std::function<bool()> enabled) {
    shell::Command command;
    command.id = QStringLiteral("training.") + text(id);
    command.title = title;
    command.group = tr("Training");
    if (!keys.isEmpty()) command.keys = {QKeySequence(keys)};
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    m_context.commands->add(this, command);
}

void TrainingPage::addCommands() {
    if (m_context.commands == nullptr) return;
    addCommand(
        "new", tr("Start a new training"), QStringLiteral("Ctrl+N"), [this] { openForm(); },
        [this] { return m_create->isEnabled(); });
    const auto interrupted = [this] {
        const auto& shown = m_panel->shown();
        return m_mayRun && shown != nullptr && shown->interrupted;
    };
    addCommand(
        "resume", tr("Resume the training"), QStringLiteral("Ctrl+Shift+R"),
        [this] { m_inspector->resumeButton()->click(); }, interrupted);
    addCommand(
        "discard", tr("Discard the training"), {}, [this] { askDiscard(); }, interrupted);
    const auto view = [this](const char* id, const QString& title, const QString& keys,
                             TrainingPanel::View to) {
        addCommand(id, title, keys, [this, to] { m_panel->setView(to); });
    };
    view("view-loss", tr("Show the loss"), QStringLiteral("Alt+1"), TrainingPanel::View::Loss);
    view("view-sharpe", tr("Show the Sharpe ratio by epoch"), QStringLiteral("Alt+2"),
         TrainingPanel::View::Sharpe);
    view("view-throughput", tr("Show the throughput"), QStringLiteral("Alt+3"), TrainingPanel::View::Speed);
    view("view-growth", tr("Show the growth out of sample"), QStringLiteral("Alt+4"),
         TrainingPanel::View::Growth);
    connect(m_context.commands, &shell::CommandRegistry::changed, this, &TrainingPage::tellKeys);
    tellKeys();
}

/// The keys that hold now, in the tool tips.
void TrainingPage::tellKeys() {
    const auto tell = [this](QWidget* control, const char* id, const QString& words) {
        const QString keys =
            shell::keysText(m_context.commands->keys(QStringLiteral("training.") + text(id)));
        control->setToolTip(keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys));
    };
    tell(m_create, "new", tr("New training"));
}

}  // namespace qd::ui::pages::training
