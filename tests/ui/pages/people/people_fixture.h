// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>
#include <mutex>

#include "tests/ui/shell/recording_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/pages/people/people_page.h"
#include "ui/wizards/act_dialog.h"

namespace qd::ui::pages::people::test {

[[nodiscard]] desk::UserLine line(std::int64_t id, const char* name, identity::Role role);
[[nodiscard]] std::string textOf(const crypto::Secret& secret);

/// A page over a desk with four people that writes down what it is asked for.
class PeopleFixture : public shell::test::WorkspaceFixture {
protected:
    PeopleFixture();
    ~PeopleFixture() override;

    /// Makes the page, or makes it anew after the desk was changed.
    void open();
    void reload();
    void choose(const char* name);
    /// The dialog that is open; null when there is none.
    [[nodiscard]] wizards::ActDialog* dialog();
    void type(QWidget& window, const char* field, const QString& text);
    /// Clicks the deciding button and waits until the dialog has closed.
    void decide();
    [[nodiscard]] QStringList said();

    std::shared_ptr<wizards::AccessDesk> m_access = std::make_shared<wizards::AccessDesk>();
    std::vector<desk::UserLine> m_lines;
    std::vector<desk::DecisionLine> m_made;
    Error m_refusal;
    bool m_refuses = false;
    QWidget m_window;
    shell::CommandRegistry m_commands;
    shell::test::RecordingServices m_services;
    std::unique_ptr<PeoplePage> m_page;

private:
    Status note(const QString& what);

    std::mutex m_mutex;
    QStringList m_said;
};

}  // namespace qd::ui::pages::people::test
