// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/workspace_step.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/passphrase_strength.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/wizards/caps_lock.h"
#include "ui/wizards/import_words.h"
#include "ui/wizards/job_line.h"
#include "ui/wizards/note.h"
#include "ui/wizards/passphrase_rules.h"
#include "ui/wizards/path_field.h"

namespace qd::ui::wizards {
namespace {

constexpr int kWidest = 680;

QStringList namesOf(const std::vector<KeyCost>& costs) {
    QStringList names;
    for (const KeyCost& cost : costs)
        names.append(cost.name);
    return names;
}

}  // namespace

WorkspaceStep::WorkspaceStep(const WizardContext& context, FirstRunFlow& flow, Purpose purpose,
                             QWidget* parent)
    : StepPage({}, kWidest, parent),
      m_flow(flow),
      m_purpose(purpose),
      m_costs(context.costs),
      m_timer(new KeyTimer(context.jobs, context.environment.clock, this)),
      m_banner(new Banner(context.theme, this)),
      m_form(new QWidget(this)),
      m_name(new QLineEdit(m_form)),
      m_user(new QLineEdit(context.user, m_form)),
      m_folder(new PathField(PathField::Kind::Folder, tr("Folder of the workspace"), {}, m_form)),
      m_passphrase(makePassphraseField(m_form)),
      m_again(makePassphraseField(m_form)),
      m_strength(new PassphraseStrength(context.theme, m_form)),
      m_costButtons(new SegmentedButtons(namesOf(context.costs), m_form)),
      m_costWords(makeParagraph(TextRole::Secondary, {}, m_form)),
      m_lost(new Note(context.theme, Severity::Warn, tr("Make a recovery key soon"),
                      tr("Without passphrase and recovery key nobody can open the workspace, and nobody can "
                         "help. Settings, Keys and lock, makes the recovery key."),
                      this)),
      m_plan(new Note(context.theme, Severity::Info, tr("What will happen"), {}, this)),
      m_made(new Note(context.theme, Severity::Ok, tr("The workspace is made and open"), {}, this)),
      m_job(new JobLine(context.theme, context.jobs, this)) {
    QD_REQUIRE(!m_costs.empty());
    m_name->setText(purpose == Purpose::Demo ? tr("demo") : tr("portfolio"));
    m_folder->setPath(context.folder);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::kCardGap);
    form->addWidget(makePlace());
    form->addWidget(makePassphrase());
    form->addWidget(makeCost());
    for (QWidget* part : std::initializer_list<QWidget*>{m_banner, m_form, m_lost, m_plan, m_made, m_job})
        addPart(part);
    wire();
    chooseCost(0);
}

QWidget* WorkspaceStep::makePlace() {
    auto* place = new QWidget(m_form);
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kCardGap);
    m_name->setObjectName(QStringLiteral("workspaceName"));
    m_folder->edit()->setObjectName(QStringLiteral("workspaceFolder"));
    m_user->setObjectName(QStringLiteral("userName"));
    m_nameRow = new FieldRow(tr("Name"), m_name, {}, place);
    m_userRow = new FieldRow(tr("Your user name"), m_user, {}, place);
    m_folderRow = new FieldRow(tr("Folder"), m_folder, {}, place);
    row->addWidget(m_nameRow, 2, Qt::AlignTop);
    row->addWidget(m_userRow, 2, Qt::AlignTop);
    row->addWidget(m_folderRow, 4, Qt::AlignTop);
    return place;
}

QWidget* WorkspaceStep::makePassphrase() {
    auto* block = new QWidget(m_form);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kCardGap);
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_again->setObjectName(QStringLiteral("passphraseAgain"));
    m_passphraseRow = new FieldRow(tr("Passphrase"), m_passphrase, passphraseHint(), block);
    m_againRow = new FieldRow(tr("Passphrase again"), m_again, {}, block);
    new CapsLockHint(m_passphrase, m_passphraseRow, passphraseHint());
    new CapsLockHint(m_again, m_againRow);
    row->addWidget(m_passphraseRow, 1, Qt::AlignTop);
    row->addWidget(m_againRow, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_strength);
    return block;
}

QWidget* WorkspaceStep::makeCost() {
    auto* block = new QWidget(m_form);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeLabel(TextRole::Label, tr("Cost of a guess"), block));
    column->addWidget(m_costButtons, 0, Qt::AlignLeft);
    m_costButtons->setVisible(m_costs.size() > 1);
    column->addWidget(m_costWords);
    return block;
}

void WorkspaceStep::wire() {
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameRow->setError({});
        showPlan();
        Q_EMIT changed();
    });
    connect(m_user, &QLineEdit::textChanged, this, [this] {
        m_userRow->setError({});
        showPlan();
        Q_EMIT changed();
    });
    connect(m_folder, &PathField::pathChanged, this, [this] {
        m_folderRow->setError({});
        showPlan();
    });
    connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_strength->setPassphrase(text);
        m_passphraseRow->setError({});
        if (m_again->text().isEmpty() || text == m_again->text()) m_againRow->setError({});
        Q_EMIT changed();
    });
    connect(m_again, &QLineEdit::textChanged, this, [this](const QString& text) {
        // While it is typed, a beginning is not yet a difference.
        const bool wrong = !m_passphrase->text().startsWith(text);
        m_againRow->setError(wrong ? repetitionProblem(m_passphrase->text(), text) : QString());
        Q_EMIT changed();
    });
    for (QLineEdit* field : {m_name, m_user, m_folder->edit(), m_passphrase, m_again})
        connect(field, &QLineEdit::returnPressed, this, &StepPage::submitted);
    connect(m_costButtons, &SegmentedButtons::chosen, this, &WorkspaceStep::chooseCost);
    connect(m_timer, &KeyTimer::changed, this, [this] { chooseCost(static_cast<int>(m_cost)); });
    connect(&m_flow, &FirstRunFlow::changed, this, &WorkspaceStep::refresh);
}

void WorkspaceStep::measureCost() {
    if (m_costs[m_cost].fitted)
        m_timer->fit();
    else
        m_timer->measure(cost());
}

crypto::KdfParams WorkspaceStep::cost() const {
    const auto& chosen = m_costs[m_cost];
    return chosen.fitted ? m_timer->fitted().value_or(chosen.params) : chosen.params;
}

void WorkspaceStep::chooseCost(int index) {
    m_cost = static_cast<std::size_t>(index);
    m_costButtons->setCurrent(index);
    m_costWords->setText(m_timer->sentence(cost()));
    if (current()) measureCost();
}

bool WorkspaceStep::current() const {
    return m_flow.step() ==
           (m_purpose == Purpose::Demo ? FirstRunFlow::Step::Demo : FirstRunFlow::Step::Workspace);
}

bool WorkspaceStep::made() const {
    return m_purpose == Purpose::Empty && m_flow.workspace().session() != nullptr;
}

QString WorkspaceStep::file() const {
    return workspacePath(m_folder->path(), m_name->text());
}

void WorkspaceStep::showPlan() {
    const QString path = file();
    if (m_purpose == Purpose::Demo) {
        m_plan->setText(tr("%1 is made with an invented market, a portfolio and three backtests. "
                           "All of it is labelled SYNTHETIC.")
                            .arg(path));
        return;
    }
    m_plan->setText(
        tr("%1 is made, encrypted, with its key file %2 beside it: keep the two together. %3 becomes "
           "its first user, with the role Admin.")
            .arg(path, workspaceName(path) + QStringLiteral(".qdw.keys"), m_user->text().trimmed()));
}

QString WorkspaceStep::title() const {
    return m_purpose == Purpose::Demo ? tr("Build the demo workspace") : tr("Make a workspace");
}

QString WorkspaceStep::line() const {
    if (made()) return tr("It stays as it is; go on to the prices.");
    return tr("Where it goes, and the passphrase that opens it.");
}

QString WorkspaceStep::verb() const {
    if (made()) return tr("Next");
    if (m_purpose == Purpose::Demo)
        return m_flow.workspace().busy() ? tr("Building\u2026") : tr("Build demo");
    return m_flow.workspace().busy() ? tr("Making\u2026") : tr("Make workspace");
}

bool WorkspaceStep::ready() const {
    if (m_flow.workspace().busy()) return false;
    return made() || (!m_name->text().trimmed().isEmpty() && !m_user->text().trimmed().isEmpty() &&
                      !m_passphrase->text().isEmpty());
}

bool WorkspaceStep::check() {
    m_nameRow->setError(workspaceNameProblem(m_name->text()));
    m_folderRow->setError(m_folder->path().isEmpty() ? tr("Choose a folder.") : QString());
    m_userRow->setError(userNameProblem(m_user->text()));
    m_passphraseRow->setError(
        passphraseProblem(m_passphrase->text(), {m_user->text().trimmed(), workspaceName(file())}));
    m_againRow->setError(repetitionProblem(m_passphrase->text(), m_again->text()));
    for (FieldRow* row : {m_nameRow, m_userRow, m_folderRow, m_passphraseRow, m_againRow})
        if (row->hasError()) {
            row->control()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    return true;
}

void WorkspaceStep::act() {
    if (made()) return m_flow.next();
    if (!check()) return;
    m_banner->dismiss();
    const SecretPtr secret = takeSecret(*m_passphrase);
    m_again->setText(QString());
    m_flow.workspace().setUser(m_user->text().trimmed());
    if (m_purpose == Purpose::Demo)
        m_flow.workspace().demo(file(), secret, cost());
    else
        m_flow.workspace().make(file(), secret, cost());
}

void WorkspaceStep::enter() {
    showPlan();
    refresh();
    if (made()) return;
    measureCost();
    QWidget* first = m_folder->path().isEmpty() ? m_folder->edit() : m_passphrase;
    first->setFocus(Qt::OtherFocusReason);
}

void WorkspaceStep::refresh() {
    const WorkspaceFlow& workspace = m_flow.workspace();
    const bool there = made();
    m_form->setEnabled(!workspace.busy());
    for (QWidget* part : std::initializer_list<QWidget*>{m_form, m_lost, m_plan})
        part->setVisible(!there);
    m_made->setVisible(there);
    if (there) m_made->setText(format::text(workspace.session()->vault().path()));
    m_job->follow(workspace.busy() ? workspace.job() : JobId{});
    if (const auto& error = workspace.error(); error && current()) {
        showFailure(*m_banner, *error,
                    tr("Nothing was made. Name and folder are kept; type the passphrase again."));
        m_flow.workspace().clearError();
        m_passphrase->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT changed();
}

}  // namespace qd::ui::wizards
