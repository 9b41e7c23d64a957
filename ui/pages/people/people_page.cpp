// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows; what it does is in people_work.cpp.
#include "ui/pages/people/people_page.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/people/people_inspector.h"

namespace qd::ui::pages::people {

PeoplePage::PeoplePage(const shell::PageContext& context, PeopleParts parts, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_parts(std::move(parts)),
      m_header(new PageHeader(tr("People"), tr("Loading the users"), this)),
      m_users(new models::BlotterView(context.theme, this)),
      m_decisions(new models::BlotterView(context.theme, this)),
      m_passphrase(makeButton(ButtonRole::Plain, tr("Change my passphrase\u2026"), this)),
      m_codes(makeButton(ButtonRole::Plain, tr("Set up one-time codes\u2026"), this)),
      m_add(makeButton(ButtonRole::Primary, tr("Add user\u2026"), this)),
      m_inspector(new PeopleInspector(context.theme)) {
    layOut();
    wire();
    addCommands();
    setFocusProxy(m_users->table());
    m_state->showLoading({{SkeletonPart::Shape::Table, 5}, {SkeletonPart::Shape::Table, 3}});
}

PeoplePage::~PeoplePage() {
    delete m_inspector;
}

QWidget* PeoplePage::inspector() {
    return m_listing && m_listing->mayList ? m_inspector.data() : nullptr;
}

void PeoplePage::layOut() {
    for (QPushButton* button : {m_passphrase, m_codes, m_add})
        m_header->addAction(button);
    m_add->setEnabled(false);
    m_codes->setEnabled(false);
    auto* whole = new QWidget(this);
    auto* cards = new QVBoxLayout(whole);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::kCardGap);
    const auto addCard = [&](const QString& title, models::BlotterView* table, const char* views, int share) {
        auto* card = new Card(title, whole);
        card->addAction(table->filterField());
        table->filterField()->show();
        table->table()->setAccessibleName(title);
        table->setJobs(&m_context.jobs);
        table->useViews(QString::fromLatin1(views), m_context.preferences, m_context.undo);
        card->setBody(table, false);
        cards->addWidget(card, share);
        return card;
    };
    m_usersCard = addCard(tr("Users"), m_users, "users", 3);
    addCard(tr("Decisions"), m_decisions, "decisions", 2);
    m_users->setEmptyText(tr("No user matches the filter"));
    m_decisions->setEmptyText(tr("Nothing has been decided yet: a report is signed off on the page Reports"));
    m_state = new StateView(m_context.theme, whole, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_state, 1);
}

void PeoplePage::wire() {
    connect(m_add, &QPushButton::clicked, this, &PeoplePage::addUser);
    connect(m_passphrase, &QPushButton::clicked, this, &PeoplePage::changePassphrase);
    connect(m_codes, &QPushButton::clicked, this, &PeoplePage::ownCodes);
    connect(m_users, &models::BlotterView::currentRowChanged, this, &PeoplePage::showSelected);
    connect(m_inspector, &PeopleInspector::asked, this, &PeoplePage::act);
    for (auto* table : {m_users, m_decisions}) {
        const QString name = table == m_users ? QStringLiteral("users-") : QStringLiteral("decisions-");
        connect(table, &models::BlotterView::saveRequested, this,
                [this, name](const QByteArray& bytes, const QString& suggested) {
                    m_context.services.saveFile(bytes, name + suggested);
                });
    }
    connect(m_state, &StateView::actionTriggered, this, &PeoplePage::refresh);
}

void PeoplePage::addCommands() {
    const auto manages = [this] { return m_add->isEnabled(); };
    addCommand(
        "people.add", tr("Add user\u2026"), [this] { addUser(); }, manages);
    addCommand("people.passphrase", tr("Change my passphrase\u2026"), [this] { changePassphrase(); }, {});
    addCommand(
        "people.codes", tr("My one-time codes\u2026"), [this] { ownCodes(); },
        [this] { return m_codes->isEnabled(); });
    const std::pair<const char*, std::pair<QString, UserAction>> actions[] = {
        {"people.role", {tr("Change role\u2026"), UserAction::ChangeRole}},
        {"people.reset", {tr("Reset passphrase\u2026"), UserAction::ResetPassphrase}},
        {"people.unlock", {tr("Clear failed attempts\u2026"), UserAction::Unlock}},
        {"people.codes-off", {tr("Switch off one-time codes\u2026"), UserAction::SwitchOffCodes}},
        {"people.disable", {tr("Disable user\u2026"), UserAction::Disable}},
        {"people.enable", {tr("Enable user\u2026"), UserAction::Enable}},
        {"people.erase", {tr("Erase person\u2026"), UserAction::Erase}}};
    for (const auto& [id, what] : actions) {
        const UserAction action = what.second;
        addCommand(
            id, what.first, [this, action] { act(action); }, [this, action] { return can(action); });
    }
}

void PeoplePage::addCommand(const char* id, const QString& title, std::function<void()> run,
                            std::function<bool()> enabled) {
    if (m_context.commands == nullptr) return;
    shell::Command command;
    command.id = QLatin1String(id);
    command.title = title;
    command.group = tr("People");
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    m_context.commands->add(this, command);
}

void PeoplePage::refresh() {
    const int turn = ++m_turn;
    m_context.jobs.query<ListingPtr>([session = m_context.session, access = m_parts.access](
                                         jobs::JobContext&) { return loadPeople(*session, *access); },
                                     this,
                                     [this, turn](Result<ListingPtr> listing) {
                                         if (turn == m_turn) showListing(std::move(listing));
                                     });
}

void PeoplePage::showListing(Result<ListingPtr> listing) {
    if (!listing.ok()) {
        if (m_listing)
            m_state->setNotice(StateView::State::Stale,
                               {Severity::Warn, format::error(listing.error()),
                                tr("Shown is what was read before. Nothing was changed."), tr("Try again")});
        else
            m_state->showError(failureOf(listing.error(), tr("Nothing was changed."), tr("Try again")));
        Q_EMIT loaded();
        return;
    }
    m_listing = std::move(listing).value();
    m_state->clearNotice(StateView::State::Stale);
    m_state->clearNotice(StateView::State::ReadOnly);
    m_header->setLine(headline(*m_listing));
    m_add->setEnabled(m_listing->manages);
    m_add->setToolTip(m_listing->manages ? QString() : tr("Your role may not manage users: an Admin does."));
    const UserRow* own = self();
    m_codes->setEnabled(own == nullptr || own->role != identity::Role::Service);
    m_codes->setText(own != nullptr && own->totp ? tr("Switch off my one-time codes\u2026")
                                                 : tr("Set up one-time codes\u2026"));
    if (!m_listing->manages)
        m_state->setNotice(StateView::State::ReadOnly,
                           {Severity::Info,
                            m_listing->mayList ? tr("Your role may see the users, but not change them.")
                                               : tr("Your role may not see the other users."),
                            tr("Your own passphrase and one-time codes are yours to change."),
                            {},
                            false});
    m_usersCard->setVisible(m_listing->mayList);
    m_state->showContent();
    m_users->setSnapshot(usersTable(m_listing));
    m_decisions->setSnapshot(decisionsTable(m_listing));
    if (const QString wanted = std::exchange(m_wanted, {}); !wanted.isEmpty()) m_users->selectKey(wanted);
    if (m_users->selectedRow() < 0 && !m_listing->users.empty()) m_users->selectRow(0);
    showSelected(m_users->selectedRow());
    Q_EMIT loaded();
}

const UserRow* PeoplePage::chosen() const {
    const int row = m_users->selectedRow();
    const bool listed = m_listing && row >= 0 && row < static_cast<int>(m_listing->users.size());
    return listed ? &m_listing->users[static_cast<std::size_t>(row)] : nullptr;
}

const UserRow* PeoplePage::self() const {
    if (!m_listing) return nullptr;
    for (const UserRow& user : m_listing->users)
        if (user.self) return &user;
    return nullptr;
}

bool PeoplePage::can(UserAction action) const {
    const UserRow* user = chosen();
    return user != nullptr && whyNot(action, *user, *m_listing).isEmpty();
}

void PeoplePage::showSelected(int row) {
    if (m_inspector) m_inspector->showUser(m_listing, row);
    Q_EMIT itemChanged();
}

void PeoplePage::openItem(const QString& what) {
    m_wanted = what;
    if (!m_listing) return;
    m_users->selectKey(std::exchange(m_wanted, {}));
}

bool PeoplePage::focusFilter() {
    auto* table = m_usersCard->isVisible() ? m_users : m_decisions;
    table->focusFilter();
    return true;
}

QString PeoplePage::itemTitle() const {
    const UserRow* user = chosen();
    return user != nullptr ? user->name : QString();
}

QString PeoplePage::itemId() const {
    const UserRow* user = chosen();
    return user != nullptr ? QString::number(user->id.value) : QString();
}

QJsonValue PeoplePage::saveState() const {
    return QJsonObject{{QStringLiteral("users"), m_users->state()},
                       {QStringLiteral("decisions"), m_decisions->state()}};
}

void PeoplePage::restoreState(const QJsonValue& state) {
    const QJsonObject tables = state.toObject();
    if (tables.contains(QStringLiteral("users")))
        m_users->setState(tables.value(QStringLiteral("users")).toObject());
    if (tables.contains(QStringLiteral("decisions")))
        m_decisions->setState(tables.value(QStringLiteral("decisions")).toObject());
}

}  // namespace qd::ui::pages::people
