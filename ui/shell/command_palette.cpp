// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include <QAccessible>
#include <QApplication>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/shell/look_preferences.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/palette_sources.h"

namespace qd::ui::shell {

namespace {

constexpr char kRecentName[] = "palette.recent";
constexpr int kWidth = 680;
constexpr int kTop = 56;
constexpr int kRowsShown = 10;
constexpr int kReadAfterMs = 1500;  ///< the start of the window belongs to its first page
constexpr double kDim = 0.5;

/// What a job has read from the workspace.
struct Reading {
    std::shared_ptr<const desk::SearchIndex> known;
    std::shared_ptr<PaletteContent> content;
};

}  // namespace

CommandPalette::CommandPalette(const PageContext& context, const PageRegistry& registry, QWidget* window)
    : QWidget(window),
      m_context(context),
      m_registry(registry),
      m_host(window),
      m_frame(new OverlayFrame(context.theme, this)),
      m_model(new PaletteModel(this)),
      m_field(new QLineEdit(m_frame)),
      m_list(new QListView(m_frame)),
      m_body(new QStackedWidget(m_frame)),
      m_count(makeLabel(TextRole::Label, {}, m_frame)),
      m_question(makeParagraph(TextRole::Body, {}, m_frame)),
      m_back(makeButton(ButtonRole::Plain, tr("Go back"), m_frame)),
      m_yes(makeButton(ButtonRole::Danger, {}, m_frame)) {
    setVisible(false);
    setAccessibleName(tr("Command palette"));
    auto* column = new QVBoxLayout(m_frame);
    column->setContentsMargins(space::kStep, space::kStep, space::kStep, space::kStep);
    column->setSpacing(space::kStep);
    m_field->setPlaceholderText(tr("Find an action, page, symbol, run, report or setting"));
    m_field->setAccessibleName(tr("Find"));
    column->addWidget(m_field);
    m_body->addWidget(makeResults());
    m_body->addWidget(makeConfirm());
    column->addWidget(m_body);
    m_field->installEventFilter(this);
    m_host->installEventFilter(this);
    for (QWidget* part : {static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_yes)})
        part->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this] { accept(false); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::tellCurrent);
    connect(m_back, &QPushButton::clicked, this, &CommandPalette::showResults);
    connect(m_yes, &QPushButton::clicked, this, &CommandPalette::runAsked);
    m_later.setSingleShot(true);
    m_later.setInterval(kReadAfterMs);
    connect(&m_later, &QTimer::timeout, this, &CommandPalette::load);
    if (m_context.preferences != nullptr)
        m_index.setRecent(m_context.preferences->get(QLatin1String(kRecentName)).toVariant().toStringList());
    addCommands();
    workspaceChanged();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::open(const QString& text) {
    const bool again = isVisible() && m_field->text() == text;
    if (again) {
        dismiss();
        return;
    }
    if (!isVisible()) m_before = QApplication::focusWidget();
    if (m_context.commands != nullptr)
        m_index.setFixed(fixedEntries(*m_context.commands, m_registry, m_context.machinePreferences));
    if (m_stale) load();
    m_field->setText(text);
    showResults();
    search();
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss() {
    if (!isVisible()) return;
    hide();
    m_asked.clear();
    if (m_before != nullptr && m_before->isVisible()) m_before->setFocus(Qt::PopupFocusReason);
    m_before.clear();
}

void CommandPalette::workspaceChanged() {
    m_stale = true;
    if (isVisible())
        load();
    else
        m_later.start();
}

void CommandPalette::load() {
    m_later.stop();
    if (m_loading || !m_stale || m_context.session == nullptr) return;
    m_loading = true;
    m_stale = false;
    m_context.jobs.query<Reading>(
        [session = m_context.session, before = m_known,
         kinds = openableKinds(m_registry)](jobs::JobContext&) -> Result<Reading> {
            QD_TRY(auto known, desk::loadSearchIndex(*session, before.get()));
            auto content = makeContent(workspaceEntries(*known, kinds));
            return Reading{std::move(known), std::move(content)};
        },
        this,
        [this](const Result<Reading>& reading) {
            m_loading = false;
            // Without them actions and pages are still found; the pages tell what is wrong with the
            // workspace.
            if (!reading.ok()) return;
            m_known = reading->known;
            m_index.setWorkspace(reading->content);
            if (isVisible()) search();
            if (m_stale) load();
        });
}

void CommandPalette::search() {
    const QString typed = m_field->text();
    const auto rows = m_index.find(typed);
    m_model->setRows(rows, parsePaletteText(typed).words);
    const int count = m_model->rowCount();
    const bool more = count >= static_cast<int>(PaletteIndex::kShown);
    const bool reading = m_loading && m_known == nullptr;
    m_count->setText(reading      ? tr("Reading the workspace")
                     : count == 0 ? tr("Nothing found")
                     : more       ? tr("The best %1").arg(count)
                                  : QString());
    if (count > 0) m_list->setCurrentIndex(m_model->index(0));
    place();
}

void CommandPalette::place() {
    setGeometry(m_host->rect());
    const int rowHeight = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : 32;
    const int rows = std::clamp(m_model->rowCount(), 3, kRowsShown);
    m_list->setFixedHeight(rows * rowHeight);
    QWidget* body = m_body->currentWidget();
    body->layout()->activate();
    const int wide = std::min(kWidth, width() - 2 * space::kBlock);
    const int wanted = 3 * space::kStep + m_field->sizeHint().height() + body->sizeHint().height();
    const int high = std::min(wanted, height() - kTop - space::kBlock);
    m_frame->setGeometry((width() - wide) / 2, std::min(kTop, height() / 8), wide, high);
}

/// The field keeps the keyboard, so the list tells which row is meant, as a combo box does.
void CommandPalette::tellCurrent() {
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !isVisible()) return;
    m_field->setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent focus(m_list, QAccessible::Focus);
    focus.setChild(current.row());
    QAccessible::updateAccessibility(&focus);
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QColor dim = m_context.theme.palette().canvas;
    dim.setAlphaF(static_cast<float>(kDim));
    QPainter(this).fillRect(rect(), dim);
}

void CommandPalette::mousePressEvent(QMouseEvent*) {
    dismiss();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_host) {
        if (event->type() == QEvent::Resize && isVisible()) place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible()) {
        // The keyboard went elsewhere in the window: the palette is over, and does not fetch it back.
        const QWidget* now = QApplication::focusWidget();
        if (now != nullptr && !isAncestorOf(now)) {
            m_before.clear();
            dismiss();
        }
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool own = key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return ||
                         key->key() == Qt::Key_Enter || key->key() == Qt::Key_Up ||
                         key->key() == Qt::Key_Down;
        if (own) event->accept();
        return own;
    }
    if (event->type() != QEvent::KeyPress) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    return handleKey(key->key(), key->modifiers() & ~Qt::KeypadModifier);
}

bool CommandPalette::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    const bool asking = m_body->currentIndex() == 1;
    switch (key) {
        case Qt::Key_Escape:
            if (asking)
                showResults();
            else
                dismiss();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!asking)
                accept(modifiers == Qt::AltModifier);
            else if (modifiers == Qt::ControlModifier)
                runAsked();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (!asking) moveBy(key == Qt::Key_Up ? -1 : 1);
            return !asking;
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            if (!asking) moveBy(key == Qt::Key_PageUp ? -kRowsShown : kRowsShown);
            return !asking;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            // The field is all there is to reach; a question has two answers.
            if (asking) (m_back->hasFocus() ? m_yes : m_back)->setFocus(Qt::TabFocusReason);
            return true;
        default:
            return false;
    }
}

void CommandPalette::moveBy(int rows) {
    const int count = m_model->rowCount();
    if (count == 0) return;
    const int from = m_list->currentIndex().row();
    // One step past an end comes out at the other; a page stops there.
    const int to =
        std::abs(rows) == 1 ? (from + rows + count) % count : std::clamp(from + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(to));
}

void CommandPalette::accept(bool inPanel) {
    const PaletteEntry* row = m_model->row(m_list->currentIndex().row());
    if (row == nullptr || !row->enabled) return;
    const PaletteEntry entry = *row;
    if (entry.decides)
        ask(entry);
    else
        openEntry(entry, inPanel);
}

void CommandPalette::ask(const PaletteEntry& entry) {
    m_asked = entry.id;
    m_question->setText(tr("%1?").arg(entry.title));
    m_yes->setText(entry.title);
    m_body->setCurrentIndex(1);
    m_back->setFocus(Qt::OtherFocusReason);  // before the field gives it up to anybody
    m_field->setEnabled(false);
    place();
}

void CommandPalette::runAsked() {
    const Command* command = m_context.commands->find(m_asked);
    if (command == nullptr) return;
    PaletteEntry entry;
    entry.id = m_asked;
    openEntry(entry, false);
}

void CommandPalette::showResults() {
    m_asked.clear();
    m_field->setEnabled(true);
    if (isVisible()) m_field->setFocus(Qt::OtherFocusReason);
    m_body->setCurrentIndex(0);
    place();
}

void CommandPalette::openEntry(const PaletteEntry& entry, bool inPanel) {
    m_index.noteUse(entry);
    storeRecent();
    dismiss();  // before the work: a command means the place where the keyboard was
    if (entry.kind == PaletteKind::Action) {
        m_context.commands->run(entry.id);
    } else if (entry.kind == PaletteKind::Setting) {
        for (const SettingEntry& setting : settingEntries(*m_context.machinePreferences))
            if (setting.id() == entry.id) setting.choose();
    } else if (entry.kind == PaletteKind::Guide) {
        m_context.services.openHelp(entry.id);
    } else {
        const bool isPage = entry.kind == PaletteKind::Page;
        const PageEntry* page =
            isPage ? m_registry.find(entry.id) : m_registry.opener(selectionKind(entry.kind));
        if (page == nullptr) return;
        const QString item = isPage ? QString() : entry.id;
        if (inPanel)
            Q_EMIT panelRequested(page->id, item);
        else
            m_context.services.openPage(page->id, item);
    }
}

void CommandPalette::storeRecent() {
    if (m_context.preferences == nullptr) return;
    m_context.preferences->setValue(QLatin1String(kRecentName), QJsonArray::fromStringList(m_index.recent()));
}

}  // namespace qd::ui::shell
