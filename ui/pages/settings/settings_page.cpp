// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settings_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/accessible_role.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/pages/settings/keyboard_section.h"
#include "ui/pages/settings/keys_section.h"
#include "ui/pages/settings/layouts_section.h"
#include "ui/pages/settings/look_section.h"
#include "ui/pages/settings/workspace_section.h"

namespace qd::ui::pages::settings {

namespace {

constexpr int kListWidth = 184;
constexpr int kReadable = 760;  ///< rows of settings are no wider

QString nameOf(const auto& preference) {
    return QString::fromLatin1(preference.name);
}

}  // namespace

SettingsPage::SettingsPage(const shell::PageContext& context, QWidget* parent, wizards::AccessPtr access)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Settings"), tr("Changes hold at once unless they say otherwise"), this)),
      m_list(new QListWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_access(std::move(access)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kCardGap);
    auto* sections = new Card({}, this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QListView::item { padding: 0 8px; }"));
    m_list->setAccessibleName(tr("Sections"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    sections->setBody(m_list, false);
    sections->setFixedWidth(kListWidth);
    row->addWidget(sections);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    addSections();
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        Q_EMIT itemChanged();
    });
    m_list->setCurrentRow(0);
}

void SettingsPage::addSections() {
    const bool machine = m_context.machinePreferences != nullptr;
    const bool commands = m_context.commands != nullptr;
    if (machine) {
        const QStringList look{nameOf(shell::kTheme), nameOf(shell::kDensity), nameOf(shell::kChangeColours),
                               nameOf(shell::kReducedMotion)};
        add({QStringLiteral("look"), tr("Look"), QStringLiteral("the-window"),
             new LookSection(m_context, look, this)});
        const QStringList language{nameOf(shell::kLanguage), nameOf(shell::kDeveloperMode)};
        add({QStringLiteral("language"), tr("Language"), QStringLiteral("the-window"),
             new LookSection(m_context, language, this)});
    }
    if (machine && commands) {
        m_keyboard = new KeyboardSection(m_context, this);
        add({QStringLiteral("keyboard"), tr("Keyboard"), QStringLiteral("keyboard"), m_keyboard, false});
    }
    if (commands)
        add({QStringLiteral("layouts"), tr("Layouts"), QStringLiteral("the-window"),
             new LayoutsSection(m_context, this)});
    m_workspace = new WorkspaceSection(m_context, this);
    add({QStringLiteral("workspace"), tr("Workspace"), QStringLiteral("the-passphrase"), m_workspace});
    if (m_access) {
        m_keys = new KeysSection(m_context, m_access, this);
        add({QStringLiteral("keys"), tr("Keys and lock"), QStringLiteral("keys"), m_keys});
    }
    add({QStringLiteral("storage"), tr("Privacy and storage"), QStringLiteral("where-files-are"),
         makeStorage()});
    connect(m_workspace, &WorkspaceSection::loaded, this, &Page::loaded);
}

void SettingsPage::add(const Section& section) {
    auto* card = new Card(section.title, m_stack);
    if (section.scrolls) {
        auto* scroll = new QScrollArea(card);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        setAccessibleRole(scroll, QAccessible::Pane);
        scroll->setAccessibleName(section.title);
        auto* ground = new QWidget(scroll);
        ground->setProperty("qdScroll", QStringLiteral("true"));
        auto* column = new QVBoxLayout(ground);
        column->setContentsMargins(space::kCardPadding, space::kCardPadding, space::kCardPadding,
                                   space::kCardPadding);
        section.body->setMaximumWidth(kReadable);
        column->addWidget(section.body);
        column->addStretch(1);
        scroll->setWidget(ground);
        card->setBody(scroll, false);
    } else {
        card->setBody(section.body);
    }
    m_stack->addWidget(card);
    m_list->addItem(section.title);
    m_sections.append(section);
}

QWidget* SettingsPage::makeStorage() {
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    const auto add = [&](const QString& title, const QString& words) {
        column->addWidget(makeLabel(TextRole::Strong, title, whole));
        column->addWidget(makeParagraph(TextRole::Body, words, whole));
        column->addSpacing(space::kWide);
    };
    add(tr("What leaves this machine"),
        tr("Nothing. Quarterdeck opens no connection: no telemetry, no update check, no licence check."));
    add(tr("In the workspace"),
        tr("Prices, holdings, runs, reports and the audit chain lie in the workspace, encrypted. So do "
           "layouts, "
           "saved views and what the palette remembers: they can name what you work on."));
    add(tr("On this machine"), tr("Theme, density, language and keys lie in a plain file of your account. "
                                  "Nothing in it comes out of a "
                                  "workspace."));
    add(tr("In files that you save"),
        tr("Reports, tables and pictures that you save are plain files: whoever can read them, reads them."));
    return whole;
}

void SettingsPage::refresh() {
    m_workspace->refresh();
    if (m_keys != nullptr) m_keys->refresh();
}

void SettingsPage::openItem(const QString& section) {
    for (int i = 0; i < m_sections.size(); ++i)
        if (m_sections.at(i).id == section) m_list->setCurrentRow(i);
}

bool SettingsPage::focusFilter() {
    if (m_keyboard == nullptr) return false;
    openItem(QStringLiteral("keyboard"));
    m_keyboard->focusFilter();
    return true;
}

QString SettingsPage::itemTitle() const {
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_sections.at(row).title;
}

QString SettingsPage::itemId() const {
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_sections.at(row).id;
}

QString SettingsPage::helpSection() const {
    const int row = m_list->currentRow();
    return row < 0 ? Page::helpSection() : m_sections.at(row).help;
}

QJsonValue SettingsPage::saveState() const {
    return itemId();
}

void SettingsPage::restoreState(const QJsonValue& state) {
    openItem(state.toString());
}

}  // namespace qd::ui::pages::settings
