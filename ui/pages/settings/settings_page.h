// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "ui/kit/page_header.h"
#include "ui/shell/page.h"
#include "ui/wizards/access_desk.h"

class QListWidget;
class QStackedWidget;

namespace qd::ui::pages::settings {

class KeyboardSection;
class KeysSection;
class WorkspaceSection;

/// What a person can choose for the window, and where things lie. openItem() takes the name of a section:
/// "look", "language", "keyboard", "layouts", "workspace", "keys", "storage".
class SettingsPage final : public shell::Page {
    Q_OBJECT

public:
    /// `access` answers for the desk; without one there is no section of keys.
    SettingsPage(const shell::PageContext& context, QWidget* parent, wizards::AccessPtr access = {});

    void refresh() override;
    void openItem(const QString& section) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QString helpSection() const override;
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

private:
    struct Section {
        QString id;
        QString title;
        QString help;  ///< section of the user guide
        QWidget* body;
        bool scrolls = true;
    };

    void addSections();
    void add(const Section& section);
    [[nodiscard]] QWidget* makeStorage();

    shell::PageContext m_context;
    PageHeader* m_header;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    QList<Section> m_sections;
    KeyboardSection* m_keyboard = nullptr;
    WorkspaceSection* m_workspace = nullptr;
    KeysSection* m_keys = nullptr;
    wizards::AccessPtr m_access;
};

}  // namespace qd::ui::pages::settings
