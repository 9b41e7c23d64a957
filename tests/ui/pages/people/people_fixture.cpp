// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/people/people_fixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "ui/models/blotter_view.h"
#include "ui/pages/people/people_inspector.h"

namespace qd::ui::pages::people::test {

namespace {
QString q(const std::string& text) {
    return QString::fromStdString(text);
}
}  // namespace

desk::UserLine line(std::int64_t id, const char* name, identity::Role role) {
    desk::UserLine line;
    line.user.id = PersonId{id};
    line.user.name = name;
    line.user.role = role;
    line.hasSlot = true;
    line.user.createdAt = Timestamp::fromMillis(1'767'603'600'000);
    return line;
}

std::string textOf(const crypto::Secret& secret) {
    return {reinterpret_cast<const char*>(secret.bytes().data()), secret.size()};
}

PeopleFixture::PeopleFixture() {
    using identity::Role;
    m_lines = {line(1, "petra", Role::Admin), line(2, "ben", Role::Risk),
               line(3, "cleo", Role::PortfolioManager), line(4, "dan", Role::Auditor)};
    m_lines[0].self = true;
    m_lines[0].user.lastSignIn = Timestamp::fromMillis(1'795'162'320'000);
    m_lines[1].user.fullName = "Ben Okafor";
    m_lines[1].user.totp = true;
    m_lines[1].user.recoveryCodesLeft = 8;
    m_lines[1].user.failedAttempts = 3;
    m_lines[1].user.lastSignIn = Timestamp::fromMillis(1'795'106'400'000);
    m_lines[2].user.fullName = "Cleo Marchetti";
    m_lines[2].mustChange = true;
    m_lines[3].user.state = vault::UserState::Disabled;
    m_lines[3].hasSlot = false;
    desk::DecisionLine good{DecisionId{1}, "report.sign_off", "report 3", "cleo", "ben", {},
                            true,          "checked",         true};
    good.at = Timestamp::fromMillis(1'795'106'640'000);
    desk::DecisionLine bad = good;
    bad.id = DecisionId{2};
    bad.subject = "report 2";
    bad.approves = false;
    bad.valid = false;
    m_made = {bad, good};

    m_access->listUsers = [this](desk::Session&) -> Result<std::vector<desk::UserLine>> {
        if (m_refuses) return m_refusal;
        return m_lines;
    };
    m_access->listDecisions = [this](desk::Session&) -> Result<std::vector<desk::DecisionLine>> {
        return m_made;
    };
    m_access->addUser = [this](desk::Session&, const desk::NewUser& user) {
        return note(q("add " + user.name + "/" + user.fullName + "/" +
                      std::string(identity::name(user.role)) + "/" + textOf(*user.passphrase)));
    };
    m_access->disableUser = [this](desk::Session&, const std::string& name) {
        return note(q("disable " + name));
    };
    m_access->enableUser = [this](desk::Session&, const std::string& name) {
        return note(q("enable " + name));
    };
    m_access->unlockUser = [this](desk::Session&, const std::string& name) {
        return note(q("unlock " + name));
    };
    m_access->removeTotp = [this](desk::Session&, const std::string& name) {
        return note(q("codes off " + name));
    };
    m_access->setUserRole = [this](desk::Session&, const std::string& name, identity::Role role) {
        return note(q("role " + name + " " + std::string(identity::name(role))));
    };
    m_access->resetPassphrase = [this](desk::Session&, const std::string& name, const crypto::Secret& secret,
                                       const crypto::KdfParams&) {
        return note(q("reset " + name + " " + textOf(secret)));
    };
    m_access->erasePerson = [this](desk::Session&, const std::string& name,
                                   const desk::Reauthentication& proof) {
        return note(q("erase " + name + " " + textOf(*proof.passphrase)));
    };
    m_access->changePassphrase = [this](desk::Session&, const crypto::Secret& current,
                                        const crypto::Secret& next, const crypto::KdfParams&) {
        return note(q("change " + textOf(current) + " -> " + textOf(next)));
    };
    m_access->removeOwnTotp = [this](desk::Session&, const desk::Reauthentication& proof) {
        return note(q("own codes off " + textOf(*proof.passphrase) + " " + proof.oneTimeCode));
    };
    m_window.resize(1180, 760);
}

PeopleFixture::~PeopleFixture() {
    m_page.reset();
    m_jobs.shutdown();
}

Status PeopleFixture::note(const QString& what) {
    const std::lock_guard lock(m_mutex);
    m_said.append(what);
    if (m_refuses) return m_refusal;
    return Ok{};
}

QStringList PeopleFixture::said() {
    const std::lock_guard lock(m_mutex);
    return m_said;
}

void PeopleFixture::open() {
    m_page.reset();
    m_page = std::make_unique<PeoplePage>(
        shell::PageContext{m_theme, m_jobs, m_session, m_services, {}, &m_commands},
        PeopleParts{m_access, crypto::kKdfFloor}, &m_window);
    m_page->setGeometry(m_window.rect());
    m_window.show();
    m_page->show();
    m_window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    reload();
}

void PeopleFixture::reload() {
    QSignalSpy loaded(m_page.get(), &shell::Page::loaded);
    m_page->refresh();
    ASSERT_TRUE(loaded.wait(10'000));
}

void PeopleFixture::choose(const char* name) {
    for (const desk::UserLine& user : m_lines)
        if (user.user.name == name) m_page->users()->selectKey(QString::number(user.user.id.value));
}

wizards::ActDialog* PeopleFixture::dialog() {
    for (auto* dialog : m_window.findChildren<wizards::ActDialog*>())
        if (dialog->isVisible()) return dialog;
    return nullptr;
}

void PeopleFixture::type(QWidget& window, const char* field, const QString& text) {
    auto* edit = window.findChild<QLineEdit*>(QLatin1String(field));
    ASSERT_NE(edit, nullptr) << field;
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, text);
}

void PeopleFixture::decide() {
    wizards::ActDialog* open = dialog();
    ASSERT_NE(open, nullptr);
    QTest::mouseClick(open->actButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog() == nullptr; }, 10'000));
}

}  // namespace qd::ui::pages::people::test
